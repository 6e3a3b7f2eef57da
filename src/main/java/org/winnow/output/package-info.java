/**
 * Writes results: terminal, JSON, JSON Lines, CSV and the HTML report.
 *
 * <p>Here: one writer a format, the templates and charts of the report.
 *
 * <p>The report is made of templates under {@code src/main/jte}, each usable alone: {@code comment} (a card, with {@code words}
 * for its marked text and {@code reasons}), {@code thread}, {@code summary}, {@code labels}, {@code chart}, {@code toolbar}. They
 * escape every text; only the charts and the report's own style sheet and script go in as they are.
 *
 * <p>Not here: computing anything that a result says.
 */
@NullMarked
package org.winnow.output;

import org.jspecify.annotations.NullMarked;
