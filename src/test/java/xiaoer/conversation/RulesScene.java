package xiaoer.conversation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.Pack;
import xiaoer.release.Releases;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Chance;
import xiaoer.shift.Mode;
import xiaoer.shift.Scene;
import xiaoer.testing.Authored;
import xiaoer.wording.LexiconFolder;
import xiaoer.workflow.Processes;

/** A scene with the repository's own rules and nothing else. */
record RulesScene(Rules rules, MessageFolder messages, LexiconFolder lexicons, long seed) implements Scene {

    private static final String PROFILE = "textbook";

    static RulesScene of(long seed) {
        MessageFolder messages = new MessageFolder();
        LexiconFolder lexicons = new LexiconFolder();
        Rules rules = Authored.rulebook(messages, lexicons).open(new RuleFiles(Authored.files(Path.of("rules"))), 1);
        return new RulesScene(rules, messages, lexicons, seed);
    }

    RulesScene seeded(long other) {
        return new RulesScene(rules, messages, lexicons, other);
    }

    Reactions reactions() {
        return new Reactions(
                new Releases() {
                    @Override
                    public int inForce() {
                        return 1;
                    }

                    @Override
                    public Rules rules(int number) {
                        return rules;
                    }

                    @Override
                    public Processes processes(int number) {
                        throw new UnsupportedOperationException();
                    }
                },
                messages,
                lexicons);
    }

    @Override
    public Ruling decide(String decision, Collection<? extends Record> facts) {
        return rules.decide(decision, PROFILE, facts);
    }

    @Override
    public Chance chance(String stream) {
        return new Chance(seed, stream);
    }

    @Override
    public int release() {
        return 1;
    }

    @Override
    public BigDecimal parameter(String key) {
        return rules.parameters(PROFILE).number(key);
    }

    @Override
    public String profile() {
        return PROFILE;
    }

    @Override
    public UUID shift() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant now() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Pack pack() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String student() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mode mode() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int secondsPerDay() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasParameter(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object parameterValue(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long append(Record data, @Nullable Record sealed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void schedule(Instant due, String kind, String about, Object payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel(String kind, String about) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RuntimeException refuse(String reason, Map<String, ?> details, Object... arguments) {
        throw new UnsupportedOperationException();
    }
}
