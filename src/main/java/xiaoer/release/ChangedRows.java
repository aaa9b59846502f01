package xiaoer.release;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the row that a change touched, so that a scenario turned red can be told together with its likely cause. */
final class ChangedRows {

    private ChangedRows() {}

    record Row(String path, int line) {}

    /** The first line that differs in a rule file or table of this folder; scenario files are not a cause. */
    static Optional<Row> first(String folder, FileSet before, FileSet after) {
        return after.manifest().differences(before.manifest()).stream()
                .filter(path -> path.startsWith(folder) && after.byPath().containsKey(path))
                .filter(path -> !path.endsWith(".scenarios.yaml") && !path.endsWith(".xlsx"))
                .map(path -> new Row(path, firstChange(lines(before, path), lines(after, path))))
                .findFirst();
    }

    private static List<String> lines(FileSet files, String path) {
        byte[] content = files.byPath().getOrDefault(path, new byte[0]);
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }

    /** 1-based. */
    private static int firstChange(List<String> before, List<String> after) {
        int at = Arrays.mismatch(before.toArray(), after.toArray());
        return Math.min(Math.max(at, 0), Math.max(after.size() - 1, 0)) + 1;
    }
}
