package org.winnow.segment;

import org.jspecify.annotations.Nullable;

/**
 * A time as a page writes it.
 *
 * @param iso ISO-8601 date or date-time, or null where none can be told: relative times, and figures that could be month or day
 * @param text the words
 * @param start first character of the words in their line
 * @param end one past the last
 */
public record WrittenTime(@Nullable String iso, String text, int start, int end) {}
