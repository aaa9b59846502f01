/** What the rules are told about consults. */
@NamedInterface("facts")
@NullMarked
package xiaoer.desk.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
