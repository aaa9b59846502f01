/** The small part of FEEL that conditions of sequence flows are written in. */
@NullMarked
package xiaoer.workflow.diagram.feel;

import org.jspecify.annotations.NullMarked;
