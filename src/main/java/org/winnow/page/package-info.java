/**
 * A page as its lines: the first arrow of the data flow.
 *
 * <p>Here: {@link org.winnow.page.Page}, its lines, what the mark-up says of a line, and the six roles a line can have.
 *
 * <p>Not here: reading files or HTML (see {@code read}), deciding a role (see {@code segment}).
 */
@NullMarked
package org.winnow.page;

import org.jspecify.annotations.NullMarked;
