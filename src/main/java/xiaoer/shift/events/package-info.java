/** The events of every shift, whatever it is about. */
@NamedInterface("events")
@NullMarked
package xiaoer.shift.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
