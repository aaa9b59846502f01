package xiaoer.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The folders in which people keep rules, processes and cases, where they stand beside the program: what they have not
 * published yet is in no table.
 */
final class AuthoredFolders {

    static final String ENTRIES = "authored/";

    static final List<String> NAMES = List.of("rules", "processes", "cases");

    private AuthoredFolders() {}

    static void write(Path root, ZipOutputStream zip) throws IOException {
        for (String folder : NAMES) {
            Path start = root.resolve(folder);
            if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            for (Path file : filesBelow(start)) {
                String path = root.relativize(file).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry(ENTRIES + path));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    /** Neither links, which lead elsewhere, nor what is hidden. */
    private static TreeSet<Path> filesBelow(Path start) throws IOException {
        TreeSet<Path> files = new TreeSet<>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /**
     * Puts the folders back where there is none of the name.
     *
     * @return the folders that were already there and have been left as they are
     */
    static List<String> restore(DumpFile dump, Path root) throws IOException {
        List<String> kept = new ArrayList<>();
        for (String folder : NAMES) {
            List<String> paths = dump.entriesBelow(ENTRIES + folder + "/");
            if (paths.isEmpty()) {
                continue;
            }
            if (Files.exists(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
                kept.add(folder);
                continue;
            }
            for (String path : paths) {
                Path target = target(root, folder, path);
                Files.createDirectories(target.getParent());
                try (InputStream content = dump.open(path)) {
                    Files.copy(content, target);
                }
            }
        }
        return kept;
    }

    /** Only ever a file below its folder, whatever an entry calls itself. */
    private static Path target(Path root, String folder, String entry) {
        if (entry.indexOf('\\') >= 0 || entry.indexOf('\0') >= 0) {
            throw DumpFile.broken(entry);
        }
        Path start = root.resolve(folder).toAbsolutePath().normalize();
        Path target =
                root.resolve(entry.substring(ENTRIES.length())).toAbsolutePath().normalize();
        if (!target.startsWith(start) || target.equals(start)) {
            throw DumpFile.broken(entry);
        }
        return target;
    }
}
