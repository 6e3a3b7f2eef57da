/**
 * The three tables of a result folder, in files and in SQL.
 *
 * <p>Here: their typed schema, where their parts lie, JSON Lines to Parquet, a locked database over a folder, ready-made
 * questions, answers as text, CSV and JSON Lines. DuckDB does the work, inside the process.
 *
 * <p>Not here: what fills the tables (see {@code batch}), what a report shows of them (see {@code survey}).
 */
@NullMarked
package org.winnow.tables;

import org.jspecify.annotations.NullMarked;
