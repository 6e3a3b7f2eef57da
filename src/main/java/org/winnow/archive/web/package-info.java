/**
 * Pages that say in machine-readable form which comments they show: schema.org as JSON-LD and microdata, microformats.
 *
 * <p>Here: what a page declares. A page that declares no comment is handed on whole, to be read by its looks.
 *
 * <p>Not here: telling comments from an article without such marks (see {@code segment}).
 */
@NullMarked
package org.winnow.archive.web;

import org.jspecify.annotations.NullMarked;
