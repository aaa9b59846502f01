package xiaoer.wording;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.RulePart;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;

/**
 * The folder {@code rules/lexicons/}: each file is a lexicon and holds examples that prove it. Who reads texts asks the
 * rules of the shift's release for it, {@code rules.part(lexicons).get("after-sales")}.
 */
@Component
public class LexiconFolder implements RulePart<Lexicons> {

    private static final String SUFFIX = ".yaml";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    @Override
    public String folder() {
        return "lexicons";
    }

    @Override
    public Lexicons read(Map<String, byte[]> files, List<Problem> problems) {
        Map<String, Lexicon> lexicons = new TreeMap<>();
        files.forEach((path, bytes) -> {
            try {
                String name = name(path);
                LexiconFile file = new LexiconFile(path, bytes);
                problems.addAll(file.prove());
                lexicons.put(name, file.lexicon());
            } catch (Refused refused) {
                problems.add(refused.problem());
            }
        });
        return new Lexicons(lexicons);
    }

    private static String name(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String name = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : "";
        if (!NAME.matcher(name).matches()) {
            throw Place.of(path).stop("LEXICON_FILE", file);
        }
        return name;
    }
}
