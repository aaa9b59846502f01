package xiaoer.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import xiaoer.release.Archive;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Problem;

/** Listing, importing and exporting packs by API. */
@RestController
@RequestMapping("/api/v1/packs")
class PackCalls {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final PackDesk desk;

    PackCalls(PackDesk desk) {
        this.desk = desk;
    }

    /**
     * @param settings for a student, the part that {@code pack.yaml} puts under {@code student}
     * @param hash absent for a student
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            String id,
            int version,
            LocalizedText title,
            LocalizedText summary,
            OffsetDateTime epoch,
            long minutes,
            JsonNode settings,
            @Nullable String hash) {

        static Listed of(Pack pack, boolean whole) {
            return new Listed(
                    pack.id(),
                    pack.version(),
                    pack.title(),
                    pack.summary(),
                    pack.epoch().atZone(ZONE).toOffsetDateTime(),
                    pack.length().toMinutes(),
                    whole
                            ? pack.settings()
                            : pack.settings().optional("student").orElse(NOTHING),
                    whole ? pack.hash() : null);
        }
    }

    record Listing(List<Listed> packs) {}

    /** A pack that was taken in, with what its author should know of the files. */
    record Taken(@JsonUnwrapped Listed pack, List<Problem> problems) {

        static Taken of(PackDesk.Taken taken, Locale locale) {
            return new Taken(
                    Listed.of(taken.pack(), true),
                    taken.told().stream().map(problem -> problem.in(locale)).toList());
        }
    }

    @GetMapping
    @Operation(summary = "The newest version of every pack")
    Listing list() {
        boolean whole = desk.mayRead();
        return new Listing(
                desk.list().stream().map(pack -> Listed.of(pack, whole)).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "The files of the newest version as a zip")
    ResponseEntity<byte[]> download(@PathVariable String id) {
        byte[] zip = Archive.write(desk.content(id));
        ContentDisposition name =
                ContentDisposition.attachment().filename(id + ".zip").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(zip);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Import a pack (zip of its folder)")
    Taken take(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String id, Locale locale)
            throws IOException {
        return Taken.of(desk.take(file.getInputStream(), id), locale);
    }

    @PostMapping(consumes = {"application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Likewise, with the zip as the body")
    Taken take(HttpServletRequest request, @RequestParam(required = false) @Nullable String id, Locale locale)
            throws IOException {
        return Taken.of(desk.take(request.getInputStream(), id), locale);
    }
}
