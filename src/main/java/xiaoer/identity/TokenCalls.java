package xiaoer.identity;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "tokens", description = "Bearer tokens for programs that act for a person")
class TokenCalls {

    private final BearerTokens tokens;

    TokenCalls(BearerTokens tokens) {
        this.tokens = tokens;
    }

    /** @param label what the token is for, so that it can be told from others when one must be revoked */
    record NewToken(@NotBlank String label) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BearerTokens.Listed issue(@Valid @RequestBody NewToken request) {
        return tokens.issue(request.label());
    }

    @GetMapping
    Map<String, List<BearerTokens.Listed>> list() {
        return Map.of("tokens", tokens.list());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        tokens.revoke(id);
    }
}
