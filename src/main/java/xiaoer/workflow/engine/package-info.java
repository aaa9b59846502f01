/** The engine, as little of it as is needed: it moves tokens along diagrams; it knows no rows, no time and no rules. */
@NullMarked
package xiaoer.workflow.engine;

import org.jspecify.annotations.NullMarked;
