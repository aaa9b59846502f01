/** Reads rule files of every form into parsed rules; what cannot be said here never reaches the engine. */
@NullMarked
package xiaoer.rulebook.language;

import org.jspecify.annotations.NullMarked;
