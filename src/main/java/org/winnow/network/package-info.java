/**
 * Feed-forward networks on Deeplearning4j: building, fitting, and a file format without Java serialisation.
 *
 * <p>Here: layer sizes, raw weights, the checked file.
 *
 * <p>Not here: what goes into a network or what its outputs mean (see {@code segment}, {@code classify}).
 */
@NullMarked
package org.winnow.network;

import org.jspecify.annotations.NullMarked;
