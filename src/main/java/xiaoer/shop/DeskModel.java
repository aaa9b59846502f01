package xiaoer.shop;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.clock.Clocks;
import xiaoer.identity.Accounts;
import xiaoer.shared.Refusal;
import xiaoer.shift.Mode;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;

/** Fills the models of the order desk's pages. Every method asks {@link Shifts} first whether one may look. */
@Component
class DeskModel {

    private final Shifts shifts;
    private final Packs packs;
    private final Clocks clocks;
    private final ShopView shop;
    private final Accounts accounts;

    DeskModel(Shifts shifts, Packs packs, Clocks clocks, ShopView shop, Accounts accounts) {
        this.shifts = shifts;
        this.packs = packs;
        this.clocks = clocks;
        this.shop = shop;
        this.accounts = accounts;
    }

    /**
     * The line above the desk.
     *
     * @param now what the shift's clock shows
     * @param end when the shift ends by itself
     * @param mayTurn whether the reader may turn the clock
     * @param mayAct whether the reader may do anything here
     */
    record Head(ShiftInfo shift, Pack pack, Instant now, Instant end, boolean paused, boolean mayTurn, boolean mayAct) {

        public boolean ended() {
            return shift.hasEnded();
        }

        /** Shift time as figures of the textbook write it, e.g. {@code 16:24:04}. */
        public String clock(Instant at) {
            return ShopTime.clock(at);
        }

        /** An amount as people read it, e.g. {@code ¥9,610,000.00}. */
        public String yuan(String amount) {
            return "¥%,.2f".formatted(new BigDecimal(amount));
        }

        /** How long so many business days are for the student, e.g. {@code 3:00}. */
        public String real(int days) {
            Duration time = Duration.ofSeconds((long) days * shift.secondsPerDay());
            return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
        }
    }

    void head(UUID id, Model model) {
        ShiftInfo shift = shifts.info(id);
        Pack pack = packs.get(shift.pack(), shift.packVersion());
        Clocks.Reading reading = clocks.read(id);
        boolean mine = accounts.current().name().equals(shift.student()) && !shift.hasEnded();
        model.addAttribute(
                "head",
                new Head(
                        shift,
                        pack,
                        reading.now(),
                        pack.epoch().plus(pack.length()),
                        reading.paused(),
                        mine && shift.mode() == Mode.PRACTICE,
                        mine));
    }

    void list(UUID id, DeskQuery query, Model model) {
        ShopView.Desk desk = desk(id);
        model.addAttribute("desk", desk);
        model.addAttribute("query", query);
        model.addAttribute("page", query.of(desk.orders()));
    }

    /**
     * @throws Refusal {@code UNKNOWN_ORDER}
     */
    OrderView window(UUID id, String number, Model model) {
        ShopView.Desk desk = desk(id);
        OrderView order = desk.orders().stream()
                .filter(one -> one.orderNo().equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_ORDER", Texts.shortened(number)));
        model.addAttribute("funds", desk.funds());
        model.addAttribute("order", order);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("flags", List.of(Flag.values()));
        return order;
    }

    private ShopView.Desk desk(UUID id) {
        shifts.info(id);
        return shop.desk(id).orElseThrow(() -> Refusal.of(Refusal.Kind.CONFLICT, "NO_SHOP", id));
    }
}
