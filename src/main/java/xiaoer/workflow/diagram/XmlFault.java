package xiaoer.workflow.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.AuthoredText;
import xiaoer.shared.Place;
import xiaoer.shared.Refused;

/**
 * Finds out what is wrong with a text that is no XML, and where. The parser's own words change from one version and
 * language of the machine to the next, and tell of parsers; it only says that something is wrong, this reads again what.
 */
final class XmlFault {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_:][\\p{L}\\p{N}_:.\\-·]*");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s*([^\\s=/>\"'<]+)\\s*(=?)\\s*(?:\"([^\"]*)\"|'([^']*)')?", Pattern.DOTALL);
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});");
    private static final Pattern NUMBERED = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));");
    private static final Set<String> KNOWN_PREFIXES = Set.of("xml", "xmlns");
    private static final int SHOWN = 40;

    private final String path;
    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean rooted;

    private XmlFault(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** @param prefixes declared on the element */
    private record Open(String name, int at, Set<String> prefixes) {}

    /** @param line where the parser stopped, should nothing better be found */
    static Refused of(String path, String text, int line, int column) {
        refuseHidden(path, text);
        Refused found = new XmlFault(path, text).read();
        return found == null ? new Place(path, line, column).stop("XML", line, column) : found;
    }

    /** No parser takes a reference to some of the characters that nobody sees. */
    private static void refuseHidden(String path, String text) {
        Matcher numbered = NUMBERED.matcher(text);
        while (numbered.find()) {
            int number = numbered.group(1) == null
                    ? Integer.parseInt(numbered.group(2))
                    : Integer.parseInt(numbered.group(1), 16);
            if (Character.isValidCodePoint(number)) {
                int line = 1
                        + (int) text.chars()
                                .limit(numbered.start())
                                .filter(c -> c == '\n')
                                .count();
                int column = numbered.start() - text.lastIndexOf('\n', numbered.start());
                AuthoredText.checked(Character.toString(number), new Place(path, line, column));
            }
        }
    }

    private @Nullable Refused read() {
        if (text.isBlank()) {
            return Place.of(path).stop("XML.EMPTY");
        }
        int at = 0;
        while (at < text.length()) {
            int tag = text.indexOf('<', at);
            Refused between = between(at, tag < 0 ? text.length() : tag);
            if (between != null) {
                return between;
            }
            if (tag < 0) {
                break;
            }
            int end = end(tag);
            if (end < 0) {
                return stop(tag, isTag(tag) ? "XML.OPEN_TAG" : "XML.LESS_THAN", shown(tag));
            }
            Refused wrong = tag(tag, end);
            if (wrong != null) {
                return wrong;
            }
            at = end;
        }
        Open left = open.peek();
        return left == null ? null : stop(left.at(), "XML.NOT_CLOSED", left.name());
    }

    /** What stands between two tags. */
    private @Nullable Refused between(int from, int to) {
        String found = text.substring(from, to);
        if (open.isEmpty() && !found.isBlank()) {
            int at = from + found.length() - found.stripLeading().length();
            return stop(at, rooted ? "XML.AFTER_END" : "XML.NO_TAG", shown(at));
        }
        return reference(from, to);
    }

    private @Nullable Refused reference(int from, int to) {
        Matcher known = REFERENCE.matcher(text);
        for (int at = text.indexOf('&', from); at >= 0 && at < to; at = text.indexOf('&', at + 1)) {
            if (!known.region(at, text.length()).lookingAt()) {
                return stop(at, "XML.AMPERSAND", shown(at));
            }
        }
        return null;
    }

    private boolean isTag(int at) {
        boolean marked = text.startsWith("</", at) || text.startsWith("<!", at) || text.startsWith("<?", at);
        return marked || NAME.matcher(text).region(at + 1, text.length()).lookingAt();
    }

    /** Where what begins with {@code <} ends; -1 when it does not. */
    private int end(int tag) {
        String close = text.startsWith("<!--", tag)
                ? "-->"
                : text.startsWith("<![CDATA[", tag) ? "]]>" : text.startsWith("<?", tag) ? "?>" : "";
        if (!close.isEmpty()) {
            int end = text.indexOf(close, tag + 2);
            return end < 0 ? -1 : end + close.length();
        }
        char quote = 0;
        for (int at = tag + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return at + 1;
            } else if (c == '<') {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable Refused tag(int tag, int end) {
        if (text.startsWith("<?xml ", tag) && tag > 0) {
            return stop(tag, "XML.DECLARATION");
        }
        if (text.startsWith("<!", tag) || text.startsWith("<?", tag)) {
            return null;
        }
        boolean closing = text.startsWith("</", tag);
        Matcher name = NAME.matcher(text).region(tag + (closing ? "</" : "<").length(), end);
        if (!name.lookingAt()) {
            return stop(tag, "XML.LESS_THAN", shown(tag));
        }
        if (closing) {
            return close(tag, name.group());
        }
        if (open.isEmpty() && rooted) {
            return stop(tag, "XML.AFTER_END", shown(tag));
        }
        rooted = true;
        return start(tag, name.group(), name.end(), end);
    }

    private @Nullable Refused close(int tag, String name) {
        Open last = open.poll();
        if (last == null) {
            return stop(tag, "XML.AFTER_END", shown(tag));
        }
        return last.name().equals(name)
                ? null
                : stop(tag, "XML.WRONG_END", name, last.name(), place(last.at()).line());
    }

    private @Nullable Refused start(int tag, String name, int from, int end) {
        boolean empty = text.charAt(end - 2) == '/';
        int last = empty ? end - 2 : end - 1;
        Set<String> seen = new HashSet<>();
        List<String> used = new ArrayList<>(List.of(name));
        Matcher attribute = ATTRIBUTE.matcher(text);
        int at = from;
        while (!text.substring(at, last).isBlank()) {
            attribute.region(at, last);
            if (!attribute.lookingAt() || attribute.group(2).isEmpty() || attribute.end() == attribute.end(2)) {
                return stop(at + 1, "XML.ATTRIBUTE", shown(at + 1), name);
            }
            if (attribute.start(1) == at || !seen.add(attribute.group(1))) {
                boolean twice = attribute.start(1) > at;
                return stop(
                        attribute.start(1), twice ? "XML.ATTRIBUTE_TWICE" : "XML.ATTRIBUTE", attribute.group(1), name);
            }
            Refused wrong = value(attribute.end(2), attribute.end());
            if (wrong != null) {
                return wrong;
            }
            used.add(attribute.group(1));
            at = attribute.end();
        }
        Open element = new Open(name, tag, prefixes(seen));
        open.push(element);
        Refused unknown = unknownPrefix(used, tag);
        if (empty) {
            open.pop();
        }
        return unknown;
    }

    private @Nullable Refused value(int from, int to) {
        int less = text.indexOf('<', from);
        return less >= 0 && less < to ? stop(less, "XML.LESS_THAN", shown(less)) : reference(from, to);
    }

    private static Set<String> prefixes(Set<String> attributes) {
        Set<String> prefixes = new HashSet<>(KNOWN_PREFIXES);
        attributes.stream()
                .filter(name -> name.startsWith("xmlns:"))
                .forEach(name -> prefixes.add(name.substring("xmlns:".length())));
        return prefixes;
    }

    private @Nullable Refused unknownPrefix(List<String> names, int tag) {
        for (String name : names) {
            int colon = name.indexOf(':');
            String prefix = colon < 0 ? "" : name.substring(0, colon);
            if (colon >= 0 && open.stream().noneMatch(each -> each.prefixes().contains(prefix))) {
                return stop(tag, "XML.PREFIX", BpmnSubset.cut(prefix), BpmnSubset.cut(name));
            }
        }
        return null;
    }

    private Refused stop(int at, String code, Object... arguments) {
        return place(at).stop(code, arguments);
    }

    private Place place(int at) {
        int line = 1;
        int start = 0;
        for (int next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
            line++;
            start = next + 1;
        }
        return new Place(path, line, at - start + 1);
    }

    /** What stands there, up to the end of its line. */
    private String shown(int at) {
        String line = text.substring(at, Math.min(text.length(), at + SHOWN))
                .lines()
                .findFirst()
                .orElse("");
        return line.strip().replaceAll("\\p{C}", "?");
    }
}
