/**
 * Turns a labelled discussion into a summary: counts, main points, flagged comments, and a paragraph whose sentences all lead back to comments.
 *
 * <p>Here: {@link org.winnow.summarize.Summarizer} and what it finds: prevalence with intervals, participation, clusters, the course of the thread, drift.
 *
 * <p>Not here: a language model, or words that no comment holds; how a summary is shown (see {@code output}).
 */
@NullMarked
package org.winnow.summarize;

import org.jspecify.annotations.NullMarked;
