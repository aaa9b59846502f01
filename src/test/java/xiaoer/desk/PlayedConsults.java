package xiaoer.desk;

import java.util.List;
import org.springframework.context.ApplicationContext;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;

/** Conversations played to all their ends, for tests of other modules that want rules to be asked. */
public final class PlayedConsults {

    /** In each the supervisor may be asked for something else. */
    private static final List<String> ASKING = List.of("closing-apprentice", "pre04-freeship-cup");

    private PlayedConsults() {}

    /** Plays those in which most is asked of the rules. */
    public static void play(ApplicationContext program) {
        Pack pack = program.getBean(Packs.class).newest("service-basics");
        int release = program.getBean(Releases.class).inForce();
        ASKING.forEach(id -> program.getBean(ConsultProofs.class).prove(pack, release, "textbook", id));
    }
}
