package xiaoer.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;
import xiaoer.shared.TypedText;

/** Zip files as they are uploaded and downloaded. What is uploaded is hostile. */
public final class Archive {

    /** Entries of any kind: an archive of folders, or of files nobody wants, must end too. */
    private static final int MAX_ENTRIES = 2 * Intake.MAX_FILES;

    /** Names the deleted paths of an overlay, one a line. */
    static final String DELETED = "deleted.txt";

    private Archive() {}

    /** @param warning tells of the files that are passed over; empty when all are read */
    public record Contents(FileSet files, Optional<Problem> warning) {}

    /**
     * The files of a zip, but for what editors left in it. Nothing is ever written to a disk.
     *
     * @throws Refusal when it is no zip, or holds unsafe names, too much or too many files
     */
    public static Contents read(InputStream zip) {
        Overlay all = read(zip, path -> !Intake.leftBehind(path), path -> true);
        return new Contents(all.files(), all.others().warning());
    }

    /**
     * @param deleted the text of {@code deleted.txt}, empty when there is none
     * @param others files in authored folders that are nobody's work
     */
    record Overlay(FileSet files, String deleted, PassedOver others) {}

    /** The authored files of a zip; what stands beside their folders and is none of them is passed over. */
    static Overlay readOverlay(InputStream zip) {
        return read(zip, Intake::wanted, Intake::ignored);
    }

    /** @param told which of the files that are not wanted are told of */
    private static Overlay read(InputStream zip, Predicate<String> wanted, Predicate<String> told) {
        Intake intake = new Intake();
        String deleted = "";
        SortedSet<String> others = new TreeSet<>();
        int entries = 0;
        long[] unpacked = {0};
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw Refusal.of(Refusal.Kind.TOO_LARGE, "TOO_MANY_FILES", MAX_ENTRIES);
                }
                String name = entry.getName();
                refuseLeadingOut(name);
                if (name.equals(DELETED)) {
                    byte[] text = in.readNBytes(Intake.MAX_FILE_BYTES + 1);
                    if (text.length > Intake.MAX_FILE_BYTES) {
                        throw Refusal.of(Refusal.Kind.TOO_LARGE, "FILE_TOO_LARGE", name, Intake.MAX_FILE_BYTES);
                    }
                    deleted = new String(text, StandardCharsets.UTF_8);
                } else if (!entry.isDirectory() && wanted.test(name)) {
                    intake.add(name, in);
                } else {
                    if (!entry.isDirectory() && told.test(name)) {
                        others.add(Intake.shortened(name));
                    }
                    skip(in, unpacked);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            // An IllegalArgumentException is how the JDK tells of names in an unknown encoding.
            throw Refusal.of(Refusal.Kind.INVALID, "BROKEN_ZIP", Intake.shortened(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "BROKEN_ZIP", e.getClass().getSimpleName());
        }
        if (entries == 0) {
            throw Refusal.of(Refusal.Kind.INVALID, "NO_ZIP");
        }
        return new Overlay(intake.files(), deleted, new PassedOver(others));
    }

    /** Even of a file that is passed over: who sends such a name means no good. */
    private static void refuseLeadingOut(String name) {
        if (name.startsWith("/")
                || name.contains("..")
                || name.contains("\\")
                || name.contains(":")
                || !TypedText.isCarried(name)) {
            throw Refusal.of(Refusal.Kind.INVALID, "UNSAFE_NAME", Intake.shortened(name));
        }
    }

    /** Reads past what is not wanted; closing an entry unread would inflate a bomb without a bound. */
    private static void skip(InputStream entry, long[] unpacked) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            unpacked[0] += read;
            if (unpacked[0] > Intake.MAX_TOTAL_BYTES) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE, "FILES_TOO_LARGE", Intake.MAX_TOTAL_BYTES);
            }
        }
    }

    /** A zip of these files; the same set gives the same bytes. */
    public static byte[] write(FileSet files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.byPath().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                out.putNextEntry(entry);
                new ByteArrayInputStream(file.getValue()).transferTo(out);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
