/**
 * Renders articles and comments through many page layouts, as training pages with gold.
 *
 * <p>Here: layout families and their randomised parts.
 *
 * <p>Not here: the segmenter that learns from them (see {@code segment}, {@code train}).
 */
@NullMarked
package org.winnow.layout;

import org.jspecify.annotations.NullMarked;
