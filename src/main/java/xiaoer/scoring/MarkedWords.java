package xiaoer.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A reply in pieces, so that the words on which something rests can be marked in it.
 *
 * @param text what was written, in order
 * @param notes which of the remarks rest on it, counted from 1; empty for plain text
 */
record MarkedWords(String text, List<Integer> notes) {

    private record Span(int from, int to, int note) {}

    /** @param words for each remark, on which words of the text it rests; words that do not stand there are passed over */
    static List<MarkedWords> of(String text, List<List<String>> words) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (String word : words.get(i)) {
                int from = word.isEmpty() ? -1 : text.indexOf(word);
                if (from >= 0) {
                    spans.add(new Span(from, from + word.length(), i + 1));
                }
            }
        }
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        spans.forEach(span -> {
            cuts.add(span.from());
            cuts.add(span.to());
        });
        List<Integer> at = List.copyOf(cuts);
        return IntStream.range(0, at.size() - 1)
                .mapToObj(i -> new MarkedWords(
                        text.substring(at.get(i), at.get(i + 1)),
                        spans.stream()
                                .filter(span -> span.from() <= at.get(i) && span.to() >= at.get(i + 1))
                                .map(Span::note)
                                .distinct()
                                .toList()))
                .toList();
    }
}
