package xiaoer.aftersales;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xiaoer.conversation.facts.Conduct;

/**
 * How the shop has treated the buyer of a claim so far, as the buyer could see it.
 *
 * @param acts what was done, as {@code moment=choice}, and how often
 * @param replies how often the buyer has answered of himself
 * @param replying whether such an answer is on its way
 */
record Treatment(Map<String, Integer> acts, int replies, boolean replying) {

    /** Before anything was done. */
    static final Treatment NONE = new Treatment(Map.of(), 0, false);

    private static final String IS = "=";

    /** With these acts once more. */
    Treatment with(List<Conduct> done) {
        Map<String, Integer> all = new TreeMap<>(acts);
        done.forEach(one -> all.merge(one.moment() + IS + one.choice(), one.times(), Integer::sum));
        return new Treatment(all, replies, replying);
    }

    /** With an answer on its way. */
    Treatment toBeAnswered() {
        return new Treatment(acts, replies, true);
    }

    /** With that answer given. */
    Treatment answered() {
        return new Treatment(acts, replies + 1, false);
    }

    /** As facts. */
    List<Conduct> conduct() {
        return acts.entrySet().stream()
                .map(act -> new Conduct(
                        act.getKey().substring(0, act.getKey().indexOf(IS)),
                        act.getKey().substring(act.getKey().indexOf(IS) + 1),
                        act.getValue()))
                .toList();
    }
}
