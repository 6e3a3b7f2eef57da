package org.winnow.output;

/**
 * Text whose invisible characters can be seen, and do nothing.
 *
 * <p>Control characters (ESC among them) could steer a terminal, bidirectional controls could turn a line round so that it
 * reads as what it is not, and zero-width ones hide words from searches. What scripts and emoji need stays: joiners,
 * variation selectors, soft hyphens, emoji tags after a flag.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/">Unicode security considerations</a>
 */
public final class VisibleText {
    private static final int FLAG = 0x1F3F4;

    private VisibleText() {}

    /** Returns the text with line feeds and tabs kept. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0xAD || (c > '~' && (!Character.isLetterOrDigit(c) || isHidden(c)))) {
                return rewritten(text);
            }
        }
        return text;
    }

    /** Returns the text as one line: runs of white space become a space. */
    public static String line(String text) {
        return of(text.replaceAll("[\\s\\u0085\\u2028\\u2029]++", " ").strip());
    }

    private static String rewritten(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        boolean tags = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean tag = c >= 0xE0020 && c <= 0xE007F;
            tags = c == FLAG || (tags && tag);
            i += Character.charCount(c);
            boolean halfOfLineEnd = c == '\r' && i < text.length() && text.charAt(i) == '\n';
            if (!halfOfLineEnd) {
                append(out, c, tags);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c, boolean partOfFlag) {
        if (c == '\n' || c == '\t') {
            out.append((char) c);
        } else if (c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
            out.append('\n');
        } else if (c < ' ') {
            out.append((char) (0x2400 + c));
        } else if (c == 0x7F) {
            out.append('\u2421');
        } else if (Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            out.append('\uFFFD');
        } else if (isHidden(c) && !partOfFlag) {
            out.append(String.format("\u27E8U+%04X\u27E9", c));
        } else {
            out.appendCodePoint(c);
        }
    }

    private static boolean isHidden(int c) {
        boolean needed = c == 0x200C || c == 0x200D || c == 0xAD || (c >= 0xFE00 && c <= 0xFE0F);
        boolean blankLetter = c == 0x3164 || c == 0xFFA0 || c == 0x115F || c == 0x1160 || c == 0x2800;
        return blankLetter || (Character.getType(c) == Character.FORMAT && !needed);
    }
}
