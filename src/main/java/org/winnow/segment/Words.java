package org.winnow.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a line into lower-case words in one pass: runs of letters, digits and inner apostrophes, parted where a capital follows a small letter. */
final class Words {
    private static final int MOST = 400; // a longer line is a paragraph: more words tell nothing new

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length() && words.size() < MOST; i++) {
            if (i < text.length() && isWordPart(text, i, start >= 0)) {
                if (start >= 0 && Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                    words.add(word(text, start, i)); // "ReplyShare": two links that nothing but style keeps apart
                    start = i;
                } else if (start < 0) {
                    start = i;
                }
            } else if (start >= 0) {
                words.add(word(text, start, i));
                start = -1;
            }
        }
        return words;
    }

    private static String word(String text, int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static boolean isWordPart(String text, int i, boolean inside) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || c == '©' || Character.isSurrogate(c)) {
            return true;
        }
        return inside && (c == '\'' || c == '’') && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
    }
}
