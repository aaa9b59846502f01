package xiaoer.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import xiaoer.shared.Problem;

/** A small lexicon of no shop at all, to read texts with; and what is wrong with others. */
final class LexiconText {

    static final String WEATHER = """
            title: {zh: 天气, en: Weather}
            language:
              negations: [不, 没有, 不是, "not", isn't]
              denials: [不属实]
              joins: [和, or]
              breaks: [但是, but]
              reporters: [邻居说, neighbour says]
              idioms: [不好意思]
            words:
              north: [北, 北方, north]
              blows: [吹, 刮, blows]
            concepts:
              RAIN:
                category: sky
                values: [HOURS, MONEY, DATE, TIME, DAYS, PERCENT]
                phrases: [雨, 下雨, 发财, rain]
                denials: [天晴]
              STORM: {category: sky, phrases: [暴风雨, 雨灾, storm]}
              WIND: {category: air, phrases: ["{north}…{blows}", 台风, wind]}
            examples:
              - {text: 今天下雨, mentions: [RAIN=0]}
              - {text: 有暴风雨, mentions: [STORM]}
              - {text: 台风, mentions: [WIND]}
            """;

    private LexiconText() {}

    static Lexicon weather() {
        return lexicon(WEATHER);
    }

    static Lexicon lexicon(String text) {
        List<Problem> problems = new ArrayList<>();
        Lexicons lexicons = new LexiconFolder().read(files(text), problems);
        assertThat(problems).isEmpty();
        return lexicons.get("weather");
    }

    /** What reading and proving this file finds. */
    static List<Problem> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        new LexiconFolder().read(files(text), problems);
        return problems;
    }

    private static Map<String, byte[]> files(String text) {
        return Map.of("rules/lexicons/weather.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
