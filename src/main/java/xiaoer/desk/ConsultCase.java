package xiaoer.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.PackReader;
import xiaoer.conversation.PersonaPlan;
import xiaoer.desk.events.Channel;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Stage;
import xiaoer.shared.LocalizedText;

/**
 * One authored conversation of a pack; {@code src/docs/cases.md} describes its file.
 *
 * @param id the name of its file
 * @param title for trainers and for the review after the shift
 * @param product the pack's id of what the customer speaks of
 * @param order the pack's id of the trade that the customer comes about; null before buying
 * @param customer null when a name is drawn
 * @param reserve what the customer wants to get besides, in yuan: the bounds from which it is drawn
 * @param claim the pack's claim that an end of kind CLAIM opens; null without one
 * @param turns by id, the first begins
 */
record ConsultCase(
        String id,
        LocalizedText title,
        Stage stage,
        Channel channel,
        String product,
        @Nullable String order,
        @Nullable String customer,
        PersonaPlan persona,
        Reserve reserve,
        List<CaseFact> facts,
        @Nullable String claim,
        Map<String, ConsultTurn> turns) {

    static final int MAX_WORDS = 500;
    private static final int MAX_ID = 100;
    private static final int MAX_NICK = 60;
    private static final int MOST_RESERVE = 100_000;

    private static final String[] MEMBERS = {
        "title",
        "source",
        "stage",
        "channel",
        "product",
        "order",
        "customer",
        "persona",
        "reserve",
        "facts",
        "claim",
        "turns"
    };

    /** Bounds in yuan, both included. */
    record Reserve(int from, int to) {

        static final Reserve NONE = new Reserve(0, 0);

        static Reserve read(PackReader at) {
            at.only("from", "to");
            int from = at.at("from").integerOr(0, 0, MOST_RESERVE);
            return new Reserve(from, at.at("to").integer(from, MOST_RESERVE));
        }
    }

    /**
     * Something that is so, as the agent can see it.
     *
     * @param about what it is about, as a free reply is compared with it
     * @param value null without one, then {@code unit} is, too
     */
    record CaseFact(
            String about,
            LocalizedText says,
            @Nullable BigDecimal value,
            @Nullable String unit) {

        private enum About {
            STOCK,
            PRICE,
            PROMISE,
            POLICY,
            POWER,
            ORDER
        }

        private enum Unit {
            MONEY,
            PERCENT,
            DAYS,
            HOURS,
            MINUTES
        }

        private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

        static CaseFact read(PackReader at) {
            at.only("about", LocalizedText.CHINESE, LocalizedText.ENGLISH, "value", "unit");
            BigDecimal value = at.at("value").ifPresent(number -> number.number(BigDecimal.ZERO, MOST));
            return new CaseFact(
                    at.at("about").oneOf(About.class).name(),
                    both(at),
                    value,
                    value == null ? null : at.at("unit").oneOf(Unit.class).name());
        }
    }

    static ConsultCase read(String id, PackReader at) {
        at.only(MEMBERS);
        at.at("source").textOr("", MAX_WORDS);
        Map<String, ConsultTurn> turns = new LinkedHashMap<>();
        for (PackReader item : at.at("turns").items()) {
            ConsultTurn turn = ConsultTurn.read(item);
            if (turns.put(turn.id(), turn) != null) {
                item.problem("NAMED_TWICE.THING", turn.id());
            }
        }
        return new ConsultCase(
                id,
                at.at("title").words(MAX_WORDS),
                at.at("stage").oneOf(Stage.class),
                at.at("channel").oneOf(Channel.class),
                at.at("product").text(MAX_ID),
                at.at("order").ifPresent(order -> order.text(MAX_ID)),
                at.at("customer").ifPresent(nick -> nick.text(MAX_NICK)),
                PersonaPlan.read(at.at("persona")),
                at.at("reserve").present() ? Reserve.read(at.at("reserve")) : Reserve.NONE,
                at.at("facts").present()
                        ? at.at("facts").items().stream().map(CaseFact::read).toList()
                        : List.of(),
                at.at("claim").ifPresent(claim -> claim.text(MAX_ID)),
                turns);
    }

    /** The words of a place that has other members besides. */
    static LocalizedText both(PackReader at) {
        return LocalizedText.of(
                at.at(LocalizedText.CHINESE).text(MAX_WORDS),
                at.at(LocalizedText.ENGLISH).text(MAX_WORDS));
    }

    /** All conditions that any way of it has. */
    List<TurnCondition> conditions() {
        return turns.values().stream()
                .flatMap(turn -> turn.candidates().stream())
                .flatMap(candidate -> candidate.next().stream())
                .map(NextTurn::when)
                .toList();
    }

    /** Whether its best way ends with a deal. */
    boolean sells() {
        ConsultTurn last = bestWay().get(bestWay().size() - 1);
        return last.best().next().stream().anyMatch(next -> turn(next.to()).ends() == Ending.DEAL);
    }

    /** Whether a customer of this case says this as a voice message. */
    boolean isSpoken(LocalizedText words) {
        return turns.values().stream().anyMatch(turn -> words.equals(turn.spoken()));
    }

    ConsultTurn first() {
        return turns.values().iterator().next();
    }

    /** @throws IllegalArgumentException when there is no such turn */
    ConsultTurn turn(String id) {
        ConsultTurn turn = turns.get(id);
        if (turn == null) {
            throw new IllegalArgumentException("Case " + this.id + " has no turn " + id);
        }
        return turn;
    }

    /**
     * The turns of the best way, the end not among them: the longest of them where it depends on the customer.
     */
    List<ConsultTurn> bestWay() {
        return bestFrom(first(), new HashMap<>());
    }

    private List<ConsultTurn> bestFrom(ConsultTurn turn, Map<String, List<ConsultTurn>> known) {
        List<ConsultTurn> found = known.get(turn.id());
        if (found == null) {
            List<ConsultTurn> longest = List.of();
            for (NextTurn next :
                    turn.isEnd() ? List.<NextTurn>of() : turn.best().next()) {
                List<ConsultTurn> way = bestFrom(turn(next.to()), known);
                longest = way.size() > longest.size() ? way : longest;
            }
            found = new ArrayList<>();
            if (!turn.isEnd()) {
                found.add(turn);
                found.addAll(longest);
            }
            known.put(turn.id(), found);
        }
        return found;
    }
}
