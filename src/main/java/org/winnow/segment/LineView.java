package org.winnow.segment;

import java.util.List;
import java.util.Locale;
import org.winnow.page.Line;

/**
 * A line as the features see it: its words, how many of them each cue covers, its outline, and counts of its characters.
 *
 * @param line the line
 * @param words lower-case words
 * @param cues words covered, by cue
 * @param outline the text with digits as 0 and lower case, at most 80 characters: equal for lines that repeat on a page
 * @param shape runs of upper case, lower case, digits and other characters as {@code A a 0 .}, at most 24 runs
 * @param letters letters
 * @param upper upper-case letters
 * @param digits digits
 * @param marks characters that are neither letter, digit nor white space
 * @param capitalised words that begin with an upper-case letter
 */
record LineView(
        Line line,
        List<String> words,
        int[] cues,
        String outline,
        String shape,
        int letters,
        int upper,
        int digits,
        int marks,
        int capitalised) {

    private static final int LONGEST_SCAN = 4000; // characters counted; the rest of a huge line tells nothing new

    static LineView of(Line line) {
        String text = line.text();
        List<String> words = Words.of(text);
        int letters = 0;
        int upper = 0;
        int digits = 0;
        int marks = 0;
        int capitalised = 0;
        char before = ' ';
        int end = Math.min(text.length(), LONGEST_SCAN);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (Character.isUpperCase(c)) {
                    upper++;
                    capitalised += Character.isLetterOrDigit(before) ? 0 : 1;
                }
            } else if (Character.isDigit(c)) {
                digits++;
            } else if (!Character.isWhitespace(c)) {
                marks++;
            }
            before = c;
        }
        return new LineView(
                line,
                words,
                Cues.standard().count(words),
                outline(text),
                shape(text),
                letters,
                upper,
                digits,
                marks,
                capitalised);
    }

    int length() {
        return line.text().length();
    }

    private static String outline(String text) {
        StringBuilder b = new StringBuilder();
        boolean handle = false; // digits that end a word tell one name from another; others count or date
        for (int i = 0; i < text.length() && b.length() < 80; i++) {
            char c = text.charAt(i);
            boolean digit = Character.isDigit(c);
            handle = digit && (handle || i > 0 && Character.isLetter(text.charAt(i - 1)));
            if (digit && !handle && b.length() > 0 && b.charAt(b.length() - 1) == '0') {
                continue;
            }
            b.append(digit && !handle ? '0' : c);
        }
        return b.toString().toLowerCase(Locale.ROOT);
    }

    private static String shape(String text) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < text.length() && b.length() < 24; i++) {
            char kind = shapeOf(text.charAt(i));
            if (b.length() == 0 || b.charAt(b.length() - 1) != kind) {
                b.append(kind);
            }
        }
        return b.toString();
    }

    private static char shapeOf(char c) {
        if (Character.isUpperCase(c)) {
            return 'A';
        }
        if (Character.isLetter(c)) {
            return 'a';
        }
        if (Character.isDigit(c)) {
            return '0';
        }
        if (Character.isWhitespace(c)) {
            return ' ';
        }
        return Character.isLetterOrDigit(c) || c > 127 ? '*' : c;
    }
}
