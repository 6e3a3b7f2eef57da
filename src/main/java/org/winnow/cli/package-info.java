/**
 * The command line.
 *
 * <p>Here: one class a command, exit statuses, progress.
 *
 * <p>Not here: work that a library user could want (behind {@link org.winnow.Winnow}).
 */
@NullMarked
package org.winnow.cli;

import org.jspecify.annotations.NullMarked;
