/**
 * Turns a labelled discussion into a summary of which every sentence can be traced to comments.
 *
 * <p>Here: prevalence with intervals, key points, representative and flagged comments, the course of a thread.
 *
 * <p>Not here: scoring (see {@code classify}), layout of results (see {@code output}).
 */
@NullMarked
package org.winnow.summarize;

import org.jspecify.annotations.NullMarked;
