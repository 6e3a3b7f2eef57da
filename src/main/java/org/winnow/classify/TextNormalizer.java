package org.winnow.classify;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Undoes what writers do to slip past filters: look-alike letters, digits for letters, spaced-out words, zero-width characters,
 * letters held down. What comes out is for counting n-grams, not for reading. Time grows linearly with the text.
 */
final class TextNormalizer {
    /** Text that is looked at, in UTF-16 code units. */
    private static final int LONGEST = 20_000;
    /** Letters that are spaced out from so many on make a word: "i d i o t". */
    private static final int SPACED = 3;

    private static final Map<Integer, Character> LOOK_ALIKES =
            pairs("аеорсухіјѕһԁԛԝвнкмтгіäαοερνικτυχωβ" + "ɑɡıℓ", "aeopcyxijshdqwbhkmtriaaoepviktuxwb" + "agil");
    private static final Map<Integer, Character> LEET = pairs("013457@$!|€", "oieastasiie");

    private TextNormalizer() {}

    private static Map<Integer, Character> pairs(String from, String to) {
        return IntStream.range(0, from.length())
                .boxed()
                .collect(Collectors.toMap(i -> (int) from.charAt(i), to::charAt, (first, second) -> first));
    }

    /** Returns words of lower-case letters, digits and stars, one space apart. */
    static String normalize(String text) {
        String folded = fold(text.substring(0, Math.min(LONGEST, text.length())));
        StringBuilder out = new StringBuilder(folded.length());
        int spaced = 0;
        for (String token : split(folded)) {
            String word = word(token);
            if (word.isEmpty()) {
                continue;
            }
            spaced = word.length() == 1 && Character.isLetter(word.charAt(0)) ? spaced + 1 : 0;
            append(out, word, spaced);
        }
        return out.toString();
    }

    /** Joins single letters once there are enough of them in a row. */
    private static void append(StringBuilder out, String word, int spaced) {
        if (spaced == SPACED) {
            out.deleteCharAt(out.length() - 2);
        }
        if (!out.isEmpty() && spaced < SPACED) {
            out.append(' ');
        }
        out.append(word);
    }

    /** Lower case, compatibility forms, no marks, no invisible characters, look-alikes as Latin. */
    private static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && out.length() < 2 * LONGEST; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 128) {
                out.append((char) Character.toLowerCase(c));
            } else {
                foldRare(c, out);
            }
        }
        return out.toString();
    }

    private static void foldRare(int c, StringBuilder out) {
        Character plain = LOOK_ALIKES.get(Character.toLowerCase(c));
        if (plain != null) {
            out.append(plain.charValue());
            return;
        }
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        parts.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK
                        && Character.getType(p) != Character.FORMAT
                        && Character.getType(p) != Character.ENCLOSING_MARK)
                .forEach(out::appendCodePoint);
    }

    private static String[] split(String folded) {
        return folded.replace('\u2019', '\'').split("\\s+", -1);
    }

    /** One word without punctuation, links and user names as a sign for all of them, leet undone where letters stand by. */
    private static String word(String token) {
        if (token.startsWith("http:") || token.startsWith("https:") || token.startsWith("www.")) {
            return "xlink";
        }
        if (token.length() > 1 && token.charAt(0) == '@' && Character.isLetter(token.charAt(1)) && token.length() > 4) {
            return "xuser";
        }
        boolean letters = token.codePoints().anyMatch(c -> c >= 'a' && c <= 'z');
        StringBuilder out = new StringBuilder(token.length());
        int end = lastLetter(token);
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            Character plain = letters && i <= end ? LEET.get((int) c) : null;
            appendLetter(out, plain == null ? c : plain);
        }
        return out.toString();
    }

    /** Exclamation marks at the end of a word are not letters. */
    private static int lastLetter(String token) {
        int end = token.length() - 1;
        while (end >= 0 && !Character.isLetterOrDigit(token.charAt(end)) && token.charAt(end) != '$') {
            end--;
        }
        return end;
    }

    private static void appendLetter(StringBuilder out, char c) {
        if (!Character.isLetterOrDigit(c) && c != '*' && !Character.isSurrogate(c) && !isSymbol(c)) {
            return;
        }
        int n = out.length();
        boolean heldDown = n >= 2 && out.charAt(n - 1) == c && out.charAt(n - 2) == c;
        if (heldDown) {
            return;
        }
        out.append(c);
    }

    private static boolean isSymbol(char c) {
        return Character.getType(c) == Character.OTHER_SYMBOL;
    }
}
