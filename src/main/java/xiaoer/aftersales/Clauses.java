package xiaoer.aftersales;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Clauses that tasks name, as pages show them: with the way to their text where it is kept here. */
@Component
class Clauses {

    /** Laws and rules of shops are named in Chinese; what is not is a remark among authors. */
    private static final Pattern CLAUSE = Pattern.compile("^\\p{IsHan}");

    /** Where its author found it. */
    private static final Pattern SOURCE = Pattern.compile("\\s*\\((web|seed)[^)]*\\)");

    private final Statutes statutes;

    Clauses(Statutes statutes) {
        this.statutes = statutes;
    }

    /** @param names e.g. {@code 消费者权益保护法 §25} */
    List<ClaimWindow.Clause> of(Collection<String> names) {
        return names.stream()
                .filter(name -> CLAUSE.matcher(name).find())
                .map(name -> SOURCE.matcher(name).replaceAll(""))
                .distinct()
                .map(name -> new ClaimWindow.Clause(name, statutes.path(name).orElse("")))
                .toList();
    }
}
