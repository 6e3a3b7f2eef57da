/**
 * The catalogue of talking points, theories and techniques, and matching texts against it by meaning.
 *
 * <p>Here: entries, the reader that checks them, their vectors, the matcher, and writing its matches into labelled comments.
 *
 * <p>Not here: whether a comment is propaganda or conspiracy (see {@code classify}); the entries themselves, which lie in
 * {@code training-data/catalogue}; fitting and measuring the matcher (see {@code train}).
 */
@NullMarked
package org.winnow.catalogue;

import org.jspecify.annotations.NullMarked;
