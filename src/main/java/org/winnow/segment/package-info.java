/**
 * Turns the lines of a page into a discussion: an article and its comments.
 *
 * <p>Here: line features, the models over roles and how they are fitted, the grouping of lines into comments, authors and times.
 *
 * <p>Not here: reading HTML or archives (see {@code read}), any judgement of what a comment says (see {@code classify}).
 */
@NullMarked
package org.winnow.segment;

import org.jspecify.annotations.NullMarked;
