package xiaoer.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import xiaoer.aftersales.AnnouncedClaim;
import xiaoer.cases.Pack;
import xiaoer.cases.PackReader;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shop.AnnouncedTrade;

/** Checks the conversations of a pack, and that what they speak of is in it. */
@Component
class ConsultSections implements Packs.SectionCheck {

    /** What a conversation hangs on besides its own file. */
    private static final List<String> AROUND = List.of("products", "orders", "claims");

    /** Asked late: proofs are found by playing shifts, to whose modules this belongs. */
    private final ObjectProvider<ConsultProofs> proofs;

    private final Releases releases;

    ConsultSections(ObjectProvider<ConsultProofs> proofs, Releases releases) {
        this.proofs = proofs;
        this.releases = releases;
    }

    @Override
    public List<Problem> check(Pack pack) {
        List<Problem> problems = new ArrayList<>();
        if (ConsultPack.isIn(pack)) {
            Set<String> products = products(pack);
            ConsultPack read = ConsultPack.read(pack, problems);
            if (problems.isEmpty()) {
                problems.addAll(AnswerShapes.problems(read.cases().values(), pack.place(ConsultPack.ARRIVALS, "")));
            }
            read.cases().forEach((id, planned) -> {
                PackReader at = PackReader.section(pack, "consults/" + id, problems);
                if (!products.contains(planned.product())) {
                    at.at("product").problem("UNKNOWN_NAME", String.join(", ", products));
                }
                String order = planned.order();
                if (order != null
                        && AnnouncedTrade.of(pack, order)
                                .filter(AnnouncedTrade::onDemand)
                                .isEmpty()) {
                    at.at("order").problem("CONSULT_ORDER", order);
                }
                String claim = planned.claim();
                if (claim != null
                        && AnnouncedClaim.of(pack, claim)
                                .filter(AnnouncedClaim::onDemand)
                                .filter(announced -> announced.trade().equals(order))
                                .isEmpty()) {
                    at.at("claim").problem("CONSULT_CLAIM", claim);
                }
            });
        }
        return problems;
    }

    /** A conversation in which something can be neither reached nor earned nor left is not taken in. */
    @Override
    public List<Problem> play(Pack pack, @Nullable Pack before) {
        if (!ConsultPack.isIn(pack)) {
            return List.of();
        }
        int release = releases.inForce();
        List<Problem> problems = new ArrayList<>();
        boolean around = before != null && AROUND.stream().allMatch(section -> isSame(pack, before, section));
        for (String section : ConsultPack.conversations(pack)) {
            if (!around || !isSame(pack, before, section)) {
                String id = ConsultPack.id(section);
                tell(
                        proofs.getObject()
                                .prove(
                                        pack,
                                        release,
                                        releases.rules(release).profiles().get(0),
                                        id),
                        pack.place(section, ""),
                        problems);
            }
        }
        return problems;
    }

    private static boolean isSame(Pack pack, @Nullable Pack before, String section) {
        return before != null
                && Objects.equals(
                        pack.sections().get(section), before.sections().get(section));
    }

    private static void tell(ConsultProofs.Proof proof, Place place, List<Problem> problems) {
        if (!proof.proven()) {
            problems.add(place.warning("CONSULT_UNPROVEN", proof.planned(), proof.states()));
        } else if (!proof.unreached().isEmpty()) {
            problems.add(place.problem("CONSULT_UNREACHED", proof.planned(), String.join(", ", proof.unreached())));
        } else if (!proof.deadEnds().isEmpty()) {
            problems.add(place.problem("CONSULT_DEAD_END", proof.planned(), String.join(", ", proof.deadEnds())));
        } else if (!proof.isSound()) {
            problems.add(place.problem("CONSULT_UNEARNABLE", proof.planned(), proof.missed(), proof.turns()));
        }
    }

    private static Set<String> products(Pack pack) {
        Set<String> ids = new HashSet<>();
        JsonNode section = pack.sections().get("products");
        if (section != null) {
            section.path("products")
                    .forEach(product -> ids.add(product.path("id").asString("")));
        }
        return ids;
    }

    @Override
    public Collection<String> reads(Pack pack) {
        return ConsultPack.sections(pack);
    }
}
