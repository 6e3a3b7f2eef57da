/**
 * An article with its comments, as {@code segment} finds them on a page or an export states them.
 *
 * <p>Here: the immutable types between segmenting and labelling.
 *
 * <p>Not here: how lines become comments (see {@code segment}), any judgement of what a comment says (see {@code label}).
 */
@NullMarked
package org.winnow.discussion;

import org.jspecify.annotations.NullMarked;
