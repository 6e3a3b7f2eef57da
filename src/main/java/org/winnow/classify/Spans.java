package org.winnow.classify;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences, and a sentence into phrases, by its punctuation. Time grows linearly with the text. */
public final class Spans {
    private static final int LONGEST_PHRASE = 60;

    private Spans() {}

    /**
     * A part of a text.
     *
     * @param start first UTF-16 code unit
     * @param end one past the last
     */
    public record Span(int start, int end) {
        /** Returns the words of the part. */
        public String of(String text) {
            return text.substring(start, end);
        }
    }

    /** Returns the sentences of a text, trimmed; those without a letter or digit are left out. */
    public static List<Span> sentences(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n'
                    || isStop(text.charAt(i)) && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
            if (ends) {
                add(text, start, i + 1, spans);
                start = i + 1;
            }
        }
        add(text, start, text.length(), spans);
        return spans;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026';
    }

    /** Returns the phrases of a sentence: from one comma, colon, dash or bracket to the next, cut at a space if long. */
    static List<Span> phrases(String text, Span sentence) {
        List<Span> spans = new ArrayList<>();
        int start = sentence.start();
        for (int i = start; i < sentence.end(); i++) {
            char c = text.charAt(i);
            boolean mark = ",;:()\"\u201C\u201D\u2014\u2013".indexOf(c) >= 0;
            boolean full = i - start >= LONGEST_PHRASE && Character.isWhitespace(c);
            if (mark || full) {
                add(text, start, i, spans);
                start = i + 1;
            }
        }
        add(text, start, sentence.end(), spans);
        return spans;
    }

    private static void add(String text, int from, int to, List<Span> spans) {
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(text.codePointAt(start)) && !isEmojiAt(text, start)) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            spans.add(new Span(start, end));
        }
    }

    private static boolean isEmojiAt(String text, int at) {
        return Character.getType(text.codePointAt(at)) == Character.OTHER_SYMBOL;
    }
}
