package xiaoer.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Run on H2 and once more on PostgreSQL, because it is about what databases do differently: locks, transactions,
 * collisions, types. That the statements of all pages work on PostgreSQL the stories show, which run on it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("both-databases")
public @interface OnBothDatabases {}
