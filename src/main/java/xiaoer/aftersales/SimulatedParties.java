package xiaoer.aftersales;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xiaoer.shift.Scene;
import xiaoer.workflow.Instance;
import xiaoer.workflow.Instances;

/** Buyers, carriers, clerks and platforms as the pack describes them: they hear what a process sends, and answer. */
@Component
class SimulatedParties {

    private final Instances instances;
    private final ClaimPacks packs;
    private final Buyers buyers;

    SimulatedParties(Instances instances, ClaimPacks packs, Buyers buyers) {
        this.instances = instances;
        this.packs = packs;
        this.buyers = buyers;
    }

    /** Plans the first answer of the pack that fits; the pack may have none, and then nobody answers. */
    void hear(Scene scene, Claim claim, UUID instance, String message, Map<String, Object> data) {
        int sent = claim.countMessage();
        Map<String, Object> values = variables(instance);
        values.putAll(data);
        List<PlannedAnswer> answers = packs.of(scene.pack()).answers(claim);
        if (buyers.speakIn(scene)) {
            answers.stream()
                    .filter(answer -> answer.to().equals(message))
                    .flatMap(answer -> Stream.ofNullable(answer.react()))
                    .findFirst()
                    .map(event -> buyers.reaction(scene, claim, event.name(), ""))
                    .ifPresent(reaction -> values.put(PlannedAnswer.REACTION, reaction.outcome()));
        }
        IntStream.range(0, answers.size())
                .filter(i -> answers.get(i).fits(message, values))
                .findFirst()
                .ifPresent(i -> {
                    Duration delay = answers.get(i)
                            .after()
                            .drawn(
                                    scene.chance("aftersales.answer").of(claim.number() + "/" + message),
                                    sent,
                                    scene.secondsPerDay());
                    scene.schedule(
                            scene.now().plus(delay),
                            PartyAnswer.KIND,
                            String.valueOf(claim.number()),
                            new PartyAnswer.Row(claim.number(), i, days(scene, delay)));
                });
    }

    private static BigDecimal days(Scene scene, Duration delay) {
        return BigDecimal.valueOf(new BusinessTimeScale(scene.secondsPerDay(), BigDecimal.ZERO).days(delay));
    }

    /** Those of the whole process, and over them those of the part that sends. */
    private Map<String, Object> variables(UUID instance) {
        Instance sender = instances.get(instance);
        Map<String, Object> all = sender.parent() == null ? new HashMap<>() : variables(sender.parent());
        all.putAll(sender.variables());
        return all;
    }
}
