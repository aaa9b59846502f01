package xiaoer.shift;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.rulebook.Parameters;
import xiaoer.rulebook.RulePart;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.rulebook.UndecidedException;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.workflow.Processes;

/** A module as small as one can be: what it says, it says through the same contracts as the shop. */
@TestConfiguration(proxyBeanMethods = false)
class TinyModule {

    static final Instant EPOCH = Instant.parse("2015-07-17T08:15:00Z");
    static final Duration LENGTH = Duration.ofHours(1);
    static final int SECONDS_PER_DAY = 60;

    /** {@code tiny} is quiet; {@code stubborn} cannot settle its end; {@code busy} ticks every second and lasts long. */
    @Bean
    @Primary
    Packs tinyPacks() {
        return new Packs() {
            @Override
            public List<Pack> list() {
                return List.of(newest("busy"), newest("tiny"));
            }

            @Override
            public Pack newest(String id) {
                return switch (id) {
                    case "tiny" -> pack(id, LENGTH, "{}");
                    case "stubborn" -> pack(id, LENGTH, "{\"stubborn\": 1}");
                    case "slow" -> pack(id, LENGTH, "{\"secondsPerDay\": 300}");
                    case "busy" -> pack(id, LENGTH.multipliedBy(2), "{\"tick\": 1}");
                    default -> throw Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_PACK", id);
                };
            }

            @Override
            public Pack get(String id, int version) {
                return newest(id);
            }
        };
    }

    private static Pack pack(String id, Duration length, String settings) {
        return new Pack(
                id,
                1,
                "hash of " + id,
                LocalizedText.chinese(id),
                LocalizedText.chinese(id),
                EPOCH,
                length,
                JsonMapper.shared().readTree(settings),
                Map.of());
    }

    @Bean
    @Primary
    Releases tinyReleases() {
        Parameters parameters = new Parameters(
                "textbook",
                Map.of(
                        "p.secondsPerDay",
                        new Parameters.Value(
                                "p.secondsPerDay",
                                BigDecimal.valueOf(SECONDS_PER_DAY),
                                "seconds",
                                LocalDate.of(2015, 7, 17),
                                "test",
                                BigDecimal.ONE,
                                BigDecimal.valueOf(86_400))));
        Rules rules = new Rules() {
            @Override
            public Ruling decide(String decision, String profile, Collection<? extends Record> facts) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Ruling decide(String decision, String profile, Map<String, ?> facts) {
                throw new UnsupportedOperationException();
            }

            @Override
            public String fingerprint(String decision, String profile) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<DecisionInfo> decisions() {
                return List.of();
            }

            @Override
            public List<String> profiles() {
                return List.of(parameters.profile());
            }

            @Override
            public Parameters parameters(String profile) {
                return parameters;
            }

            @Override
            public void prepare() {}

            @Override
            public <T> T part(RulePart<T> part) {
                throw new UnsupportedOperationException();
            }
        };
        return new Releases() {
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
        };
    }

    /** @param echoAfter seconds until it comes back as an arrival */
    record Say(String key, String text, @Nullable Integer echoAfter) implements Command {}

    record Said(String text, int drawn) {}

    record SaidSealed(String truth) {}

    record Tried(How how) {}

    record Echoed(String payload) {}

    record Ticked(int number) {}

    record Closed() {}

    @Bean
    CommandHandler<Say> say() {
        return new CommandHandler<>() {
            @Override
            public String type() {
                return "test.say";
            }

            @Override
            public void handle(Scene scene, Say say) {
                int drawn = scene.chance("say").of(say.text()).between(0, 1, 1_000);
                scene.append(new Said(say.text(), drawn), new SaidSealed(say.text() + "!"));
                if (say.echoAfter() != null) {
                    Instant due = scene.now().plusSeconds(say.echoAfter());
                    scene.schedule(due, "test.echo", say.text(), Map.of("text", say.text()));
                }
            }
        };
    }

    /** How a command may fail. */
    enum How {
        /** Leaving a trace. */
        KEPT,
        /** Leaving none. */
        ROLLED_BACK,
        /** As a bug would. */
        BROKEN
    }

    record Fail(String key, How how) implements Command {}

    @Bean
    CommandHandler<Fail> fail() {
        return new CommandHandler<>() {
            @Override
            public String type() {
                return "test.fail";
            }

            @Override
            public void handle(Scene scene, Fail fail) {
                scene.append(new Tried(fail.how()), null);
                scene.schedule(scene.now().plusSeconds(5), "test.echo", "failed", Map.of("text", "failed"));
                switch (fail.how()) {
                    case KEPT -> throw scene.refuse("TEST_NOT_NOW", Map.of("dueAt", scene.now()), 7);
                    case ROLLED_BACK -> throw Refusal.of(Refusal.Kind.CONFLICT, "TEST_NEVER", "x");
                    case BROKEN -> throw new IllegalStateException("broken");
                }
            }
        };
    }

    @Bean
    Arrival echo() {
        return arrival("test.echo", (scene, payload) -> {
            scene.append(new Echoed(payload), null);
            if (payload.contains("undecided")) {
                throw new UndecidedException("test", List.of(), Map.of());
            }
            if (payload.contains("refuse")) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "TEST_NEVER", "x");
            }
        });
    }

    @Bean
    Arrival tick() {
        return arrival("test.tick", (scene, payload) -> {
            int number = Integer.parseInt(payload.replaceAll("\\D", ""));
            scene.append(new Ticked(number), null);
            scene.schedule(scene.now().plusSeconds(1), "test.tick", "", Map.of("number", number + 1));
        });
    }

    @Bean
    Opening tinyOpening() {
        return new Opening() {
            @Override
            public void open(Scene scene) {
                if (scene.pack().settings().has("tick")) {
                    scene.schedule(scene.now().plusSeconds(1), "test.tick", "", Map.of("number", 1));
                }
            }

            @Override
            public void close(Scene scene) {
                scene.append(new Closed(), null);
                if (scene.pack().settings().has("stubborn")) {
                    throw new UndecidedException("test", List.of("A", "B"), Map.of());
                }
            }
        };
    }

    @Bean
    ViewPart tinyView(Log log) {
        return shift -> Map.of(
                "said",
                log.read(shift, 0, 10_000).stream()
                        .filter(event -> event.type().equals("Said"))
                        .count());
    }

    private interface Handling<C> {
        void handle(Scene scene, C command);
    }

    private static Arrival arrival(String kind, Handling<String> handling) {
        return new Arrival() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void arrive(Scene scene, String about, String payload) {
                handling.handle(scene, payload);
            }
        };
    }
}
