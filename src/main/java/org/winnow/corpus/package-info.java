/**
 * Reads labelled corpora and our own training data.
 *
 * <p>Here: one row type, a reader a family of corpora, the guard that keeps test rows out of training.
 *
 * <p>Not here: training (see {@code train}), metrics (see {@code evaluate}).
 */
@NullMarked
package org.winnow.corpus;

import org.jspecify.annotations.NullMarked;
