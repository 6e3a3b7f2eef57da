/**
 * The batch as a Spark application: many machines instead of one, the same rows.
 *
 * <p>Here: listing and reading inputs of any Hadoop file system, bringing the records of a thread together by a shuffle, one set
 * of models a process, parts that count once the driver has named them.
 *
 * <p>Not here: reading a format, scoring, rows and Parquet (see {@code archive}, {@code batch} and {@code tables} of Winnow).
 */
@NullMarked
package org.winnow.spark;

import org.jspecify.annotations.NullMarked;
