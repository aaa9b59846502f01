package xiaoer.reply;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Judging free replies by API. */
@RestController
@RequestMapping("/api/v1/replies")
@Tag(name = "replies", description = "Free replies to customers, for trainers and analysts")
class ReplyCalls {

    private final Replies replies;

    ReplyCalls(Replies replies) {
        this.replies = replies;
    }

    @PostMapping(value = "/judge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Judge a reply: its labels with the words they rest on, and its grade",
            description =
                    "stage is PRE, MID or AFTER; mood is calm, unsure, impatient, upset, angry or abusive. facts is "
                            + "what the agent can see: about is STOCK, PRICE, PROMISE, POLICY, POWER or ORDER, says is a sentence, "
                            + "value and unit (MONEY, PERCENT, DAYS, HOURS, MINUTES) may tell an amount; a POWER in MONEY is the "
                            + "most the agent may grant. A reply has up to 1,000 characters, a line 500, a fact 300; up to 40 facts.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReplyQuestion.class)))
    Judgement judge(HttpServletRequest request) throws IOException {
        replies.mayAsk();
        return replies.judge(ReplyQuestion.read(request.getInputStream()));
    }
}
