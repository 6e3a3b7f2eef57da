package org.winnow.archive;

/**
 * Text in the making: words with their white space collapsed, line breaks, blank lines between paragraphs, and {@code >} before
 * what is quoted.
 */
final class TextLayout {
    private static final int MOST_QUOTES = 3;

    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private int breaks;
    private boolean space;

    /** Adds words; runs of white space become one space, and none stands at the end of a line. */
    void words(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else {
                append(c);
            }
        }
    }

    /** Adds words whose line breaks count. */
    void lines(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n') {
                breakLine();
            } else if (isSpace(c)) {
                space = true;
            } else {
                append(c);
            }
        }
    }

    /** Adds words as they stand, white space and all. */
    void verbatim(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n') {
                breakLine();
            } else if (c != '\r') {
                append(c);
            }
        }
    }

    private void append(char c) {
        if (breaks > 0 || text.length() == 0) {
            startLine();
        } else if (space) {
            text.append(' ');
        }
        space = false;
        text.append(c);
    }

    private void startLine() {
        if (text.length() > 0) {
            text.append(breaks > 1 ? "\n\n" : "\n");
        }
        text.append("> ".repeat(Math.min(MOST_QUOTES, quotes)));
        breaks = 0;
    }

    /** Ends a line; a second one in a row makes a blank line. */
    void breakLine() {
        breaks++;
        space = false;
    }

    /** Begins a line, without a blank one. */
    void block() {
        breaks = Math.max(1, breaks);
        space = false;
    }

    /** Begins a paragraph. */
    void paragraph() {
        breaks = 2;
        space = false;
    }

    /** Begins what is quoted. */
    void quote() {
        paragraph();
        quotes++;
    }

    /** Ends what is quoted. */
    void endQuote() {
        paragraph();
        quotes = Math.max(0, quotes - 1);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
