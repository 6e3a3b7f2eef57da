package org.winnow.read;

import java.util.List;

/**
 * Text that was bytes.
 *
 * @param text the text, without a leading byte order mark and without lone surrogates
 * @param warnings what had to be replaced or guessed, in plain words
 */
record Decoded(String text, List<String> warnings) {}
