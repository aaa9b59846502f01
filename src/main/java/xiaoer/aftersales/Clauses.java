package xiaoer.aftersales;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Clauses that tasks name, as pages show them: with the way to their text where it is kept here. */
@Component
class Clauses {

    /** How authors name the trade's handbook, whatever the reader's language. */
    private static final String HANDBOOK = "handbook ";

    private final Statutes statutes;

    Clauses(Statutes statutes) {
        this.statutes = statutes;
    }

    /** @param names e.g. {@code 消费者权益保护法 §25} */
    List<ClaimWindow.Clause> of(Collection<String> names, Reader reader) {
        return names.stream()
                .distinct()
                .map(name -> new ClaimWindow.Clause(
                        name.startsWith(HANDBOOK)
                                ? reader.say("claim.see.handbook", name.substring(HANDBOOK.length()))
                                : name,
                        statutes.path(name).orElse("")))
                .toList();
    }
}
