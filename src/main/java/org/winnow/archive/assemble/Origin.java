package org.winnow.archive.assemble;

/**
 * An input that records came from.
 *
 * @param format its format's name
 * @param source path as the user gave it
 */
public record Origin(String format, String source) {}
