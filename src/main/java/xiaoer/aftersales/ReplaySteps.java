package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.HistoryEntry.Kind;

/** Makes steps that people can follow of what one instance's history tells. */
class ReplaySteps {

    private static final String CALL = "CALL";

    private final ClaimHistory.Part part;
    private final String id;
    private final ReplayWords words;

    /** Flows, and nodes that make no step of their own, that were passed since the last step. */
    private final List<String> passed = new ArrayList<>();

    /** The flows to nodes that wait: they belong to the way only when what they wait for happens. */
    private final Map<String, String> awaited = new HashMap<>();

    /** Calls under way, by the node that called. */
    private final Map<String, Call> calls = new LinkedHashMap<>();

    private int called;
    private @Nullable Draft draft;

    ReplaySteps(ClaimHistory.Part part, String id, ReplayWords words) {
        this.part = part;
        this.id = id;
        this.words = words;
    }

    private record Call(ClaimHistory.Part part, String id) {}

    /** A step that more may still be told of. */
    private record Draft(
            HistoryEntry entry, boolean waits, String via, String sentence, List<String> more, String opens) {

        /** Whether an entry tells more of this step instead of beginning another; an event first fires, then is entered. */
        boolean goesOn(HistoryEntry next) {
            boolean fired = entry.kind() == Kind.TIMER_FIRED || entry.kind() == Kind.RECEIVED;
            return entry.node().equals(next.node())
                    && entry.at().equals(next.at())
                    && (next.kind() != Kind.ENTERED || fired);
        }
    }

    /** @param called is handed every part that was called, with its id, where its steps belong */
    void tell(List<Replay.Step> steps, BiConsumer<ClaimHistory.Part, String> called) {
        for (HistoryEntry entry : part.entries()) {
            Draft open = draft;
            if (open != null && open.goesOn(entry)) {
                words.more(part, entry).ifPresent(open.more()::add);
            } else if (entry.kind() == Kind.ENTERED && words.isPassedBy(part, entry, isOutermost())) {
                passed.add(via(entry));
                passed.add(entry.node());
            } else {
                words.sentence(part, entry).ifPresent(sentence -> begin(entry, sentence, steps));
            }
            if (entry.kind() == Kind.LEFT) {
                finish(steps);
                hand(calls.remove(entry.node()), called);
            }
        }
        finish(steps);
        calls.values().forEach(call -> hand(call, called));
    }

    private void begin(HistoryEntry entry, String sentence, List<Replay.Step> steps) {
        finish(steps);
        String opens = "";
        boolean waits = entry.kind() == Kind.ENTERED && words.isWait(part, entry.node());
        if (waits) {
            awaited.put(entry.node(), via(entry));
        } else if (entry.kind() == Kind.ENTERED) {
            passed.add(via(entry));
            opens = call(entry.node());
        } else {
            passed.add(awaited.getOrDefault(entry.node(), ""));
        }
        List<String> more = new ArrayList<>();
        words.more(part, entry).ifPresent(more::add);
        String via = passed.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
        passed.clear();
        draft = new Draft(entry, waits, via, sentence, more, opens);
    }

    /** Children were called in the order in which the nodes were entered that call. */
    private String call(String node) {
        if (!CALL.equals(words.kind(part, node)) || called == part.children().size()) {
            return "";
        }
        Call call = new Call(part.children().get(called++), id + "-" + called);
        calls.put(node, call);
        return call.id();
    }

    private static void hand(@Nullable Call call, BiConsumer<ClaimHistory.Part, String> called) {
        if (call != null) {
            called.accept(call.part(), call.id());
        }
    }

    private void finish(List<Replay.Step> steps) {
        Draft open = draft;
        if (open != null) {
            steps.add(words.step(
                    part, id, open.entry(), open.waits(), open.via(), open.sentence(), open.more(), open.opens()));
            draft = null;
        }
    }

    private boolean isOutermost() {
        return !id.contains("-");
    }

    private static String via(HistoryEntry entry) {
        return String.valueOf(entry.data().getOrDefault("via", ""));
    }
}
