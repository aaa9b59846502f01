package xiaoer.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xiaoer.release.Releases;
import xiaoer.shared.LocalizedText;

/** What the shop may write to people: message templates whose names begin alike, each ready to be sent or edited. */
@Component
public class Letters {

    private final Releases releases;
    private final MessageFolder messages;

    Letters(Releases releases, MessageFolder messages) {
        this.releases = releases;
        this.messages = messages;
    }

    /**
     * Words to send.
     *
     * @param name of the template
     * @param title when they fit, per language
     * @param words per language
     */
    public record Letter(String name, LocalizedText title, LocalizedText words) {}

    /**
     * The letters that fit, in the order of the file: those for whose slots there are values.
     *
     * @param prefix with which the templates' names begin
     * @param slots values by the slots' names; one of a single language e.g. under {@code carrier.en}
     */
    public List<Letter> of(int release, String prefix, Map<String, String> slots) {
        MessageTemplates templates = releases.rules(release).part(messages);
        return templates.names().stream()
                .filter(name -> name.startsWith(prefix))
                .map(templates::find)
                .flatMap(Optional::stream)
                .flatMap(template ->
                        template
                                .letter(slots)
                                .map(words -> new Letter(template.name(), template.about(), words))
                                .stream())
                .toList();
    }
}
