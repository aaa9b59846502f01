package xiaoer.release;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;

/** Checking, publishing, reading and rolling back by API. */
@RestController
@RequestMapping("/api/v1")
class ReleaseCalls {

    /** The newest; older ones are read by number. */
    private static final int LISTED = 1_000;

    private final ReleaseDesk desk;

    ReleaseCalls(ReleaseDesk desk) {
        this.desk = desk;
    }

    record Listing(List<ReleaseHead> releases) {}

    record Findings(List<Problem> problems) {}

    /** A new release, with what its author should know of the files that made it. */
    record Published(@JsonUnwrapped ReleaseHead release, List<Problem> problems) {

        static Published of(ReleaseDesk.Published published, Locale locale) {
            return new Published(
                    published.release().head(),
                    published.told().stream().map(problem -> problem.in(locale)).toList());
        }
    }

    record DraftToPublish(@Nullable UUID draft, @Nullable String message) {}

    @PostMapping(value = "/drafts/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Every check of a set of rules (zip, or an overlay over ?base=), with no side effect")
    Findings check(
            @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable Integer base, Locale locale)
            throws IOException {
        return new Findings(desk.check(file.getInputStream(), base).stream()
                .map(problem -> problem.in(locale))
                .toList());
    }

    @GetMapping("/releases")
    @Operation(summary = "The releases, newest first")
    Listing list() {
        return new Listing(desk.heads(LISTED));
    }

    @GetMapping("/releases/{number}")
    @Operation(summary = "The files of a release as a zip")
    ResponseEntity<byte[]> download(@PathVariable int number) {
        ContentDisposition name = ContentDisposition.attachment()
                .filename("release-" + number + ".zip")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(Archive.write(desk.content(number)));
    }

    @PostMapping(value = "/releases", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Publish a whole set (zip), or an overlay over ?base= with deletions in deleted.txt")
    Published publish(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable Integer base,
            @RequestParam(defaultValue = "") String message,
            Locale locale)
            throws IOException {
        return Published.of(desk.publish(file.getInputStream(), base, message), locale);
    }

    @PostMapping(
            value = "/releases",
            consumes = {"application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Likewise, with the zip as the body")
    Published publish(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable Integer base,
            @RequestParam(defaultValue = "") String message,
            Locale locale)
            throws IOException {
        return Published.of(desk.publish(request.getInputStream(), base, message), locale);
    }

    @PostMapping(value = "/releases", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Publish a draft")
    ReleaseHead publish(@RequestBody DraftToPublish draft) {
        UUID id = draft.draft();
        if (id == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "draft");
        }
        return desk.publish(id, draft.message() == null ? "" : draft.message()).head();
    }

    @PostMapping("/releases/{number}/restore")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Roll back: the content of this release, under a new number")
    ReleaseHead restore(@PathVariable int number) {
        return desk.restore(number).head();
    }
}
