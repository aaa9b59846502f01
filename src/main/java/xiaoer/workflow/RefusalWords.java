package xiaoer.workflow;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import xiaoer.shared.Refusal;

/** Refusals as sentences in the language of problems, for checks that are no web request. */
final class RefusalWords {

    /** A field of a task is refused in the same words as one of a command, so these are kept with the commands. */
    private static final List<ResourceBundle> BUNDLES = Stream.of("workflow", "rulebook", "shift")
            .map(name -> ResourceBundle.getBundle("messages/" + name, Locale.ROOT))
            .toList();

    private RefusalWords() {}

    static String sentence(Refusal refusal) {
        String key = "refusal." + refusal.reason();
        Object[] arguments = refusal.arguments().stream().map(String::valueOf).toArray();
        return BUNDLES.stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments))
                .findFirst()
                .orElseGet(refusal::getMessage);
    }
}
