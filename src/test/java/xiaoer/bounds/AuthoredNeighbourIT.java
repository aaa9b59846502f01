package xiaoer.bounds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xiaoer.testing.Integration;
import xiaoer.testing.Program;

/** Whatever is written into rules, and whatever released rules make of it, another student's actions stay below a second. */
@Integration
@Tag("long")
class AuthoredNeighbourIT {

    private static final Duration A_WHILE = Duration.ofSeconds(20);
    private static final List<String> AUTHORED = List.of("rules", "processes", "cases");
    private static final String DEAR = "rules/dear/decision.yaml";
    private static final String DECISION = """
            title: {zh: 贵, en: Dear}
            question: {zh: 贵不贵？, en: Is it dear?}
            facts:
              - {type: Quote, cardinality: many}
            outcomes: ["YES", "NO"]
            """;
    private static final String SCENARIOS = """
            - name: 有慢的
              given: {Quote: [{carrier: YTO, serves: true, fee: 5, days: 2}, {carrier: STO, serves: true, fee: 6, days: 3}]}
              expect: {outcome: "YES"}
            - name: 没有慢的
              given: {Quote: [{carrier: YTO, serves: true, fee: 5, days: 1}]}
              expect: {outcome: "NO"}
            """;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Program program;
    private Neighbour neighbour;

    /** A program that watches folders of its own. */
    @BeforeEach
    void start() throws Exception {
        for (String authored : AUTHORED) {
            copy(Path.of(authored), folder.resolve("authored").resolve(authored));
        }
        program = new Program(
                folder,
                List.of(
                        Program.h2File(folder.resolve("xiaoer")),
                        Program.WITHOUT_PLANS,
                        "xiaoer.authoring.folder=check",
                        "xiaoer.authoring.root=" + folder.resolve("authored")));
        program.start();
        neighbour = Neighbour.start(program);
    }

    @AfterEach
    void stop() throws Exception {
        program.close();
    }

    @Test
    void while_rules_that_are_dear_to_compile_are_checked_and_published() throws Exception {
        Map<String, String> files = new TreeMap<>(Map.of(DEAR, DECISION, "rules/dear/dear.scenarios.yaml", SCENARIOS));
        String chains = "fee + " + "fee * 1 + -(-(-(days))) + ".repeat(12) + "1 > 0";
        for (int file = 0; file < 4; file++) {
            int number = file;
            files.put(
                    "rules/dear/dear-" + file + ".drl",
                    texts(
                            49,
                            rule -> rule(
                                    "dear-%d-%d".formatted(number, rule),
                                    """
                    Quote(%s, days > %d)""".formatted(texts(6, i -> chains + ",\n "), rule),
                                    "YES")));
        }
        byte[] zip = zip(files);
        neighbour.staysQuick(
                "dear rules checked and published (" + zip.length / 1024 + " KB)",
                A_WHILE,
                () -> atOnce(6, i -> send("/api/v1/releases?base=1", zip)));
    }

    @Test
    void while_a_workbook_of_sixty_thousand_merged_cells_is_checked() throws Exception {
        byte[] zip = zip(Map.of("rules/carrier-choice/merged.xlsx", merged(60_000)));
        neighbour.staysQuick(
                "workbooks with 60,000 merged cells (" + zip.length / 1024 + " KB)",
                A_WHILE,
                () -> atOnce(6, i -> send("/api/v1/releases?base=1", zip)));
    }

    @Test
    void while_a_watched_folder_is_saved_again_and_again() throws Exception {
        Path file = folder.resolve("authored/rules/carrier-choice/ranking.dslr");
        String text = Files.readString(file);
        neighbour.staysQuick("a watched folder saved again and again", A_WHILE, () -> {
            for (int i = 0; i < A_WHILE.toSeconds(); i++) {
                Files.writeString(file, text + "\n# " + i + "\n");
                TimeUnit.SECONDS.sleep(1);
            }
            return null;
        });
    }

    @Test
    void while_students_ask_a_released_rule_that_runs_into_its_budget() throws Exception {
        byte[] zip = zip(Map.of(
                DEAR,
                DECISION,
                "rules/dear/dear.scenarios.yaml",
                SCENARIOS,
                "rules/dear/dear.drl",
                rule("dear", "Quote(days > 1)\n Quote(days > 1)\n " + "not Quote(fee < 0)\n ".repeat(8), "YES")
                        + rule("cheap", "not Quote(days > 1)", "NO")));
        HttpResponse<String> published = send("/api/v1/releases?base=1", zip);
        if (published.statusCode() != 201) {
            throw new IllegalStateException(published.body());
        }
        String question = "{\"facts\":{\"Quote\":["
                + IntStream.range(0, 1_000)
                        .mapToObj("{\"carrier\":\"C%1$d\",\"serves\":true,\"fee\":%1$d,\"days\":5}"::formatted)
                        .collect(Collectors.joining(","))
                + "]}}";
        System.out.println("  "
                + program.post("student03", "/api/v1/decisions/dear", question)
                        .body()
                        .path("reason"));
        neighbour.staysQuick(
                "students whose rule runs into its budget",
                A_WHILE,
                () -> atOnce(8, i -> program.post("student0" + (1 + 2 * (i % 3)), "/api/v1/decisions/dear", question)));
    }

    private interface Numbered<T> {
        T of(int number) throws Exception;
    }

    /** So many at once, each again and again for a while. */
    private static int atOnce(int many, Numbered<?> work) throws InterruptedException {
        ExecutorService hands = Executors.newFixedThreadPool(many);
        long end = System.nanoTime() + A_WHILE.toNanos();
        try {
            List<Callable<Integer>> each = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                each.add(() -> {
                    int times = 0;
                    for (; System.nanoTime() < end; times++) {
                        work.of(number);
                    }
                    return times;
                });
            }
            int done = 0;
            for (Future<Integer> times : hands.invokeAll(each, A_WHILE.toSeconds() + 5, TimeUnit.SECONDS)) {
                done += times.isCancelled() ? 0 : 1;
            }
            return done;
        } finally {
            hands.shutdownNow();
        }
    }

    private HttpResponse<String> send(String path, byte[] zip) throws IOException, InterruptedException {
        String analyst = Base64.getEncoder().encodeToString("analyst:demo".getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + path))
                        .header("Authorization", "Basic " + analyst)
                        .header("Content-Type", "application/zip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(zip))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String rule(String name, String condition, String outcome) {
        return "rule \"" + name + "\" @zh(\"好\") @en(\"good\")\nwhen\n " + condition + "\nthen\n insert(new Decision(\""
                + outcome + "\"));\nend\n";
    }

    private static String texts(int times, java.util.function.IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining());
    }

    private static byte[] merged(int many) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("x");
            for (int row = 0; row < many; row++) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, 1));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** @param files path → text or bytes */
    private static byte[] zip(Map<String, ?> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, ?> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(
                        file.getValue() instanceof byte[] binary
                                ? binary
                                : String.valueOf(file.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
