/**
 * Tables of comments: CSV, TSV and JSON Lines whose columns are guessed, shown and overridable, and the CSV of 4CAT.
 *
 * <p>Here: delimiters, quotes and character sets of tables; which column is what and why; rows to comments.
 *
 * <p>Not here: JSON of known products (see {@code archive.json}), the table of results (see {@code output}).
 */
@NullMarked
package org.winnow.archive.table;

import org.jspecify.annotations.NullMarked;
