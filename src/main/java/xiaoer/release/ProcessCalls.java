package xiaoer.release;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import xiaoer.shared.LocalizedText;
import xiaoer.workflow.ProcessInfo;

/** The processes of a release, to look up. */
@RestController
@RequestMapping("/api/v1/processes")
class ProcessCalls {

    private final ReleasedProcesses processes;

    ProcessCalls(ReleasedProcesses processes) {
        this.processes = processes;
    }

    record Listed(String id, LocalizedText name, String path) {}

    record Listing(List<Listed> processes) {}

    @GetMapping
    @Operation(summary = "The processes of a release")
    Listing list(@RequestParam(required = false) @Nullable Integer release) {
        return new Listing(processes.list(release).stream()
                .map(info -> new Listed(info.id(), info.name(), info.path()))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Variables and nodes of a process")
    ProcessInfo describe(@PathVariable String id, @RequestParam(required = false) @Nullable Integer release) {
        return processes.info(id, release);
    }

    /** Handed over as a file, so that no browser takes what an author wrote for a page of ours. */
    @GetMapping("/{id}/drawing")
    @Operation(summary = "The BPMN of a process as its author wrote it")
    ResponseEntity<String> drawing(@PathVariable String id, @RequestParam(required = false) @Nullable Integer release) {
        String text = processes.drawing(id, release);
        ContentDisposition name =
                ContentDisposition.attachment().filename(id + ".bpmn").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/xml;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(text);
    }
}
