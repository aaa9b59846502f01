/** The events of claims as other modules read them, and the words of their members. */
@NamedInterface("events")
@NullMarked
package xiaoer.aftersales.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
