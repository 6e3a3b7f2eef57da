/**
 * From records in any order to whole discussions, in constant memory.
 *
 * <p>Here: the disk index of a run (DuckDB), threads found by walking up, parents, duplicates, tombstones, the order of comments.
 *
 * <p>Not here: any format (see the rooms beside this one).
 */
@NullMarked
package org.winnow.archive.assemble;

import org.jspecify.annotations.NullMarked;
