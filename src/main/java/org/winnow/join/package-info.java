/**
 * Pages of one paged thread: which pages belong together, in which order, and one discussion made of them.
 *
 * <p>Here: addresses without their page number, the plan that groups pages, overlapping comments told apart from repeated ones.
 *
 * <p>Not here: how a page is read or segmented, and the order in which a batch takes up its inputs (see {@code batch}).
 */
@NullMarked
package org.winnow.join;

import org.jspecify.annotations.NullMarked;
