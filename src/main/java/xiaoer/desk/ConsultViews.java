package xiaoer.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.conversation.Message;
import xiaoer.desk.events.Ending;
import xiaoer.shift.ViewPart;
import xiaoer.shop.AnnouncedProduct;

/** The consult desk's share of a shift's visible state. */
@Component
class ConsultViews implements ViewPart {

    private final Consults consults;
    private final ConsultTalk talk;
    private final ConsultPacks packs;
    private final Packs stored;
    private final CustomerRecords records;

    ConsultViews(Consults consults, ConsultTalk talk, ConsultPacks packs, Packs stored, CustomerRecords records) {
        this.consults = consults;
        this.talk = talk;
        this.packs = packs;
        this.stored = stored;
        this.records = records;
    }

    @Override
    public Map<String, Object> visible(UUID shift) {
        return Map.of("consults", of(shift));
    }

    /** In the order in which the customers came. The caller has checked who may look. */
    List<ConsultView> of(UUID shift) {
        List<Consult> all = consults.ofShift(shift);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, List<Message>> talks = talk.of(shift).stream()
                .collect(Collectors.groupingBy(Message::subject, LinkedHashMap::new, Collectors.toList()));
        Map<String, CustomerRecord> kept = records.ofShift(shift);
        return all.stream()
                .map(consult -> view(
                        consult,
                        stored.get(consult.pack(), consult.packVersion()),
                        talks.getOrDefault(ConsultTalk.subject(consult.number()), List.of()),
                        record(consult, all, kept.get(consult.customer()))))
                .toList();
    }

    private static ConsultView.CustomerView record(Consult consult, List<Consult> all, @Nullable CustomerRecord kept) {
        return new ConsultView.CustomerView(
                kept == null ? List.of() : kept.tags(),
                kept == null
                        ? List.of()
                        : kept.notes().stream()
                                .map(note -> new ConsultView.NoteView(note.at(), note.author(), note.text()))
                                .toList(),
                all.stream()
                        .filter(other -> other != consult && other.customer().equals(consult.customer()))
                        .map(Consult::number)
                        .toList());
    }

    private ConsultView view(Consult consult, Pack pack, List<Message> said, ConsultView.CustomerView record) {
        ConsultCase planned = packs.of(pack).get(consult.caseId());
        return new ConsultView(
                consult.number(),
                consult.customer(),
                planned.stage(),
                planned.channel(),
                symbol(consult),
                state(consult),
                product(pack, planned.product()),
                consult.order(),
                consult.arrivedAt(),
                consult.next() == Consult.Turn.AGENT ? consult.askedAt() : null,
                consult.next().name(),
                said.stream()
                        .map(message -> new ConsultView.Line(
                                message.from(), message.at(), message.words(), planned.isSpoken(message.words())))
                        .toList(),
                consult.next() == Consult.Turn.AGENT ? choices(consult, planned.turn(consult.turn())) : List.of(),
                consult.promises(),
                planned.facts().stream()
                        .map(fact -> new ConsultView.FactView(fact.about(), fact.says()))
                        .toList(),
                record,
                consult.ending());
    }

    private static List<ConsultView.Choice> choices(Consult consult, ConsultTurn turn) {
        List<ConsultView.Choice> choices = new ArrayList<>();
        consult.shown()
                .forEach(id -> choices.add(new ConsultView.Choice(
                        Candidates.letter(choices.size()), turn.candidate(id).words())));
        return choices;
    }

    private static String state(Consult consult) {
        Ending ending = consult.ending();
        if (ending == null) {
            return consult.isOpened() ? "ACTIVE" : "WAITING";
        }
        return switch (ending) {
            case LEFT, CUT_OFF -> "LEFT";
            default -> ending.isGood() ? "CLOSED_OK" : "CLOSED_FAIL";
        };
    }

    private static String symbol(Consult consult) {
        return switch (state(consult)) {
            case "CLOSED_OK" -> "✔";
            case "CLOSED_FAIL" -> "✘";
            case "WAITING", "LEFT" -> "🚫";
            default -> "";
        };
    }

    private static ConsultView.ProductView product(Pack pack, String id) {
        return AnnouncedProduct.of(pack, id)
                .map(product -> new ConsultView.ProductView(
                        product.id(),
                        product.name(),
                        product.price().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                        product.freeShipping(),
                        product.sevenDay(),
                        product.warrantyDays(),
                        product.gift(),
                        product.stock()))
                .orElseGet(() ->
                        new ConsultView.ProductView(id, id, BigDecimal.ZERO.toPlainString(), false, false, 0, "", -1));
    }
}
