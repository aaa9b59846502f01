/** What the rules are told about the people whom students talk with. */
@NamedInterface("facts")
@NullMarked
package xiaoer.conversation.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
