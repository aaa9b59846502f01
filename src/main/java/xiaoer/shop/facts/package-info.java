/** The shop's facts as rules see them, and the pure derivers that read addresses. */
@NamedInterface("facts")
@NullMarked
package xiaoer.shop.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
