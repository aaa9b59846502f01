package xiaoer.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.ClaimBook;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Promise;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderBook;
import xiaoer.shop.events.Wish;

/** How a consult ends, and what comes of it: a deal makes a service order with all that was promised (handbook T1). */
@Component
class ConsultEnd {

    private final ConsultPacks packs;
    private final OrderBook orders;
    private final ClaimBook claims;
    private final AnswerDrafts drafts;

    ConsultEnd(ConsultPacks packs, OrderBook orders, ClaimBook claims, AnswerDrafts drafts) {
        this.packs = packs;
        this.orders = orders;
        this.claims = claims;
        this.drafts = drafts;
    }

    void end(Scene scene, Consult consult, Ending ending) {
        String order = ending == Ending.DEAL ? sell(scene, consult) : null;
        if (ending == Ending.CLAIM) {
            raise(scene, packs.of(scene.pack()).get(consult.caseId()));
        }
        consult.end(ending, order);
        drafts.drop(scene.shift(), consult.number());
        scene.append(
                new ConsultEvents.ConsultClosed(consult.number(), ending, consult.order(), consult.arrivedAt()),
                new ConsultEvents.ConsultClosedSealed(consult.satisfaction()));
    }

    /** The customer fills in what was talked about. */
    private void raise(Scene scene, ConsultCase planned) {
        int delay = scene.parameter("p.consult.writesMax").intValueExact();
        claims.call(scene, Objects.requireNonNull(planned.claim()), scene.now().plusSeconds(delay));
    }

    void cutOff(Scene scene, Consult consult) {
        end(scene, consult, Ending.CUT_OFF);
    }

    private String sell(Scene scene, Consult consult) {
        ConsultCase planned = packs.of(scene.pack()).get(consult.caseId());
        return orders.sell(
                scene,
                new OrderBook.Sale(
                        "consult-" + consult.number(),
                        consult.customer(),
                        planned.product(),
                        wish(consult.promises())));
    }

    /** What was promised is what the buyer now wishes. */
    private static Wish wish(List<Promise> promises) {
        return new Wish(
                "",
                carrier(promises),
                days(promises),
                null,
                promises.stream().anyMatch(promise -> promise.kind() == Promise.Kind.GIFT),
                null,
                null);
    }

    private static @Nullable String carrier(List<Promise> promises) {
        return promises.stream()
                .map(Promise::carrier)
                .filter(code -> code != null)
                .reduce((former, latter) -> latter)
                .orElse(null);
    }

    private static int days(List<Promise> promises) {
        return promises.stream()
                .filter(promise -> promise.kind() == Promise.Kind.WITHIN_DAYS)
                .map(Promise::amount)
                .mapToInt(BigDecimal::intValue)
                .min()
                .orElse(0);
    }
}
