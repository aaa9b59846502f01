package xiaoer.scoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;
import xiaoer.testing.Calls;

/** Brings a small pack of consults into the program, as a trainer would: goods and carriers are those of another pack. */
public final class ConsultPackZip {

    public static final String SKILL = "consult-skill";

    private static final Path FOLDER = Path.of("src/test/resources/packs").resolve(SKILL);
    private static final Path SHOP = Path.of("cases/after-sales");

    private ConsultPackZip() {}

    public static void upload(int port) {
        Calls.as("trainer", port)
                .post()
                .uri("/api/v1/packs?id=" + SKILL)
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip())
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(zip, FOLDER.relativize(file).toString(), file);
            }
            for (String shared : List.of("carriers.yaml", "products.yaml")) {
                add(zip, shared, SHOP.resolve(shared));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(SKILL + "/" + name));
        zip.write(Files.readAllBytes(file));
    }
}
