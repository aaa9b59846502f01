package xiaoer.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import xiaoer.shared.Refusal;

/** Gathers authored files, wherever they come from, within bounds that no honest author meets. */
final class Intake {

    /** Far above the few hundred files of a big shop. */
    static final int MAX_FILES = 2_000;

    /** Also what one database value holds on H2. */
    static final int MAX_FILE_BYTES = 1_000_000;

    static final int MAX_TOTAL_BYTES = 20_000_000;
    private static final int MAX_PATH = 200;
    private static final int MAX_DEPTH = 8;

    /** Letters of any script; nothing that a file system or a shell takes for something else. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N} ._()-]{0,99}(?<![ .])");

    private static final Set<String> TEXT = Set.of("yaml", "drl", "dslr", "dsl", "csv", "bpmn");
    private static final Set<String> BINARY = Set.of("xlsx");

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long total;
    private boolean overfull;

    /** Folders in which every file is somebody's work, so that one that nobody can read must be told. */
    private static final List<String> AUTHORED = List.of(FileSet.RULES, FileSet.PROCESSES, "cases/");

    /** What file managers leave in every folder. */
    private static final Set<String> OF_FILE_MANAGERS = Set.of("thumbs.db", "desktop.ini");

    /**
     * Whether a file is authored content: whatever stands in an authored folder, be its ending known or not, but for what
     * {@link #leftBehind} there; elsewhere what has a known ending.
     */
    static boolean wanted(String path) {
        boolean authored = AUTHORED.stream().anyMatch(path::startsWith)
                || TEXT.contains(ending(path))
                || BINARY.contains(ending(path));
        return authored && !leftBehind(path);
    }

    /** Whether it stands where files are authored and is passed over all the same. */
    static boolean ignored(String path) {
        return AUTHORED.stream().anyMatch(path::startsWith) && leftBehind(path);
    }

    /** Whether it is nobody's work: editors leave their own files beside (hidden, backups, locks), and people notes. */
    static boolean leftBehind(String path) {
        List<String> names = List.of(path.toLowerCase(Locale.ROOT).split("/"));
        String name = names.isEmpty() ? "" : names.get(names.size() - 1);
        return names.stream().anyMatch(each -> each.matches("\\.+[^.].*"))
                || name.startsWith("~")
                || name.endsWith("~")
                || isNote(name)
                || OF_FILE_MANAGERS.contains(name)
                || path.startsWith("__MACOSX/");
    }

    /** What people write beside, and look for in the list of what is not read; editors' files come and go by themselves. */
    static boolean isNote(String path) {
        return ending(path).equals("md");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal when the name is unsafe or a bound is passed; the stream is read no further than the bound */
    void add(String path, InputStream content) throws IOException {
        requireSafe(path);
        if (files.size() == MAX_FILES) {
            overfull = true;
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "TOO_MANY_FILES", MAX_FILES);
        }
        byte[] bytes = content.readNBytes(MAX_FILE_BYTES + 1);
        if (bytes.length > MAX_FILE_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "FILE_TOO_LARGE", path, MAX_FILE_BYTES);
        }
        total += bytes.length;
        if (total > MAX_TOTAL_BYTES) {
            overfull = true;
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "FILES_TOO_LARGE", MAX_TOTAL_BYTES);
        }
        if (files.putIfAbsent(path, TEXT.contains(ending(path)) ? plainText(path, bytes) : bytes) != null) {
            throw Refusal.of(Refusal.Kind.INVALID, "FILE_TWICE", path);
        }
    }

    /** Whether something was left out because the whole was too much. */
    boolean overfull() {
        return overfull;
    }

    FileSet files() {
        return new FileSet(files);
    }

    /** @throws Refusal {@code UNSAFE_NAME} for anything that could lead out of the folder or is no plain name */
    static void requireSafe(String path) {
        String[] names = path.split("/", -1);
        if (path.length() > MAX_PATH
                || names.length > MAX_DEPTH
                || !Arrays.stream(names).allMatch(name -> NAME.matcher(name).matches())) {
            throw Refusal.of(Refusal.Kind.INVALID, "UNSAFE_NAME", shortened(path));
        }
    }

    /** A name as it may be told back: neither endless nor with control characters. */
    static String shortened(String path) {
        String plain = path.replaceAll("\\p{C}", "?");
        return plain.length() > MAX_PATH ? plain.substring(0, MAX_PATH) + "…" : plain;
    }

    /** Text without the mark that some editors put before it, which is no part of what the author wrote. */
    private static byte[] plainText(String path, byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "NOT_UTF8", path);
        }
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
