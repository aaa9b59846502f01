package xiaoer.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import xiaoer.cases.PackReader;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Quality;
import xiaoer.desk.events.Stage;
import xiaoer.shared.LocalizedText;

/** What must be true of a conversation as a whole. */
final class ConsultCheck {

    private static final int LEAST_TURNS = 2;
    private static final int MOST_TURNS = 6;

    private final ConsultCase checked;
    private final PackReader at;

    private ConsultCheck(ConsultCase checked, PackReader at) {
        this.checked = checked;
        this.at = at;
    }

    /** Tells all that is wrong at the places of the file; the case itself was read without problems. */
    static void check(ConsultCase checked, PackReader at) {
        ConsultCheck check = new ConsultCheck(checked, at);
        if (check.leadsOn()) {
            check.reaches();
            if (check.hasNoCircle()) {
                check.bestWay();
            }
        }
        check.shapes();
    }

    private PackReader turn(int index) {
        return at.at("turns").items().get(index);
    }

    /** Whether every way leads to a turn, and every turn has one best answer. */
    private boolean leadsOn() {
        boolean sound = true;
        int index = 0;
        for (ConsultTurn turn : checked.turns().values()) {
            PackReader place = turn(index++);
            if (turn.ends() != null && endsSale(turn.ends()) != (checked.stage() == Stage.PRE)) {
                place.at("ends").problem("TURN_ENDS_STAGE", checked.stage().name());
            }
            if (turn.ends() == Ending.CLAIM && checked.claim() == null) {
                place.at("ends").problem("TURN_ENDS_CLAIM");
            }
            Set<String> ids = new HashSet<>();
            int answer = 0;
            for (Candidate candidate : turn.candidates()) {
                PackReader here = place.at("answers").items().get(answer++);
                if (!ids.add(candidate.id())) {
                    here.problem("NAMED_TWICE.THING", candidate.id());
                }
                for (NextTurn next : candidate.next()) {
                    if (!checked.turns().containsKey(next.to())) {
                        here.at("next")
                                .problem(
                                        "UNKNOWN_NAME",
                                        String.join(", ", checked.turns().keySet()));
                        sound = false;
                    }
                }
            }
            long best = turn.candidates().stream()
                    .filter(candidate -> candidate.quality() == Quality.BEST)
                    .count();
            if (!turn.isEnd() && best != 1) {
                place.at("answers").problem("ANSWERS_BEST", best);
                sound = false;
            }
        }
        return sound;
    }

    private static boolean endsSale(Ending ends) {
        return ends == Ending.DEAL || ends == Ending.NO_DEAL;
    }

    private void reaches() {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(checked.first().id()));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (reached.add(id)) {
                checked.turn(id)
                        .candidates()
                        .forEach(candidate -> candidate.next().forEach(next -> open.push(next.to())));
            }
        }
        int index = 0;
        for (String id : checked.turns().keySet()) {
            PackReader place = turn(index++);
            if (!reached.contains(id)) {
                place.problem("TURN_UNREACHED", id);
            }
        }
    }

    private boolean hasNoCircle() {
        Set<String> left = new HashSet<>(checked.turns().keySet());
        boolean fewer = true;
        while (fewer) {
            // What leads only to turns that are no part of a circle is none itself.
            fewer = left.removeIf(id -> checked.turn(id).candidates().stream()
                    .flatMap(candidate -> candidate.next().stream())
                    .noneMatch(next -> left.contains(next.to())));
        }
        if (!left.isEmpty()) {
            at.at("turns").problem("TURNS_CIRCLE", String.join(", ", left));
        }
        return left.isEmpty();
    }

    private void bestWay() {
        List<ConsultTurn> way = checked.bestWay();
        if (way.size() < LEAST_TURNS || way.size() > MOST_TURNS) {
            at.at("turns").problem("BEST_WAY_TURNS", way.size(), LEAST_TURNS, MOST_TURNS);
        }
        boolean good = way.get(way.size() - 1).best().next().stream()
                .map(next -> checked.turn(next.to()).ends())
                .anyMatch(ends -> ends != null && ends.isGood());
        if (!good) {
            at.at("turns").problem("BEST_WAY_ENDS");
        }
    }

    /** Nobody shall score by looking at the length of a text; {@link AnswerShapes} looks at a whole pack. */
    private void shapes() {
        int turns = 0;
        int longest = 0;
        int shortest = 0;
        int index = 0;
        for (ConsultTurn turn : checked.turns().values()) {
            PackReader place = turn(index++);
            if (turn.candidates().isEmpty()) {
                continue;
            }
            for (String language : LocalizedText.LANGUAGES) {
                int most = most(turn, language);
                if (least(turn, language) * 5 < most * 3) {
                    place.at("answers").problem("ANSWERS_LENGTH", language, least(turn, language), most);
                }
            }
            int best = turn.candidates().stream()
                    .filter(candidate -> candidate.quality() == Quality.BEST)
                    .mapToInt(candidate -> letters(candidate, LocalizedText.CHINESE))
                    .max()
                    .orElse(0);
            turns++;
            longest += best == most(turn, LocalizedText.CHINESE) ? 1 : 0;
            shortest += best == least(turn, LocalizedText.CHINESE) ? 1 : 0;
        }
        if (turns > 1 && longest * 2 > turns) {
            at.at("turns").problem("BEST_LONGEST", longest, turns);
        }
        if (turns > 1 && shortest == turns) {
            at.at("turns").problem("BEST_SHORTEST", turns);
        }
    }

    private static int most(ConsultTurn turn, String language) {
        return turn.candidates().stream()
                .mapToInt(one -> letters(one, language))
                .max()
                .orElse(0);
    }

    private static int least(ConsultTurn turn, String language) {
        return turn.candidates().stream()
                .mapToInt(one -> letters(one, language))
                .min()
                .orElse(0);
    }

    private static int letters(Candidate candidate, String language) {
        return (int) candidate
                .words()
                .in(language)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
    }
}
