package xiaoer.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xiaoer.reply.facts.ReplyMarks;
import xiaoer.reply.facts.ReplyText;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.wording.Lexicons;

/** Labels and grades a reply by the decisions {@code reply-labels} and {@code answer-grade}. Safe for any number of threads. */
final class ReplyJudge {

    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Rules rules;
    private final Lexicons lexicons;

    ReplyJudge(Rules rules, Lexicons lexicons) {
        this.rules = rules;
        this.lexicons = lexicons;
    }

    Judgement judge(String profile, WrittenReply written) {
        List<Record> facts = new ReplyReading(written, lexicons).facts();
        List<Ruling.Finding> findings =
                rules.decide("reply-labels", profile, facts).findings();
        List<Judgement.Label> labels = labels(findings, written.reply());
        facts.add(marks(labels, findings, written.reply()));
        Ruling grade = rules.decide(
                "answer-grade",
                profile,
                facts.stream()
                        .filter(fact -> fact instanceof ReplyMarks || fact instanceof ReplyText)
                        .toList());
        Ruling.Reason reason = grade.reasons().get(0);
        return new Judgement(labels, grade.outcome(), reason.rule(), reason.sentence());
    }

    private static List<Judgement.Label> labels(List<Ruling.Finding> findings, String reply) {
        Map<String, List<Ruling.Finding>> byLabel = new LinkedHashMap<>();
        for (Ruling.Finding finding : findings) {
            byLabel.computeIfAbsent(text(finding, "label"), label -> new ArrayList<>())
                    .add(finding);
        }
        List<Judgement.Label> labels = new ArrayList<>();
        byLabel.forEach((label, found) -> labels.add(new Judgement.Label(
                label, spans(found, reply), found.get(0).rule(), found.get(0).sentence())));
        labels.sort(Comparator.comparingInt((Judgement.Label label) ->
                        label.spans().isEmpty() ? NOWHERE : label.spans().get(0).from())
                .thenComparing(Judgement.Label::label));
        return labels;
    }

    /** What overlaps or touches is one. */
    private static List<Judgement.Span> spans(List<Ruling.Finding> found, String reply) {
        List<int[]> places = found.stream()
                .map(finding -> new int[] {number(finding, "from"), number(finding, "to")})
                .filter(place -> place[0] < place[1])
                .sorted(Comparator.comparingInt(place -> place[0]))
                .toList();
        List<int[]> merged = new ArrayList<>();
        for (int[] place : places) {
            int[] last = merged.isEmpty() ? new int[] {-1, -1} : merged.get(merged.size() - 1);
            if (place[0] <= last[1]) {
                last[1] = Math.max(last[1], place[1]);
            } else {
                merged.add(place);
            }
        }
        return merged.stream()
                .map(place -> new Judgement.Span(place[0], place[1], reply.substring(place[0], place[1])))
                .toList();
    }

    private static ReplyMarks marks(List<Judgement.Label> labels, List<Ruling.Finding> findings, String reply) {
        List<String> names = labels.stream().map(Judgement.Label::label).toList();
        int merits = distinct(findings, "MERIT");
        int letters =
                (int) reply.codePoints().filter(Character::isLetterOrDigit).count();
        return new ReplyMarks(
                names,
                merits,
                distinct(findings, "FAULT"),
                distinct(findings, "GRAVE"),
                names.contains("ANSWER"),
                names.contains("PLAN"),
                names.contains("TIME"),
                names.contains("EMPATHY") || names.contains("APOLOGY"),
                names.contains("DIAGNOSE"),
                names.contains("CHOICE"),
                letters / Math.max(1, merits));
    }

    private static int distinct(List<Ruling.Finding> findings, String weight) {
        return (int) findings.stream()
                .filter(finding -> text(finding, "weight").equals(weight))
                .map(finding -> text(finding, "label"))
                .distinct()
                .count();
    }

    private static String text(Ruling.Finding finding, String name) {
        return String.valueOf(finding.data().get(name));
    }

    private static int number(Ruling.Finding finding, String name) {
        return finding.data().get(name) instanceof Number number ? number.intValue() : 0;
    }
}
