/** Reads what people write: normalisation, phrase lexicons, negation and quotation → mentions; knows no shop word. */
@ApplicationModule(allowedDependencies = {"shared", "rulebook"})
@NullMarked
package xiaoer.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
