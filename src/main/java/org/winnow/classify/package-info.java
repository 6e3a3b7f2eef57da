/**
 * Turns a discussion into a labelled discussion.
 *
 * <p>Here: features of a comment in its context, n-gram models, the network with a head for each label and kind, calibration, evidence.
 *
 * <p>Not here: training loops (see {@code train}), the value types (see {@code label}).
 */
@NullMarked
package org.winnow.classify;

import org.jspecify.annotations.NullMarked;
