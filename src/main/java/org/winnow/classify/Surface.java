package org.winnow.classify;

/** What can be counted in a text without reading it: length, capitals, marks, links. */
final class Surface {
    /** How many numbers {@link #of} gives. */
    static final int SIZE = 12;
    /** Text that is looked at, in UTF-16 code units. */
    private static final int LONGEST = 20_000;

    private Surface() {}

    /** Returns the counts, each within {@code 0..10}. */
    static float[] of(String text) {
        Counts counts = new Counts();
        String head = text.substring(0, Math.min(LONGEST, text.length()));
        head.codePoints().forEach(counts::add);
        counts.endWord();
        float letters = Math.max(1, counts.letters);
        float words = Math.max(1, counts.words);
        return new float[] {
            (float) Math.log1p(counts.words),
            counts.upper / letters,
            counts.shouted / words,
            Math.min(5, counts.exclamations),
            Math.min(5, counts.questions),
            Math.min(5, counts.quotes),
            Math.min(5, counts.symbols),
            Math.min(1, counts.digits / words),
            Math.min(5, count(head, "http") + count(head, "www.")),
            head.startsWith(">") || head.startsWith("&gt;") ? 1 : 0,
            Math.min(5, counts.lines),
            Math.min(10, letters / words)
        };
    }

    private static int count(String text, String part) {
        int found = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            found++;
        }
        return found;
    }

    /** Running counts over the code points of a text. */
    private static final class Counts {
        private int words;
        private int letters;
        private int upper;
        private int shouted;
        private int exclamations;
        private int questions;
        private int quotes;
        private int symbols;
        private int digits;
        private int lines;
        private int wordLetters;
        private int wordUpper;

        void add(int c) {
            if (Character.isWhitespace(c)) {
                endWord();
                lines += c == '\n' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                wordLetters++;
                wordUpper += Character.isUpperCase(c) ? 1 : 0;
            } else {
                mark(c);
            }
        }

        private void mark(int c) {
            exclamations += c == '!' ? 1 : 0;
            questions += c == '?' ? 1 : 0;
            quotes += c == '"' || c == 0x201C || c == 0x201D ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            symbols += Character.getType(c) == Character.OTHER_SYMBOL ? 1 : 0;
        }

        void endWord() {
            words += wordLetters > 0 ? 1 : 0;
            letters += wordLetters;
            upper += wordUpper;
            shouted += wordLetters > 1 && wordUpper == wordLetters ? 1 : 0;
            wordLetters = 0;
            wordUpper = 0;
        }
    }
}
