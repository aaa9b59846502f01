package xiaoer.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;
import xiaoer.shared.LocalizedText;

/** The training handbook ({@code src/docs/handbook}) in both languages: why shop and sheets judge as they do. */
@Component
class Handbook {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Pattern SECTION = Pattern.compile("^## (\\S+) (.+)$", Pattern.MULTILINE);

    /** Lines of Chinese go on without a space. */
    private final Edition chinese = read(LocalizedText.CHINESE, "");

    private final Edition english = read(LocalizedText.ENGLISH, "\n");

    /**
     * The handbook in one language.
     *
     * @param titles of the sections by their numbers, e.g. {@code D01}, {@code 5.3}
     * @param html the whole text, each section's heading with its number as anchor
     */
    record Edition(Map<String, String> titles, String html) {}

    Edition in(Locale language) {
        return LocalizedText.language(language).equals(LocalizedText.ENGLISH) ? english : chinese;
    }

    /** Where a section stands, e.g. {@code D01}; empty when there is none of this number. */
    Optional<String> path(String number) {
        return chinese.titles().containsKey(number) ? Optional.of("/handbook#" + anchor(number)) : Optional.empty();
    }

    private static String anchor(String number) {
        return number.toLowerCase(Locale.ROOT);
    }

    private static Edition read(String language, String betweenLines) {
        String text = text(language);
        Map<String, String> titles = new LinkedHashMap<>();
        Matcher section = SECTION.matcher(text);
        while (section.find()) {
            titles.put(section.group(1), section.group(2));
        }
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .softbreak(betweenLines)
                .attributeProviderFactory(context -> Handbook::addAnchor)
                .build();
        Node document = Parser.builder().extensions(TABLES).build().parse(text);
        return new Edition(titles, renderer.render(document));
    }

    private static void addAnchor(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading
                && heading.getLevel() > 1
                && heading.getFirstChild() instanceof Text title) {
            attributes.put("id", anchor(title.getLiteral().split(" ", 2)[0]));
        }
    }

    private static String text(String language) {
        try (InputStream in = Handbook.class.getResourceAsStream("/handbook/" + language + ".md")) {
            if (in == null) {
                throw new IllegalStateException("The program was packed without handbook/" + language + ".md");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
