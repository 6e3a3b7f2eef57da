/**
 * Exports in XML: Disqus and WordPress.
 *
 * <p>Here: the one XML parser of the project, closed to everything but the bytes it is given; records out of files of any size,
 * damaged ones too.
 *
 * <p>Not here: feeds and pages in XHTML (see {@code web} and {@code read}).
 */
@NullMarked
package org.winnow.archive.xml;

import org.jspecify.annotations.NullMarked;
