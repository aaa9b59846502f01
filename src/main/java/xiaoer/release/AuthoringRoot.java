package xiaoer.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;

/**
 * Where people keep what they author: {@code rules/}, {@code processes/} and {@code cases/} next to the program, or, where
 * there is none of the folders that belong together, the copy inside the program.
 */
@Component
public class AuthoringRoot {

    private static final Logger log = LoggerFactory.getLogger(AuthoringRoot.class);

    private static final String PACKAGED = "classpath*:authoring/";

    private final Path root;

    /** The files that were last told to be passed over; again only when there are others. */
    private final Map<List<String>, PassedOver> told = new ConcurrentHashMap<>();

    /** @param root a folder of the file system, taken literally: Spring would look for it on the class path first */
    @Autowired
    AuthoringRoot(@Value("${xiaoer.authoring.root:.}") String root) {
        this(Path.of(root));
    }

    public AuthoringRoot(Path root) {
        this.root = root;
    }

    /**
     * @param files what could be read, with paths that begin with the folder's name
     * @param problems files that were refused: too large, no plain name, a link, not UTF-8
     * @param complete false when there was more than the bounds allow, so that a missing file says nothing
     */
    public record Reading(FileSet files, List<Problem> problems, boolean complete) {}

    /**
     * Everything authored below folders that belong together, e.g. {@code rules} and {@code processes}. Links are not
     * followed.
     */
    public Reading read(List<String> folders) {
        Intake intake = new Intake();
        List<Problem> problems = new ArrayList<>();
        SortedSet<String> ignored = new TreeSet<>();
        boolean here = folders.stream().anyMatch(this::exists);
        for (String folder : folders) {
            try {
                if (!here) {
                    readPackaged(folder, intake);
                } else if (exists(folder)) {
                    walk(folder, ignored, (path, file, attributes) -> take(intake, path, file, attributes, problems));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
            }
        }
        PassedOver others = new PassedOver(ignored);
        if (!others.equals(told.put(folders, others))) {
            others.warning().ifPresent(warning -> log.info("{}", warning.message()));
        }
        return new Reading(intake.files(), problems, !intake.overfull());
    }

    /** The files below folders that belong together that nobody reads, as of the last reading; one warning for all. */
    public List<Problem> passedOver(List<String> folders) {
        return told.getOrDefault(folders, PassedOver.NONE).problems();
    }

    private boolean exists(String folder) {
        return Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS);
    }

    /** Changes whenever a file below the folders may have changed, or a note has come or gone; reads no content. */
    long trace(List<String> folders) {
        long trace = 0;
        for (String folder : folders) {
            trace = trace * 31 + trace(folder);
        }
        return trace;
    }

    private long trace(String folder) {
        long[] trace = {exists(folder) ? 1 : 0};
        SortedSet<String> ignored = new TreeSet<>();
        try {
            walk(folder, ignored, (path, file, attributes) -> {
                long of = path.hashCode() * 31L + attributes.lastModifiedTime().hashCode();
                trace[0] = trace[0] * 31
                        + (of * 31 + attributes.size()) * 31
                        + String.valueOf(attributes.fileKey()).hashCode();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return trace[0] * 31 + ignored.stream().filter(Intake::isNote).toList().hashCode();
    }

    private interface Visitor {
        void visit(String path, Path file, BasicFileAttributes attributes) throws IOException;
    }

    /** Visits the wanted files by name, so that a trace does not depend on the file system's order. */
    private void walk(String folder, SortedSet<String> ignored, Visitor visitor) throws IOException {
        Path start = root.resolve(folder);
        record Found(String path, Path file, BasicFileAttributes attributes) {}
        List<Found> found = new ArrayList<>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (Intake.wanted(path)) {
                    found.add(new Found(path, file, attributes));
                } else if (ignored.size() < Intake.MAX_FILES) {
                    ignored.add(Intake.shortened(path));
                }
                return found.size() > Intake.MAX_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean hidden = !directory.equals(start)
                        && directory.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // Gone between listing and looking, as happens while an editor saves; the next look sees what came of
                // it.
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort((a, b) -> a.path().compareTo(b.path()));
        for (Found each : found) {
            visitor.visit(each.path(), each.file(), each.attributes());
        }
    }

    private void take(Intake intake, String path, Path file, BasicFileAttributes attributes, List<Problem> problems) {
        try {
            if (!attributes.isRegularFile()) {
                throw Refusal.of(Refusal.Kind.INVALID, "NO_PLAIN_FILE", path);
            }
            try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                intake.add(path, content);
            }
        } catch (Refusal refusal) {
            problems.add(Place.of(path).problem(refusal));
        } catch (IOException e) {
            problems.add(Place.of(path).problem(Refusal.of(Refusal.Kind.INVALID, "UNREADABLE_FILE", path)));
        }
    }

    private static void readPackaged(String folder, Intake intake) throws IOException {
        ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        for (Resource resource : resources.getResources(PACKAGED + folder + "/**")) {
            String url = resource.getURL().toString();
            int at = url.lastIndexOf("authoring/" + folder + "/");
            String path = java.net.URLDecoder.decode(
                    url.substring(at + "authoring/".length()).replace("+", "%2B"),
                    java.nio.charset.StandardCharsets.UTF_8);
            if (resource.isReadable() && Intake.wanted(path)) {
                try (InputStream content = resource.getInputStream()) {
                    intake.add(path, content);
                }
            }
        }
    }
}
