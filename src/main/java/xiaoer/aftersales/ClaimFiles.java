package xiaoer.aftersales;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.cases.Pack;
import xiaoer.cases.PackReader;
import xiaoer.conversation.PersonaPlan;
import xiaoer.shared.Problem;
import xiaoer.shop.AnnouncedTrade;

/**
 * Reads the claims of a pack: its {@code claims.yaml}, further files {@code claims-….yaml} with more of them, and what
 * {@code pack.yaml} says about them.
 */
final class ClaimFiles {

    static final String MAIN = "claims";
    private static final String DIAGRAM = "diagram";

    private final Pack pack;
    private final List<Problem> problems;
    private final Map<String, ClaimCase> cases = new LinkedHashMap<>();
    private final Map<ClaimKind, List<PlannedAnswer>> answers = new LinkedHashMap<>();

    /** @param problems what is wrong is added here */
    ClaimFiles(Pack pack, List<Problem> problems) {
        this.pack = pack;
        this.problems = problems;
    }

    /** The files of a pack that hold cases, without their ending. */
    static Stream<String> names(Pack pack) {
        return pack.sections().keySet().stream()
                .filter(name -> name.equals(MAIN) || name.startsWith(MAIN + "-"))
                .sorted();
    }

    ClaimPack read() {
        PackReader head = PackReader.head(pack, problems);
        boolean drawnAfter =
                head.at(DIAGRAM).present() && head.at(DIAGRAM).named(Map.of("always", false, "after", true), false);
        names(pack).forEach(name -> {
            PackReader file = file(name);
            file.only(
                    name.equals(MAIN)
                            ? new String[] {"claims", "answers", "personas", "draw"}
                            : new String[] {"claims", "answers"});
            file.at("claims").items().forEach(this::readCase);
            readAnswers(file.at("answers"));
        });
        PackReader main = file(MAIN);
        return new ClaimPack(
                cases,
                answers,
                byKind(main.at("personas"), PersonaPlan::read),
                drawnAfter,
                main.at("draw").ifPresent(CaseDraw::read));
    }

    private PackReader file(String name) {
        return PackReader.section(pack, name, problems);
    }

    private void readCase(PackReader at) {
        for (ClaimCase planned : ClaimCase.read(at)) {
            checkOrder(at, planned);
            if (cases.put(planned.id(), planned) != null) {
                at.at("id").problem("NAMED_TWICE");
            }
        }
    }

    /** The shop checks its orders itself; here it is enough that the claim's is there before it. */
    private void checkOrder(PackReader at, ClaimCase planned) {
        Optional<AnnouncedTrade> trade = AnnouncedTrade.of(pack, planned.trade());
        Duration placed = trade.map(AnnouncedTrade::after).orElse(Duration.ZERO);
        Duration after = planned.after();
        if (trade.map(AnnouncedTrade::lines).orElse(0) < planned.line()) {
            at.at("order").problem("UNKNOWN_NAME.PLANNED_ORDER", planned.line());
        } else if (after != null && !placed.isZero() && after.compareTo(placed) <= 0) {
            at.at("after").problem("TOO_SOON", placed);
        }
    }

    /** What several files say of a kind is tried one after the other. */
    private void readAnswers(PackReader at) {
        byKind(at, ClaimCase::answers)
                .forEach((kind, more) ->
                        answers.computeIfAbsent(kind, none -> new ArrayList<>()).addAll(more));
    }

    private static <T> Map<ClaimKind, T> byKind(PackReader at, Function<PackReader, T> read) {
        Map<ClaimKind, T> kinds = new LinkedHashMap<>();
        if (at.present()) {
            at.only(Stream.of(ClaimKind.values()).map(Enum::name).toArray(String[]::new));
            Stream.of(ClaimKind.values())
                    .filter(kind -> at.at(kind.name()).present())
                    .forEach(kind -> kinds.put(kind, read.apply(at.at(kind.name()))));
        }
        return kinds;
    }
}
