package xiaoer.desk;

import java.util.List;
import java.util.stream.IntStream;
import xiaoer.cases.PackReader;

/**
 * A way on from an answer.
 *
 * @param to the id of a turn
 * @param when on which condition
 */
record NextTurn(String to, TurnCondition when) {

    private static final int MAX_ID = 60;

    /** An id, or a list of ways whose last has no condition. */
    static List<NextTurn> readAll(PackReader at) {
        if (!at.content().isArray()) {
            return List.of(new NextTurn(at.text(MAX_ID), TurnCondition.ALWAYS));
        }
        List<PackReader> items = at.items();
        return IntStream.range(0, items.size())
                .mapToObj(i -> read(items.get(i), i == items.size() - 1))
                .toList();
    }

    private static NextTurn read(PackReader at, boolean last) {
        at.only("to", "when");
        if (at.at("when").present() == last) {
            at.problem("NEXT_WHEN");
        }
        return new NextTurn(
                at.at("to").text(MAX_ID),
                at.at("when").present() ? TurnCondition.read(at.at("when")) : TurnCondition.ALWAYS);
    }
}
