package xiaoer.aftersales;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Another address: for the buyer alone, in the right scope, as long as nothing has been shipped (handbook D18, P5). */
final class ExpertAddresses {

    private final Counsel counsel;

    ExpertAddresses(Counsel counsel) {
        this.counsel = counsel;
    }

    Map<String, Function<Dossier, Move>> tasks() {
        return Map.of("check-identity", claim -> Move.of("check", "VERIFY"), "choose-way", this::choose);
    }

    private Move choose(Dossier claim) {
        String scope = claim.trade().stream().allMatch(ExpertAddresses::isMeant) ? "TRADE" : "ORDER";
        String outcome = counsel.outcome(
                "address-change",
                "AddressEdit",
                Map.of(
                        "scope",
                        scope,
                        "left",
                        claim.isShipped() ? 1 : 0,
                        "byBuyer",
                        claim.shown("identity").asString().equals("BUYER"),
                        "consentOwed",
                        Dossier.tells(claim.said("BUYER"), "再想想|又想|拿不定"),
                        "shipmentSucceeds",
                        true));
        boolean buyer = claim.shown("identity").asString().equals("BUYER");
        claim.answers(!buyer ? "REFUSE" : outcome.equals("TOO_LATE") ? "REROUTE" : outcome);
        return switch (claim.answer()) {
            case "ALLOW" -> change(claim, scope);
            case "NEEDS_CONSENT" -> Move.of("way", "CONFIRM").onceAnswered(confirmed -> List.of(changed(confirmed)));
            case "REROUTE" -> Move.of("way", "REROUTE");
            default -> Move.of("way", "REFUSE");
        };
    }

    /** Whether this order is one of those that shall go elsewhere. */
    private static boolean isMeant(JsonNode order) {
        return order.path("move").isObject();
    }

    private static Move change(Dossier claim, String scope) {
        if (scope.equals("TRADE")) {
            return Move.of("way", "TRADE").then(changed(claim));
        }
        ObjectNode ship = claim.act("ship").put("carrier", ExpertCancellations.cheapest(claim));
        ship.set("address", claim.order().path("move"));
        return Move.of("way", "ORDER").then(note(claim)).then(ship);
    }

    private static ObjectNode changed(Dossier claim) {
        ObjectNode change = claim.act("change-address").put("scope", "TRADE");
        change.set("address", claim.order().path("move"));
        return change;
    }

    static ObjectNode note(Dossier claim) {
        return switch (claim.answer()) {
            case "REFUSE" -> claim.note("非买家本人要求改地址，没有改，已拒绝，未透露信息。", "");
            case "REROUTE" -> claim.note("已发货，改派成功，多出的运费买家出，已书面告知。", "RED");
            default -> claim.note("买家本人要求改地址，已改好并书面确认。", "RED");
        };
    }
}
