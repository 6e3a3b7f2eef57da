/**
 * Measures speed and memory beside a peer in the same run.
 *
 * <p>Here: the benchmarks behind {@code winnow bench}.
 *
 * <p>Not here: quality figures (see {@code evaluate}).
 */
@NullMarked
package org.winnow.bench;

import org.jspecify.annotations.NullMarked;
