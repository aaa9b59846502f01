package xiaoer.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import xiaoer.aftersales.KeptPlans;
import xiaoer.release.KeptChecks;

/**
 * The whole program on a random port, with demo accounts, a database of its own and a {@link TestClock}: on H2, or on
 * PostgreSQL with {@code -Dxiaoer.test.database=postgres}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "xiaoer.demo=true",
            "xiaoer.authoring.folder=off",
            "xiaoer.plans.ahead=false",
            "xiaoer.clock.outage=100000d"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, LostStore.class, Statements.class, KeptPlans.class, KeptChecks.class})
public @interface XiaoerTest {}
