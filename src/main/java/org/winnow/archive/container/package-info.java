/**
 * What is wrapped around exports: gzip, bzip2, xz, Zstandard, zip and tar, told by their content.
 *
 * <p>Here: unwrapping as a stream, what may come out of a packed file, which members of a bundle are refused, how to go on
 * after damage. Nothing is ever written to disk.
 *
 * <p>Not here: how many wrappers may lie inside each other and what lies in the innermost (see {@code archive.formats}).
 */
@NullMarked
package org.winnow.archive.container;

import org.jspecify.annotations.NullMarked;
