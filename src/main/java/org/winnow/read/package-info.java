/**
 * Turns files, folders and standard input into pages.
 *
 * <p>Here: finding sources, character sets, text, HTML and MHTML, limits, input errors that name the place and the remedy.
 *
 * <p>Not here: deciding what a line is (see {@code segment}), exports of comments.
 */
@NullMarked
package org.winnow.read;

import org.jspecify.annotations.NullMarked;
