package xiaoer.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rules;
import xiaoer.testing.Authored;
import xiaoer.wording.LexiconFolder;

/** Replies that people labelled, and how the judge by the repository's own rules agrees with them. */
final class LabelledReplies {

    private static final List<String> GRADES = List.of("WRONG", "WEAK", "GOOD", "BEST");
    private static final Set<String> ON_FACTS =
            Set.of("ANSWER", "IGNORE", "RULE", "VALUE", "FALSE_EXCUSE", "FALSE_SCARCITY", "BEYOND_POWER", "UNLAWFUL");
    static final Set<String> GRAVE = Set.of("THREAT", "OFF_PLATFORM", "DISCLOSE", "REVIEW_REWARD");

    private final ReplyJudge judge;

    LabelledReplies() {
        LexiconFolder lexicons = new LexiconFolder();
        Rules rules = Authored.rulebook(lexicons).open(new RuleFiles(Authored.files(Path.of("rules"))), 1);
        judge = new ReplyJudge(rules, rules.part(lexicons));
    }

    Judgement judge(String mood, String line, String says, String reply) {
        return judge.judge(
                "textbook",
                new WrittenReply(
                        "AFTER",
                        mood,
                        new WrittenReply.Customer("", line),
                        says.isEmpty() ? List.of() : List.of(new WrittenReply.CaseFact(null, says, null, null)),
                        reply));
    }

    static List<String> lines(String file) throws IOException {
        try (var stream = Objects.requireNonNull(LabelledReplies.class.getResourceAsStream("/replies/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** @param taken of the numbers of the records, counted from 0 */
    Figures figures(IntPredicate taken) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Figures figures = new Figures();
        List<String> lines = lines("examples.jsonl");
        for (int i = 0; i < lines.size(); i++) {
            if (taken.test(i)) {
                figures.add(json.readTree(lines.get(i)), judge);
            }
        }
        return figures;
    }

    /** Counts of one run. */
    static final class Figures {

        private final int[][] grades = new int[GRADES.size()][GRADES.size()];
        private final Hits words = new Hits();
        private final Hits facts = new Hits();
        private final Hits grave = new Hits();

        /** What was found, missed and found wrongly. */
        static final class Hits {
            private int right;
            private int wrong;
            private int missed;

            double precision() {
                return right / (double) (right + wrong);
            }

            double recall() {
                return right / (double) (right + missed);
            }

            double f1() {
                return 2.0 * right / (2 * right + wrong + missed);
            }

            private void count(boolean found, boolean wanted) {
                right += found && wanted ? 1 : 0;
                wrong += found && !wanted ? 1 : 0;
                missed += !found && wanted ? 1 : 0;
            }
        }

        private void add(JsonNode record, ReplyJudge judge) {
            JsonNode customer = record.get("customer");
            Judgement judgement = judge.judge(
                    "textbook",
                    new WrittenReply(
                            record.get("stage").asString(),
                            record.get("mood").asString(),
                            new WrittenReply.Customer(
                                    customer.get("name").asString(),
                                    customer.get("line").asString()),
                            List.of(new WrittenReply.CaseFact(
                                    null, record.get("context").asString(), null, null)),
                            record.get("reply").asString()));
            Set<String> found = new HashSet<>(names(judgement));
            Set<String> wanted = new HashSet<>();
            record.get("labels").forEach(label -> wanted.add(label.get("label").asString()));
            Set<String> all = new HashSet<>(found);
            all.addAll(wanted);
            for (String label : all) {
                (ON_FACTS.contains(label) ? facts : words).count(found.contains(label), wanted.contains(label));
                if (GRAVE.contains(label)) {
                    grave.count(found.contains(label), wanted.contains(label));
                }
            }
            grades[GRADES.indexOf(record.get("grade").asString())][GRADES.indexOf(judgement.grade())]++;
        }

        Hits words() {
            return words;
        }

        Hits facts() {
            return facts;
        }

        Hits grave() {
            return grave;
        }

        /** Agreement beyond chance; a grade two steps off weighs four times as much as one next to it. */
        double weightedKappa() {
            int most = GRADES.size();
            double all = 0;
            int[] rows = new int[most];
            int[] columns = new int[most];
            for (int i = 0; i < most; i++) {
                for (int k = 0; k < most; k++) {
                    all += grades[i][k];
                    rows[i] += grades[i][k];
                    columns[k] += grades[i][k];
                }
            }
            double seen = 0;
            double chance = 0;
            for (int i = 0; i < most; i++) {
                for (int k = 0; k < most; k++) {
                    seen += (i - k) * (i - k) * grades[i][k];
                    chance += (i - k) * (i - k) * rows[i] * columns[k] / all;
                }
            }
            return 1 - seen / chance;
        }

        @Override
        public String toString() {
            return "words P %.2f R %.2f F1 %.3f, facts F1 %.3f, grave P %.2f R %.2f, kappa %.3f"
                    .formatted(
                            words.precision(),
                            words.recall(),
                            words.f1(),
                            facts.f1(),
                            grave.precision(),
                            grave.recall(),
                            weightedKappa());
        }
    }

    static List<String> names(Judgement judgement) {
        List<String> names = new ArrayList<>(
                judgement.labels().stream().map(Judgement.Label::label).toList());
        assertThat(names).doesNotHaveDuplicates();
        return names;
    }
}
