package org.winnow.encode;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * BERT's uncased WordPiece tokenizer, with the place of each piece in the text.
 *
 * <p>Control and format characters vanish, accents are dropped, CJK stands alone, punctuation is split off, then the longest
 * piece that matches is taken. Gives the numbers that the Hugging Face tokenizer gives, with two exceptions on purpose:
 * {@code [SEP]} in a text stays text, and emoji that the vocabulary lacks become words. Time grows linearly with the text.
 * Thread-safe.
 */
final class WordPiece {
    /** Longest word that is split; a longer one is unknown, as in BERT. */
    private static final int LONGEST_WORD = 100;
    /** An emoji repeated more often says no more. */
    private static final int EMOJI_REPEATS = 2;

    private final Vocabulary vocabulary;
    private final int unknown;

    WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = vocabulary.id("[UNK]");
    }

    /**
     * Returns the pieces of a text, without the special ones at start and end.
     *
     * @param text any text, lone surrogates included
     * @param limit stops once there are that many pieces
     */
    Tokens tokenize(String text, int limit) {
        Reader reader = new Reader(text);
        while (reader.at < text.length() && reader.tokens.size() < limit) {
            reader.step();
        }
        reader.flush();
        return reader.tokens;
    }

    private static boolean isCjk(int c) {
        return Character.isIdeographic(c)
                && (c >= 0x4E00 && c <= 0x9FFF
                        || c >= 0x3400 && c <= 0x4DBF
                        || c >= 0x20000 && c <= 0x2CEAF
                        || c >= 0xF900 && c <= 0xFAFF
                        || c >= 0x2F800 && c <= 0x2FA1F);
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isSpace(int c) {
        return c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isDropped(int c) {
        if (c == 0 || c == 0xFFFD) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** One pass over one text. */
    private final class Reader {
        private final String text;
        private final Tokens tokens = new Tokens();
        private final Word word = new Word();
        private int at;
        private int lastEmoji;
        private int emojiRun;

        Reader(String text) {
            this.text = text;
        }

        void step() {
            int c = text.codePointAt(at);
            int start = at;
            at += Character.charCount(c);
            if (isSpace(c)) {
                flush();
            } else if (EmojiWords.isEmoji(c) && vocabulary.id(Character.toString(c)) < 0) {
                emoji(c, start);
            } else if (!isDropped(c)) {
                character(c, start);
            }
        }

        private void character(int c, int start) {
            if (isPunctuation(c) || isCjk(c)) {
                flush();
                word.add(c, start, at);
                flush();
            } else if (c < 128) {
                word.add(Character.toLowerCase(c), start, at);
            } else {
                decomposed(c, start);
            }
        }

        private void decomposed(int c, int start) {
            String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
            parts.codePoints()
                    .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                    .forEach(part -> word.add(Character.toLowerCase(part), start, at));
        }

        private void emoji(int c, int start) {
            emojiRun = c == lastEmoji ? emojiRun + 1 : 1;
            lastEmoji = c;
            if (emojiRun > EMOJI_REPEATS && !EmojiWords.isRegional(c)) {
                return;
            }
            String words = name(c);
            flush();
            if (words != null) {
                addWords(words, start);
            }
        }

        private @Nullable String name(int c) {
            if (EmojiWords.isRegional(c) && at < text.length() && EmojiWords.isRegional(text.codePointAt(at))) {
                int second = text.codePointAt(at);
                at += Character.charCount(second);
                return EmojiWords.flag(c, second);
            }
            return EmojiWords.of(c);
        }

        private void addWords(String words, int start) {
            for (int i = 0; i < words.length(); i++) {
                if (words.charAt(i) == ' ') {
                    flush();
                } else {
                    word.add(words.charAt(i), start, at);
                }
            }
            flush();
        }

        void flush() {
            if (word.size() > 0) {
                split();
                word.clear();
            }
        }

        private void split() {
            int length = word.size();
            int[] ends = new int[length];
            int[] ids = new int[length];
            int pieces = 0;
            for (int from = 0; from < length && word.codePoints() <= LONGEST_WORD; from = ends[pieces - 1]) {
                int end = longestPiece(from);
                if (end < 0) {
                    pieces = 0;
                    break;
                }
                ids[pieces] = pieceId(from, end);
                ends[pieces++] = end;
            }
            if (pieces == 0) {
                tokens.add(unknown, word.start(0), word.end(length - 1));
            }
            for (int i = 0; i < pieces; i++) {
                int from = i == 0 ? 0 : ends[i - 1];
                tokens.add(ids[i], word.start(from), word.end(ends[i] - 1));
            }
        }

        private int longestPiece(int from) {
            int end = Math.min(word.size(), from + vocabulary.longest());
            while (end > from && pieceId(from, end) < 0) {
                end--;
            }
            return end == from ? -1 : end;
        }

        private int pieceId(int from, int end) {
            String piece = word.text(from, end);
            return vocabulary.id(from == 0 ? piece : "##" + piece);
        }
    }
}
