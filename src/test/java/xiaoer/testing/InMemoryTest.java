package xiaoer.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Shifts that are played in memory. All of them share one program, which finds the plans of the cases once, and whose
 * shifts fill nobody else's lists; it can be asked what its rules were asked.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@XiaoerTest
@TestPropertySource(properties = "spring.application.name=in-memory")
@Import(AskedFacts.class)
public @interface InMemoryTest {}
