package xiaoer.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.reply.Clauses.Clause;
import xiaoer.reply.facts.ReplyClause;
import xiaoer.reply.facts.ReplyMention;
import xiaoer.reply.facts.ReplyText;
import xiaoer.wording.Amount;
import xiaoer.wording.Lexicon;
import xiaoer.wording.Lexicons;
import xiaoer.wording.Mention;
import xiaoer.wording.Reading;
import xiaoer.wording.SharedWords;
import xiaoer.wording.Value;

/** Reads a reply, what the customer said and what the case tells, and gives all of it as facts. It weighs nothing. */
final class ReplyReading {

    private static final String REPLY = "REPLY";
    private static final String LINE = "LINE";
    private static final String CASE = "CASE";

    private static final String AMOUNT = "AMOUNT";
    private static final String EMOJI = "EMOJI";
    private static final String NAME = "NAME";

    /** Amounts the case gives as values, and no words of them. */
    private record Told(String unit, String value) {}

    private final WrittenReply written;
    private final Lexicon replies;
    private final Lexicon cases;
    private final Lexicon everyday;
    private final List<Clause> clauses;
    private final Set<Told> told = new HashSet<>();
    private final List<Record> facts = new ArrayList<>();
    /** Characters of the reply that everybody uses: to share them tells nothing. */
    private final BitSet common = new BitSet();

    ReplyReading(WrittenReply written, Lexicons lexicons) {
        this.written = written;
        this.replies = lexicons.get("replies");
        this.cases = lexicons.get("case-facts");
        this.everyday = lexicons.get("everyday");
        this.clauses = Clauses.of(written.reply());
    }

    List<Record> facts() {
        String says = written.facts().stream().map(WrittenReply.CaseFact::says).collect(Collectors.joining("\n"));
        readCase(says);
        add(LINE, cases.read(written.customer().line()));
        everyday.read(written.reply()).mentions().forEach(mention -> common.set(mention.from(), mention.to()));
        Reading reply = replies.read(written.reply());
        add(REPLY, reply);
        addNames();
        addEmoji();
        BitSet alike = marks(new SharedWords(says).in(written.reply()));
        BitSet echoed = marks(new SharedWords(written.customer().line()).in(written.reply()));
        int number = 0;
        for (Clause clause : clauses) {
            number++;
            facts.add(clause(number, clause, reply.amounts(), alike, echoed));
        }
        alike.or(echoed);
        facts.add(new ReplyText(
                written.stage(),
                written.mood(),
                letters(0, written.reply().length()),
                clauses.size(),
                alike.cardinality(),
                !written.facts().isEmpty()));
        return facts;
    }

    private void readCase(String says) {
        Reading read = cases.read(says);
        read.amounts().forEach(amount -> told.add(told(amount.value())));
        add(CASE, read);
        for (WrittenReply.CaseFact fact : written.facts()) {
            if (fact.value() != null && fact.unit() != null) {
                told.add(new Told(fact.unit(), fact.value().stripTrailingZeros().toPlainString()));
                String concept = "POWER".equals(fact.about()) ? "LIMIT" : AMOUNT;
                facts.add(new ReplyMention(CASE, concept, "", 0, 0, 0, false, false, fact.unit(), fact.value(), true));
            }
        }
    }

    private void add(String source, Reading read) {
        for (Mention mention : read.mentions()) {
            facts.add(mention(
                    source,
                    mention.concept(),
                    mention.words(),
                    mention.from(),
                    mention.to(),
                    mention.negated(),
                    mention.quoted(),
                    mention.value()));
        }
        for (Amount amount : read.amounts()) {
            facts.add(
                    mention(source, AMOUNT, amount.words(), amount.from(), amount.to(), false, false, amount.value()));
        }
    }

    private ReplyMention mention(
            String source,
            String concept,
            String words,
            int from,
            int to,
            boolean negated,
            boolean quoted,
            @Nullable Value value) {
        return new ReplyMention(
                source,
                concept,
                words,
                from,
                to,
                source.equals(REPLY) ? clauseAt(from) : 0,
                negated,
                quoted,
                value == null ? "" : value.kind().name(),
                value == null || isPoint(value) ? BigDecimal.ZERO : value.number(),
                value != null && told.contains(told(value)));
    }

    private static boolean isPoint(Value value) {
        return value.kind() == Value.Kind.DATE || value.kind() == Value.Kind.TIME;
    }

    private static Told told(Value value) {
        return new Told(value.kind().name(), value.text());
    }

    /** 1-based; 0 when it stands in none. */
    private int clauseAt(int from) {
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).from() <= from && from < clauses.get(i).to()) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * Whoever says the beginning, the end or half of the customer's nickname means the customer, unless the customer's line
     * or the case says the same: then it is the matter.
     */
    private void addNames() {
        String reply = written.reply();
        String name = written.customer().name();
        for (SharedWords.Stretch stretch : new SharedWords(name).in(reply)) {
            String words = reply.substring(stretch.from(), stretch.to());
            boolean meant = name.startsWith(words) || name.endsWith(words) || words.length() * 2 >= name.length();
            boolean everydayWord = common.nextClearBit(stretch.from()) >= stretch.to();
            if (meant
                    && !everydayWord
                    && !written.customer().line().contains(words)
                    && written.facts().stream().noneMatch(fact -> fact.says().contains(words))) {
                facts.add(mention(REPLY, NAME, words, stretch.from(), stretch.to(), false, false, null));
            }
        }
    }

    private void addEmoji() {
        String reply = written.reply();
        for (int at = 0; at < reply.length(); ) {
            int from = at;
            while (at < reply.length() && isEmoji(reply.codePointAt(at))) {
                at += Character.charCount(reply.codePointAt(at));
            }
            if (at > from) {
                facts.add(mention(REPLY, EMOJI, reply.substring(from, at), from, at, false, false, null));
            } else {
                at += Character.charCount(reply.codePointAt(at));
            }
        }
    }

    private static boolean isEmoji(int character) {
        return character >= 0x1F300 && character <= 0x1FAFF
                || character >= 0x2600 && character <= 0x27BF
                || character == 0x200D
                || character == 0xFE0F;
    }

    /** What of the stretches tells something: a rest of one character beside everyday words does not. */
    private BitSet marks(List<SharedWords.Stretch> stretches) {
        BitSet marks = new BitSet();
        for (SharedWords.Stretch stretch : stretches) {
            BitSet own = new BitSet();
            own.set(stretch.from(), stretch.to());
            own.andNot(common);
            boolean whole = own.cardinality() == stretch.to() - stretch.from();
            if (whole || own.cardinality() > 1) {
                marks.or(own);
            }
        }
        return marks;
    }

    private ReplyClause clause(int number, Clause clause, List<Amount> amounts, BitSet alike, BitSet echoed) {
        List<Amount> own = amounts.stream()
                .filter(amount -> clause.from() <= amount.from() && amount.from() < clause.to())
                .toList();
        int known = (int) own.stream()
                .filter(amount -> told.contains(told(amount.value())))
                .count();
        return new ReplyClause(
                number,
                written.reply().substring(clause.from(), clause.to()),
                clause.from(),
                clause.to(),
                letters(clause.from(), clause.to()),
                clause.asks(),
                alike.get(clause.from(), clause.to()).cardinality(),
                echoed.get(clause.from(), clause.to()).cardinality(),
                known,
                own.size() - known);
    }

    private int letters(int from, int to) {
        return (int) written.reply()
                .substring(from, to)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
    }
}
