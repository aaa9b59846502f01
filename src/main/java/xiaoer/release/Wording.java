package xiaoer.release;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;

/** Puts a refusal of a file into the words of a problem, told in Chinese as all problems are. */
@Component
class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    Problem problem(String path, Refusal refusal) {
        return Problem.error(path, 0, refusal.reason(), sentence(refusal), "");
    }

    Problem warning(String path, String code) {
        String message = text("problem." + code, path);
        return new Problem(path, 0, 0, Problem.Severity.WARNING, code, message, text("problem." + code + ".hint"));
    }

    String sentence(Refusal refusal) {
        return text("refusal." + refusal.reason(), refusal.arguments().toArray());
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
