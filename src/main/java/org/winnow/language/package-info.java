/**
 * Which language a discussion and its comments are in.
 *
 * <p>Here: the detector and the rule that short comments follow their discussion.
 *
 * <p>Not here: labelling (see {@code classify}).
 */
@NullMarked
package org.winnow.language;

import org.jspecify.annotations.NullMarked;
