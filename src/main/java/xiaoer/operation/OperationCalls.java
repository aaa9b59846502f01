package xiaoer.operation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import xiaoer.shift.LogChains;

/** What an administrator's programs may ask of the running installation. */
@RestController
@RequestMapping("/api/v1/operation")
@Tag(name = "operation", description = "Backup, checks and pausing, for administrators")
class OperationCalls {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Backups backups;
    private final Installation installation;
    private final Pausing pausing;
    private final InstantSource wall;

    OperationCalls(Backups backups, Installation installation, Pausing pausing, InstantSource wall) {
        this.backups = backups;
        this.installation = installation;
        this.pausing = pausing;
        this.wall = wall;
    }

    @GetMapping
    @Operation(summary = "Sizes, versions, nodes, running shifts and slow decisions")
    Installation.State state() {
        return installation.state();
    }

    @GetMapping("/shifts")
    @Operation(
            summary = "The running shifts, whose they are and when something last happened in them, a page at a time")
    Installation.AtWorkPage shifts(@RequestParam(defaultValue = "0") int page) {
        return installation.atWork(page);
    }

    @GetMapping("/backup")
    @Operation(summary = "A backup of everything, as one zip; it holds the hashes of all passwords")
    void backup(HttpServletResponse answer) throws IOException, SQLException {
        backups.take(file -> {
            String name = "xiaoer-" + STAMP.format(wall.instant()) + ".zip";
            answer.setContentType("application/zip");
            answer.setContentLengthLong(Files.size(file));
            answer.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            Files.copy(file, answer.getOutputStream());
        });
    }

    @GetMapping("/chains")
    @Operation(summary = "Whether the logs of all shifts fit their hash chains")
    LogChains.Report chains() throws IOException, SQLException {
        return backups.chains();
    }

    @PostMapping("/pause")
    @Operation(summary = "Lets the clocks of all shifts stand and refuses what would change them")
    Pausing.Changed pause() {
        return pausing.pause();
    }

    @PostMapping("/resume")
    @Operation(summary = "Lets all shifts go on where they stood")
    Pausing.Changed resume() {
        return pausing.resume();
    }
}
