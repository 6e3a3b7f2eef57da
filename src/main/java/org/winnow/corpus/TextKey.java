package org.winnow.corpus;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether two texts are the same but for case, punctuation, spacing, links and user names. */
public final class TextKey {
    private static final Pattern NAMES_AND_LINKS =
            Pattern.compile("(?i:https?://|www\\.)\\S+|@\\w+|(?i:\\[(?:URL|USER)\\])");
    private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{Z}\\p{C}\\s]+");

    private TextKey() {}

    /** Returns a short key that texts share if they are the same (and else, but for one chance in 2^64, do not). */
    public static String of(String text) {
        String normalized = normalize(text);
        return Hashing.murmur3_128()
                .hashString(normalized, StandardCharsets.UTF_8)
                .toString();
    }

    /** Returns the text in lower case and compatibility form, letters, digits and symbols alone, words one space apart. */
    static String normalize(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String named = NAMES_AND_LINKS.matcher(folded).replaceAll(" ");
        String words = words(named);
        // a text of nothing but names, links or punctuation is known by these
        return words.isEmpty() ? folded.strip() : words;
    }

    private static String words(String text) {
        return NOISE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
