/**
 * Figures from gold and scores.
 *
 * <p>Here: metrics with intervals, evaluations of segmenting and labelling, functional suites.
 *
 * <p>Not here: training (see {@code train}).
 */
@NullMarked
package org.winnow.evaluate;

import org.jspecify.annotations.NullMarked;
