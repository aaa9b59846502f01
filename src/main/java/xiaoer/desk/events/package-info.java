/** The events of consults as other modules read them, and the words of their members. */
@NamedInterface("events")
@NullMarked
package xiaoer.desk.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
