/**
 * Batches: any number of discussions to a result folder, in parts that are there whole or not at all.
 *
 * <p>Here: what a batch is asked to do, reading ahead, scoring on several threads, writing in order, resuming.
 *
 * <p>Not here: the files and tables of a result (see {@code tables}), how a page or an archive is read.
 */
@NullMarked
package org.winnow.batch;

import org.jspecify.annotations.NullMarked;
