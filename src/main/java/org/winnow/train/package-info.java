/**
 * Trains the models that ship.
 *
 * <p>Here: the training of the segmenter, the n-gram models and the network, calibration and the model cards.
 *
 * <p>Not here: using the models (see {@code segment}, {@code classify}).
 */
@NullMarked
package org.winnow.train;

import org.jspecify.annotations.NullMarked;
