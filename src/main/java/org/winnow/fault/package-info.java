/**
 * Failures that a user can mend: each names the place, the finding and the remedy.
 *
 * <p>Here: exceptions that the command line turns into a message and an exit status.
 *
 * <p>Not here: faults of our own, which are plain unchecked exceptions.
 */
@NullMarked
package org.winnow.fault;

import org.jspecify.annotations.NullMarked;
