package xiaoer.aftersales;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.shared.CanonicalJson;

/**
 * Works a whole shift by the handbook: knows no case and no plan, sees what a student sees, and asks the decisions that a
 * student may ask. What only it can be wrong about shows what students cannot know.
 */
final class Expert {

    private final StudentDesk desk;
    private final Map<String, Function<Dossier, Move>> practice = new HashMap<>();
    private final Map<Integer, Dossier> dossiers = new HashMap<>();
    private final Map<Integer, Awaited> awaited = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();

    /** @param messages how many there were when the wait began */
    private record Awaited(int messages, Function<Dossier, List<ObjectNode>> acts) {}

    Expert(StudentDesk desk, Counsel counsel) {
        this.desk = desk;
        ExpertReturns returns = new ExpertReturns(counsel);
        ExpertRefunds refunds = new ExpertRefunds(counsel);
        practice.putAll(ExpertTalk.TASKS);
        practice.putAll(returns.tasks());
        practice.putAll(refunds.tasks());
        practice.put(
                "answer-request",
                claim -> claim.kind().equals("REFUND_ONLY") ? refunds.answer(claim) : returns.answer(claim));
        practice.putAll(new ExpertParcels(counsel).tasks());
        practice.putAll(new ExpertMistakes(counsel).tasks());
        practice.putAll(new ExpertComplaints(counsel).tasks());
        practice.putAll(new ExpertAddresses(counsel).tasks());
        practice.putAll(new ExpertCancellations(counsel).tasks());
    }

    /** Works until the shift ends by itself. */
    void work() {
        do {
            while (workOne() || react()) {
                // There is more to do at once.
            }
        } while (desk.await());
    }

    private boolean workOne() {
        JsonNode view = desk.view();
        for (JsonNode task : view.path("tasks")) {
            Function<Dossier, Move> known = practice.get(task.path("node").asString());
            String id = task.path("id").asString();
            if (known != null && !refused.contains(id)) {
                int number = task.path("claim").asInt();
                Dossier claim = dossiers.computeIfAbsent(number, n -> new Dossier())
                        .look(view, number)
                        .look(task);
                take(number, claim, id, known.apply(claim));
                return true;
            }
        }
        return false;
    }

    private void take(int number, Dossier claim, String task, Move move) {
        move.before().forEach(desk::act);
        ObjectNode complete = CanonicalJson.read("{\"type\":\"complete\"}", ObjectNode.class);
        complete.put("task", task);
        complete.set("outputs", CanonicalJson.read(CanonicalJson.of(move.outputs()), ObjectNode.class));
        if (!desk.act(complete)) {
            refused.add(task);
        }
        move.after().forEach(desk::act);
        if (move.onceAnswered() != null) {
            awaited.put(number, new Awaited(claim.look(desk.view(), number).messages(), move.onceAnswered()));
        }
    }

    /** Does what somebody's answer alone calls for, before any task asks. */
    private boolean react() {
        JsonNode view = desk.view();
        for (Map.Entry<Integer, Awaited> wait : awaited.entrySet()) {
            Dossier claim = dossiers.get(wait.getKey()).look(view, wait.getKey());
            if (claim.messages() > wait.getValue().messages()) {
                awaited.remove(wait.getKey());
                wait.getValue().acts().apply(claim).forEach(desk::act);
                return true;
            }
        }
        return false;
    }
}
