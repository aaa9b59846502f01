/** Diagrams as authors write them: read, understood, checked, and written anew for the engine. */
@NullMarked
package xiaoer.workflow.diagram;

import org.jspecify.annotations.NullMarked;
