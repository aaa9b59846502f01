package xiaoer.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The laws by which claims are judged, word for word, so that a clause leads to its article. */
@Component
class Statutes {

    /** By what a clause calls a law: the file that holds it. */
    private static final Map<String, String> FILES = Map.of(
            "消费者权益保护法", "consumer-rights",
            "电子商务法", "e-commerce",
            "快递暂行条例", "express-delivery",
            "网络消费纠纷规定", "online-consumption");

    private static final Pattern CLAUSE = Pattern.compile("(\\p{IsHan}+)\\s*§\\s*(\\d+)");
    private static final Pattern ARTICLE = Pattern.compile("^第([一二三四五六七八九十百]+)条\\s");
    private static final String TITLE = "# ";
    private static final String CHAPTER = "#";
    private static final String REMARK = "<!--";
    private static final String DIGITS = "零一二三四五六七八九";

    private final Map<String, Statute> byId = new LinkedHashMap<>();

    Statutes() {
        FILES.values().forEach(id -> byId.put(id, read(id)));
    }

    /**
     * @param id e.g. {@code consumer-rights}
     * @param name as published
     */
    record Statute(String id, String name, List<Passage> passages) {}

    /**
     * @param article the number of the article that begins here; 0 where none does
     * @param chapter whether it is a heading
     */
    record Passage(int article, boolean chapter, String text) {}

    Optional<Statute> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Where the first article that a clause names stands, e.g. {@code 消费者权益保护法 §25}; empty when it is not kept here. */
    Optional<String> path(String clause) {
        Matcher named = CLAUSE.matcher(clause);
        return named.find()
                ? Optional.ofNullable(FILES.get(named.group(1)))
                        .map(id -> "/law/" + id + "#article-" + Integer.parseInt(named.group(2)))
                : Optional.empty();
    }

    private static Statute read(String id) {
        String name = id;
        List<Passage> passages = new ArrayList<>();
        for (String line : text(id).lines().map(String::strip).toList()) {
            if (line.startsWith(TITLE)) {
                name = line.substring(TITLE.length());
            } else if (!line.isEmpty() && !line.startsWith(REMARK)) {
                passages.add(passage(line));
            }
        }
        return new Statute(id, name, List.copyOf(passages));
    }

    private static Passage passage(String line) {
        if (line.startsWith(CHAPTER)) {
            return new Passage(0, true, line.replaceFirst("^#+\\s*", ""));
        }
        Matcher article = ARTICLE.matcher(line);
        return new Passage(article.find() ? number(article.group(1)) : 0, false, line);
    }

    /** Below a thousand, as articles are numbered: 二十五 is 25. */
    static int number(String chinese) {
        int sum = 0;
        int digit = 0;
        for (char c : chinese.toCharArray()) {
            int weight = c == '百' ? 100 : c == '十' ? 10 : 0;
            if (weight == 0) {
                digit = DIGITS.indexOf(c);
            } else {
                sum += Math.max(1, digit) * weight;
                digit = 0;
            }
        }
        return sum + digit;
    }

    private static String text(String id) {
        try (InputStream in = Statutes.class.getResourceAsStream("/law/" + id + ".md")) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks the law " + id);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
