package org.winnow.summarize;

/**
 * A comment that deserves a look.
 *
 * @param comment its id
 * @param reason why, in plain words
 */
public record Highlight(String comment, String reason) {}
