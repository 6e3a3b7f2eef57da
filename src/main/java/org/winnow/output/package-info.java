/**
 * Writes results: terminal, JSON, JSON Lines, CSV and the HTML report.
 *
 * <p>Here: one writer a format, the templates and charts of the report.
 *
 * <p>Not here: computing anything that a result says.
 */
@NullMarked
package org.winnow.output;

import org.jspecify.annotations.NullMarked;
