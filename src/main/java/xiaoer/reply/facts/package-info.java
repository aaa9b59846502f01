/** What the rules are told about a reply that somebody wrote freely. */
@NamedInterface("facts")
@NullMarked
package xiaoer.reply.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
