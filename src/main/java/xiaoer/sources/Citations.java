package xiaoer.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What the clauses of rules and tasks name, as readers see it: laws and platforms' rules by their Chinese names, sections of
 * the training handbook by number and title, each with the way to its text where that is kept here. A clause names several,
 * parted by semicolons; remarks among authors are left out.
 */
@Component
public class Citations {

    /** Laws and rules of platforms are named in Chinese; nothing else begins so. */
    private static final Pattern LAW = Pattern.compile("^\\p{IsHan}");
    /** Where its author found it: (web W3), (seed 0), or a remark on it. */
    private static final Pattern REMARK = Pattern.compile("\\s*(\\((web|seed|inferred)[^)]*\\)|:.*$)");
    /** A decision, a process, a transition, an entry on the textbook's gaps, or the number of a chapter. */
    private static final Pattern NUMBER = Pattern.compile("\\b([DP]\\d\\d?|[TA]\\d\\d?'?)\\b|§(\\d(?:\\.\\d)?a?)");
    /** The textbook and pages of the web stand together in the handbook's list of sources. */
    private static final Pattern LISTED = Pattern.compile("^(seed|web)\\b");

    private static final String TRANSITIONS = "2.1";
    private static final String GAPS = "B";
    private static final String LIST = "S";

    private final Statutes statutes;
    private final Handbook handbook;

    Citations(Statutes statutes, Handbook handbook) {
        this.statutes = statutes;
        this.handbook = handbook;
    }

    /**
     * @param name as readers see it
     * @param path where it can be read here; empty for what is not kept here
     */
    public record Source(String name, String path) {}

    /** Everything that these clauses name, each once, in their order. */
    public List<Source> of(Collection<String> clauses, Locale language) {
        Set<Source> found = new LinkedHashSet<>();
        for (String clause : clauses) {
            for (String part : clause.split(";")) {
                String name = REMARK.matcher(part).replaceAll("").strip();
                if (LAW.matcher(name).find()) {
                    found.add(law(name));
                } else if (LISTED.matcher(name).find()) {
                    found.add(section(LIST, language));
                } else {
                    found.addAll(sections(name, language));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Only the laws and platforms' rules among them. */
    public List<Source> laws(Collection<String> clauses) {
        return of(clauses, Locale.CHINESE).stream()
                .filter(source -> LAW.matcher(source.name()).find())
                .toList();
    }

    private Source law(String name) {
        return new Source(name, statutes.path(name).orElse(""));
    }

    private List<Source> sections(String name, Locale language) {
        List<Source> sections = new ArrayList<>();
        Matcher number = NUMBER.matcher(name);
        while (number.find()) {
            String section = number.group(1) == null ? number.group(2) : number.group(1);
            sections.add(section(
                    switch (section.charAt(0)) {
                        case 'T' -> TRANSITIONS;
                        case 'A' -> GAPS;
                        default -> section;
                    },
                    language));
        }
        return sections;
    }

    private Source section(String number, Locale language) {
        String title = handbook.in(language).titles().getOrDefault(number, "");
        return new Source((number + " " + title).strip(), handbook.path(number).orElse(""));
    }
}
