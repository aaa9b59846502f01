package xiaoer.aftersales;

import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.testing.KeptForTheBuild;

/**
 * The plans of cases, of which all programs of a build would look for the same ones, half a minute long. Whether they are
 * those of its rules and processes the program asks of whatever it finds.
 */
@Primary
public class KeptPlans extends CasePlanRows {

    private final KeptForTheBuild<Row> kept = new KeptForTheBuild<>("plans", Row.class);

    KeptPlans(JdbcClient jdbc) {
        super(jdbc);
    }

    @Override
    Optional<Row> find(String pack, String profile, String planned) {
        return super.find(pack, profile, planned).or(() -> kept.find(name(pack, profile, planned)));
    }

    @Override
    @Transactional
    void put(String pack, String profile, String planned, Row row) {
        super.put(pack, profile, planned, row);
        kept.keep(name(pack, profile, planned), row);
    }

    private static String name(String pack, String profile, String planned) {
        return pack + " " + profile + " " + planned;
    }
}
