/** The events of the order desk as other modules read them, and the words of their members. */
@NamedInterface("events")
@NullMarked
package xiaoer.shop.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
