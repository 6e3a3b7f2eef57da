package org.winnow.read;

/**
 * What counts as nothing on a line.
 *
 * <p>Trimmed off a line's ends are white space, no-break and other Unicode spaces, zero-width spaces and joiners, and the
 * byte order mark. A line is blank when, these aside, it holds only characters that show nothing: soft hyphens, direction
 * marks, controls. Inside a line all of them stay, so that offsets in the text are offsets in the source.
 */
final class Blanks {
    private Blanks() {}

    /** Returns the line without the blank characters at its ends; empty when nothing on it shows. */
    static String strip(String line) {
        int end = line.length();
        while (end > 0 && isBlank(line.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && isBlank(line.charAt(start))) {
            start++;
        }
        return showsNothing(line, start, end) ? "" : line.substring(start, end);
    }

    /** Returns whether the character is trimmed off the ends of a line. */
    static boolean isBlank(char c) {
        if (c < 0x80) {
            return c <= ' ' || c == 0x7F;
        }
        return c == 0x85
                || (c >= 0x200B && c <= 0x200D)
                || c == 0x2060
                || c == 0xFEFF
                || c == 0x180E
                || Character.isSpaceChar(c);
    }

    private static boolean showsNothing(String line, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (!isBlank(c) && c != 0xAD && Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }
}
