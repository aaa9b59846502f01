package xiaoer.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "accounts")
class AccountCalls {

    private final Registrar registrar;

    AccountCalls(Registrar registrar) {
        this.registrar = registrar;
    }

    @PostMapping("/{name}/forgive-guesses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Let somebody sign in at once after wrong passwords; administrators, teachers for their students")
    void forgiveGuesses(@PathVariable String name) {
        registrar.forgiveGuesses(name);
    }
}
