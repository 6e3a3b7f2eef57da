package org.winnow.read;

/**
 * How a page is reached.
 *
 * @param given its path in the user's words: as named, or the folder as named and the way from there
 * @param relative the way from the folder that was named; the path as given for a file that was named outright
 */
public record PagePath(String given, String relative) {}
