package xiaoer.aftersales;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.aftersales.events.ClaimLevel;
import xiaoer.cases.PackReader;
import xiaoer.conversation.PersonaPlan;
import xiaoer.shared.LocalizedText;

/**
 * A claim that a pack plans, with the truth behind it.
 *
 * @param id of a variant: the case's, a stroke and its own
 * @param of the id of the case that this is a variant of; its own id where it is none
 * @param title per language; for teachers, since it may tell too much
 * @param after from the epoch; null where the claims of a shift are drawn
 * @param onDemand whether it comes only where it is called for, see {@link ClaimBook#call}
 * @param trade the pack's name of the planned trade
 * @param line the order within the trade, from 1
 * @param amount yuan; null for what was paid for the order
 * @param facts values of the process's variables that the student must find out
 * @param persona what is fixed of the buyer
 * @param answers what the simulated world does, the first fitting one
 * @param truth told after the end
 * @param best how to work it well, and the points for it
 * @param worst how to work it badly, and the points left
 */
record ClaimCase(
        String id,
        String of,
        LocalizedText title,
        ClaimLevel level,
        @Nullable Duration after,
        boolean onDemand,
        String trade,
        int line,
        ClaimKind kind,
        String reason,
        boolean received,
        @Nullable BigDecimal amount,
        LocalizedText explanation,
        List<EvidenceItem.Card> evidence,
        Map<String, Object> facts,
        PersonaPlan persona,
        List<PlannedAnswer> answers,
        LocalizedText truth,
        SolutionPath best,
        SolutionPath worst) {

    private static final int MAX_NAME = 100;
    private static final String STROKE = "/";
    private static final int MAX_LINES = 20;
    private static final int MAX_CARDS = 3;
    private static final int MAX_VARIANTS = 8;
    private static final int MAX_CARD = 500;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final Duration LATEST = Duration.ofDays(1);

    /** A case and its variants, each of which is like it but for what it says itself; its own answers are tried first. */
    static List<ClaimCase> read(PackReader at) {
        PackReader own = at.at("variants");
        List<PackReader> variants = own.present() ? own.items() : List.of();
        if (variants.size() > MAX_VARIANTS) {
            own.problem("TOO_MANY.VARIANTS", MAX_VARIANTS);
        }
        String id = at.at("id").text(MAX_NAME);
        ClaimCase written = read(at, id, id, List.of());
        List<ClaimCase> all = new ArrayList<>(List.of(written));
        variants.forEach(variant -> all.add(read(
                variant.over(at),
                id,
                id + STROKE + variant.at("id").text(MAX_NAME),
                variant.at("answers").present() ? written.answers() : List.of())));
        return all;
    }

    private static ClaimCase read(PackReader at, String of, String id, List<PlannedAnswer> further) {
        at.only(
                "id",
                "title",
                "level",
                "after",
                "onDemand",
                "order",
                "line",
                "kind",
                "reason",
                "received",
                "amount",
                "explanation",
                "evidence",
                "facts",
                "persona",
                "answers",
                "truth",
                "best",
                "worst",
                "variants");
        PackReader evidence = at.at("evidence");
        List<PackReader> cards = evidence.present() ? evidence.items() : List.of();
        if (cards.size() > MAX_CARDS) {
            evidence.problem("TOO_MANY.CARDS", MAX_CARDS);
        }
        return new ClaimCase(
                id,
                of,
                at.at("title").words(MAX_NAME),
                at.at("level").oneOf(ClaimLevel.class),
                at.at("after").ifPresent(after -> after.duration(Duration.ZERO, LATEST)),
                at.at("onDemand").yes(),
                at.at("order").text(MAX_NAME),
                at.at("line").integerOr(1, 1, MAX_LINES),
                at.at("kind").oneOf(ClaimKind.class),
                at.at("reason").text(Claim.MAX_REASON),
                at.at("received").yes(),
                at.at("amount").ifPresent(amount -> amount.number(BigDecimal.ZERO, MOST)),
                at.at("explanation").words(Claim.MAX_EXPLANATION),
                cards.stream().map(ClaimCase::card).toList(),
                PlannedAnswer.values(at.at("facts")),
                PersonaPlan.read(at.at("persona")),
                Stream.concat(answers(at.at("answers")).stream(), further.stream())
                        .toList(),
                at.at("truth").words(Claim.MAX_EXPLANATION),
                SolutionPath.read(at.at("best")),
                SolutionPath.read(at.at("worst")));
    }

    static List<PlannedAnswer> answers(PackReader at) {
        return at.present() ? at.items().stream().map(PlannedAnswer::read).toList() : List.of();
    }

    private static EvidenceItem.Card card(PackReader at) {
        at.only("kind", "text");
        return new EvidenceItem.Card(
                at.at("kind").oneOf(EvidenceItem.Kind.class), at.at("text").words(MAX_CARD));
    }

    NewClaim raised(String order) {
        return new NewClaim(kind, order, reason, received, amount, List.of(), explanation, evidence, facts, this);
    }
}
