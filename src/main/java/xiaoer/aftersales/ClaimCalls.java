package xiaoer.aftersales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import xiaoer.shift.Answer;
import xiaoer.shift.Shifts;

/** What of a claim is not in the shift's visible state: its way, its drawing, its pictures. */
@RestController
@RequestMapping("/api/v1/shifts/{shift}/claims/{claim}")
@Tag(name = "claims")
class ClaimCalls {

    private final ClaimHistories histories;
    private final EvidenceDesk evidence;
    private final Shifts shifts;

    ClaimCalls(ClaimHistories histories, EvidenceDesk evidence, Shifts shifts) {
        this.histories = histories;
        this.evidence = evidence;
        this.shifts = shifts;
    }

    @GetMapping("/history")
    @Operation(summary = "The way a claim came; after the end with every step that cost points, and the better way")
    ClaimHistory history(@PathVariable UUID shift, @PathVariable int claim) {
        return histories.of(shift, claim);
    }

    @GetMapping(path = "/drawing", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The BPMN text of the claim's process, or of one that it calls")
    String drawing(
            @PathVariable UUID shift,
            @PathVariable int claim,
            @RequestParam(required = false) @Nullable String process) {
        return histories.drawing(shift, claim, process);
    }

    record Kept(int evidence) {}

    @PostMapping(path = "/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep a picture (PNG or JPEG, part \"file\"); a message then shows it")
    Kept upload(@PathVariable UUID shift, @PathVariable int claim, @RequestParam MultipartFile file)
            throws IOException {
        return new Kept(evidence.upload(shift, claim, file.getBytes()));
    }

    /** The program has drawn the picture itself, and its type is never guessed. */
    @GetMapping("/evidence/{number}")
    @Operation(summary = "A picture that was uploaded")
    ResponseEntity<byte[]> picture(@PathVariable UUID shift, @PathVariable int claim, @PathVariable int number) {
        Picture picture = evidence.picture(shift, claim, number);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(picture.content());
    }

    record Target(@Nullable String key, int release) {}

    @PostMapping("/migrate")
    @Operation(summary = "Let a claim go on by the process of another release; trainers, analysts, administrators")
    Answer migrate(@PathVariable UUID shift, @PathVariable int claim, @RequestBody Target target) {
        String key = target.key() == null ? UUID.randomUUID().toString() : target.key();
        return shifts.act(shift, new MigratingClaim.MigrateClaim(key, claim, target.release()));
    }
}
