/**
 * Exports that already know their comments: Disqus, WordPress, Reddit and their like, of any size.
 *
 * <p>Here: what a reader of a format is given and what it gives back; what all of them need: limits, times, tombstones, text
 * out of mark-up. Below: one room a family of formats ({@code xml}, {@code json}, {@code table}, {@code web}),
 * {@code container} for what is wrapped around them, {@code assemble} from records to whole discussions, {@code formats} for
 * the list of formats and the front door.
 *
 * <p>Not here: pages without such knowledge (see {@code read} and {@code segment}), scoring, result folders.
 */
@NullMarked
package org.winnow.archive;

import org.jspecify.annotations.NullMarked;
