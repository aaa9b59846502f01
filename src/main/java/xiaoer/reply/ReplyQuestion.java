package xiaoer.reply;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import xiaoer.shared.JsonBody;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/**
 * What is asked by API, before anybody looked whether it can be answered.
 *
 * @param profile null for {@code textbook}
 * @param facts null for none
 */
record ReplyQuestion(
        @Nullable String profile,
        @Nullable String stage,
        @Nullable String mood,
        @Nullable Customer customer,
        @Nullable List<@Nullable Fact> facts,
        @Nullable String reply) {

    record Customer(@Nullable String name, @Nullable String line) {}

    /** @see WrittenReply.CaseFact */
    record Fact(
            @Nullable String about,
            @Nullable String says,
            @Nullable BigDecimal value,
            @Nullable String unit) {}

    static final int MAX_BYTES = 64_000;
    static final int MAX_REPLY = 1_000;
    static final int MAX_FACTS = 40;
    private static final int MAX_LINE = 500;
    private static final int MAX_NAME = 60;
    private static final int MAX_FACT = 300;
    private static final int SHOWN = 40;

    private static final List<String> STAGES = List.of("PRE", "MID", "AFTER");
    private static final List<String> MOODS = List.of("calm", "unsure", "impatient", "upset", "angry", "abusive");
    private static final List<String> ABOUT = List.of("STOCK", "PRICE", "PROMISE", "POLICY", "POWER", "ORDER");
    private static final List<String> UNITS = List.of("MONEY", "PERCENT", "DAYS", "HOURS", "MINUTES");

    private static final JsonBody<ReplyQuestion> JSON = new JsonBody<>(
            ReplyQuestion.class,
            "NO_REPLY_QUESTION",
            StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxNumberLength(30)
                    .maxStringLength(MAX_BYTES)
                    .build());

    /** @throws Refusal {@code NO_REPLY_QUESTION} when it is no JSON object of these members */
    static ReplyQuestion read(InputStream body) throws IOException {
        ReplyQuestion question = JSON.read(body, MAX_BYTES, "REPLY_QUESTION_TOO_LARGE");
        if (question == null) {
            throw JSON.refused(1, 1);
        }
        return question;
    }

    /** The profile to judge by, one of those there are. */
    String profileOf(List<String> profiles) {
        return oneOf("profile", profile == null ? "textbook" : profile, profiles);
    }

    /** @throws Refusal when something is missing, unknown or out of bounds; it names the value and what was expected */
    WrittenReply written() {
        Customer who = customer == null ? new Customer(null, null) : customer;
        return new WrittenReply(
                oneOf("stage", stage, STAGES),
                oneOf("mood", mood, MOODS),
                new WrittenReply.Customer(
                        bounded("customer.name", who.name(), MAX_NAME), bounded("customer.line", who.line(), MAX_LINE)),
                caseFacts(),
                replyText());
    }

    private String replyText() {
        String text = bounded("reply", reply, MAX_REPLY);
        if (text.isBlank()) {
            throw Refusal.of(Kind.INVALID, "REPLY_EMPTY");
        }
        return text;
    }

    private List<WrittenReply.CaseFact> caseFacts() {
        List<@Nullable Fact> given = facts == null ? List.of() : facts;
        if (given.size() > MAX_FACTS) {
            throw Refusal.of(Kind.TOO_LARGE, "REPLY_FACTS_MANY", given.size(), MAX_FACTS);
        }
        List<WrittenReply.CaseFact> read = new ArrayList<>();
        for (Fact fact : given) {
            if (fact == null || fact.says() == null && fact.value() == null) {
                throw Refusal.of(Kind.INVALID, "REPLY_FACT_EMPTY", read.size() + 1);
            }
            read.add(new WrittenReply.CaseFact(
                    fact.about() == null ? null : oneOf("facts.about", fact.about(), ABOUT),
                    bounded("facts.says", fact.says(), MAX_FACT),
                    fact.value(),
                    fact.value() == null ? null : oneOf("facts.unit", fact.unit(), UNITS)));
        }
        return read;
    }

    private static String bounded(String member, @Nullable String text, int most) {
        String given = text == null ? "" : text;
        if (given.length() > most) {
            throw Refusal.of(Kind.TOO_LARGE, "REPLY_TEXT_LONG", member, given.length(), most);
        }
        return given;
    }

    private static String oneOf(String member, @Nullable String value, List<String> known) {
        if (value == null || !Set.copyOf(known).contains(value)) {
            String shown = value == null ? "" : value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
            throw Refusal.of(Kind.INVALID, "REPLY_WORD", member, shown, String.join(", ", known));
        }
        return value;
    }
}
