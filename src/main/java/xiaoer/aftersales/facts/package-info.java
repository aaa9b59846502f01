/** What the rules are told about claims. */
@NamedInterface("facts")
@NullMarked
package xiaoer.aftersales.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
