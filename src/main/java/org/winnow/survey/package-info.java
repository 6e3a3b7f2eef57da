/**
 * A report over a result folder of any size.
 *
 * <p>Here: the questions that fill it; the database aggregates, only figures and examples come out.
 *
 * <p>Not here: how it looks (see {@code output}), what the tables hold (see {@code tables}).
 */
@NullMarked
package org.winnow.survey;

import org.jspecify.annotations.NullMarked;
