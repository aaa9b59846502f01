package xiaoer.shop;

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

/** The pack {@code marketplace} of the tests: orders unpaid, on their way, signed for; a receipt is confirmed in it. */
public final class Marketplace {

    public static final String NEVER_PAYS = "20150717-1-25-1";

    /** Of one trade, with {@link #PAYS_LATER_TOO}; paid after two minutes. */
    public static final String PAYS_LATER = "20150717-1-25-2";

    public static final String PAYS_LATER_TOO = "20150717-1-25-3";
    public static final String WAITS = "20150717-1-25-4";
    public static final String WAITS_TOO = "20150717-1-25-5";

    /** Shipped one business day ago, for three days; 550 yuan and 6 for the postage. */
    public static final String ON_ITS_WAY = "20150717-1-25-6";

    public static final String STUCK = "20150717-1-25-7";
    public static final String SIGNED = "20150717-1-25-8";
    public static final String FINISHED = "20150717-1-25-9";
    public static final String AT_THE_DOOR = "20150717-1-25-10";
    public static final String BY_SURFACE_MAIL = "20150717-1-25-11";

    /** Not shipped yet, to be paid on delivery. */
    public static final String TO_THE_DOOR = "20150717-1-25-12";

    /** Likewise, where no carrier takes money at the door. */
    public static final String TO_A_FAR_DOOR = "20150717-1-25-13";

    /** Not shipped yet; its buyer has a wrong address in mind. */
    public static final String TO_A_WRONG_DOOR = "20150717-1-25-14";

    private static final Path FOLDER = Path.of("src/test/resources/packs/marketplace");

    private Marketplace() {}

    /** A student's practice shift in it. */
    static DeskClient start(int port) {
        bringIn(port);
        return DeskClient.start(port, "marketplace", "student01", 42, "textbook");
    }

    /** Brings the pack in; that it is there already does no harm. */
    public static void bringIn(int port) {
        Calls.as("trainer", port)
                .post()
                .uri("/api/v1/packs")
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip())
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> paths = Files.list(FOLDER)) {
            List<Path> files = paths.sorted().toList();
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry("marketplace/" + file.getFileName()));
                zip.write(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
