package xiaoer.operation;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.shared.Refusal;

/**
 * A backup as it lies on the disk, which may be cut off or made up: what is read from it is bounded by the size of the
 * file, and fits what the file says of itself, or reading ends.
 */
final class DumpFile implements AutoCloseable {

    /** Texts of a shift pack to a tenth at best; what unpacks to more was made to fill the disk. */
    private static final long MOST_UNPACKED_PER_BYTE = 200;

    /** The largest value is a file of a pack; a line holds one row. */
    private static final int LONGEST_LINE = 64 << 20;

    private static final int LONGEST_CONTENTS = 1 << 20;
    private static final int MOST_ENTRIES = 50_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_LINE)
                            .maxNestingDepth(10)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final TypeReference<List<@Nullable Object>> ROW = new TypeReference<>() {};

    private final Path file;
    private final ZipFile zip;
    private final Contents contents;
    private long unpackable;

    private DumpFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.unpackable = LONGEST_CONTENTS + Files.size(file) * MOST_UNPACKED_PER_BYTE;
        this.contents = readContents();
    }

    /** @throws Refusal {@code NO_BACKUP}, {@code BACKUP_BROKEN}, {@code BACKUP_FORM} */
    static DumpFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.of(Refusal.Kind.INVALID, "NO_BACKUP", file);
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw broken(String.valueOf(e.getMessage()));
        }
        try {
            return new DumpFile(file, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    Contents contents() {
        return contents;
    }

    List<String> entriesBelow(String folder) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                .<String>map(ZipEntry::getName)
                .toList();
    }

    /** The content of an entry; all that is ever read counts towards the bound. */
    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw broken(name);
        }
        return new BufferedInputStream(new Bounded(zip.getInputStream(entry)));
    }

    /** Reads every table once and compares it with what the contents tell of it. */
    void verify() throws IOException {
        for (Contents.TableContents table : contents.tables()) {
            RowSum sum = new RowSum();
            try (InputStream in = open(table.entry())) {
                for (byte[] line = line(in); line != null; line = line(in)) {
                    sum.add(line);
                }
            }
            if (sum.rows() != table.rows() || !sum.told().equals(table.sum())) {
                throw broken(table.name());
            }
        }
        // What has been read to be checked may be read again to be restored.
        unpackable = LONGEST_CONTENTS + Files.size(file) * MOST_UNPACKED_PER_BYTE;
    }

    /** The rows of an entry that {@link #open} has opened. */
    static Rows.Line rows(InputStream in) {
        return () -> {
            byte[] line = line(in);
            try {
                return line == null ? null : JSON.readValue(line, ROW);
            } catch (JacksonException e) {
                throw broken(e.getOriginalMessage());
            }
        };
    }

    private static byte @Nullable [] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                if (line.size() > 0) {
                    throw broken("…");
                }
                return null;
            }
            if (line.size() >= LONGEST_LINE) {
                throw broken("> " + LONGEST_LINE);
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    private Contents readContents() throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw broken("> " + MOST_ENTRIES);
        }
        byte[] text;
        try (InputStream in = open(Contents.ENTRY)) {
            text = in.readNBytes(LONGEST_CONTENTS);
        }
        try {
            Contents read = JSON.readValue(text, Contents.class);
            if (read.form() != Contents.FORM) {
                throw Refusal.of(Refusal.Kind.INVALID, "BACKUP_FORM", read.form(), Contents.FORM);
            }
            Objects.requireNonNull(read.schema());
            read.tables().forEach(table -> {
                Objects.requireNonNull(table.name());
                Objects.requireNonNull(table.sum());
                table.columns().forEach(Objects::requireNonNull);
            });
            return read;
        } catch (JacksonException | NullPointerException e) {
            throw broken(Contents.ENTRY);
        }
    }

    static Refusal broken(String what) {
        return Refusal.of(Refusal.Kind.INVALID, "BACKUP_BROKEN", what.length() > 200 ? what.substring(0, 200) : what);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends reading when more has been unpacked than a file of this size holds. */
    private final class Bounded extends FilterInputStream {

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            take(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            take(Math.max(read, 0));
            return read;
        }

        private void take(int bytes) {
            unpackable -= bytes;
            if (unpackable < 0) {
                throw broken("> " + MOST_UNPACKED_PER_BYTE + " : 1");
            }
        }
    }
}
