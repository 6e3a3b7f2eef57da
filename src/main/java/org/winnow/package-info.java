/**
 * The front door: {@link org.winnow.Winnow} is what the command line, and any other program, uses.
 *
 * <p>Not here: anything else.
 */
@NullMarked
package org.winnow;

import org.jspecify.annotations.NullMarked;
