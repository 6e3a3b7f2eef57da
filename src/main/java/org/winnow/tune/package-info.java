/**
 * Training of the encoder's upper layers: the layers as a SameDiff graph, the losses, the steps, and a checkpoint that a stopped
 * run goes on from.
 *
 * <p>Not here: which rows are learnt from ({@code train}), the encoder in use and the file that ships ({@code encode}).
 */
@NullMarked
package org.winnow.tune;

import org.jspecify.annotations.NullMarked;
