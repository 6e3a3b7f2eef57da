/**
 * Web archives: WARC with pages as fetched, WET with their plain text.
 *
 * <p>Here: going through the records, going on after a broken one, undoing what HTTP did to a page.
 *
 * <p>Not here: compression around the archive (see {@code archive.container}), lines and comments of a page (see {@code read}
 * and {@code segment}).
 */
@NullMarked
package org.winnow.archive.warc;

import org.jspecify.annotations.NullMarked;
