/**
 * The list of formats, and the front door of archives.
 *
 * <p>Here: which formats and containers there are, detection by content, and reading paths into discussions.
 *
 * <p>Not here: any format itself (see the rooms beside this one).
 */
@NullMarked
package org.winnow.archive.formats;

import org.jspecify.annotations.NullMarked;
