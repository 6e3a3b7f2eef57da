package org.winnow.language;

import com.google.common.base.Suppliers;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;

/**
 * Decides the language of a discussion, and of the few comments that clearly depart from it.
 *
 * <p>Detectors are wrong on short text. So the language is decided for the discussion; a comment departs from it only if it has
 * {@value #WORDS} words, or another script, and the detector clearly prefers another language. Where all that is known is
 * shorter than that, it counts as English. Thread-safe.
 */
public final class Languages {
    /** The language that Winnow's models serve. */
    public static final String ENGLISH = "en";
    /** Words below which a text in Latin script is not judged by itself. */
    static final int WORDS = 12;
    /** How many times likelier than English another language must be: the detector spreads its trust over 183 of them. */
    private static final double CLEAR = 3;
    /** How likely it must be in itself. */
    private static final double LEAST = 0.06;
    /** Share of English function words from which on a text is English, whatever the detector says of its subject. */
    private static final double FUNCTION_WORDS = 0.15;

    /** Text that is looked at, in UTF-16 code units. */
    private static final int LOOKED_AT = 4_000;

    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the", "and", "of", "to", "is", "are", "was", "were", "that", "this", "it", "you", "your", "they", "their",
            "for", "with", "not", "have", "has", "but", "be", "been", "what", "who", "why", "how", "when", "would",
            "will", "can", "just", "if", "from", "about", "there", "i", "my", "we", "our", "he", "his", "she", "her",
            "it's", "don't", "i'm", "you're", "that's", "which", "because", "should", "could", "than", "then", "them");

    private final Supplier<Detector> detector;

    /** Takes a detector that is asked for when the first text needs it. */
    Languages(Supplier<Detector> detector) {
        this.detector = Suppliers.memoize(detector::get);
    }

    /** Returns languages whose detector loads when the first text needs it: plain English needs none. */
    public static Languages load() {
        return new Languages(Detector::load);
    }

    /**
     * Returns the BCP 47 code of a discussion's language: what its article and comments together are in.
     *
     * @return {@code en} where there is too little text to tell
     * @throws org.winnow.fault.ModelException if the detector is needed and its model is missing
     */
    public String of(Discussion discussion) {
        StringBuilder text = new StringBuilder();
        if (discussion.article().title() != null) {
            text.append(discussion.article().title()).append('\n');
        }
        append(text, discussion.article().text(), 2_000);
        for (Comment comment : discussion.comments()) {
            if (text.length() > LOOKED_AT) {
                break;
            }
            append(text, comment.text(), 500);
        }
        return judge(text.toString(), ENGLISH);
    }

    private static void append(StringBuilder text, String part, int most) {
        text.append(part, 0, Math.min(most, part.length())).append('\n');
    }

    /** Returns the BCP 47 code of a comment's language, given its discussion's. */
    public String of(Comment comment, String discussionLanguage) {
        return judge(comment.text(), discussionLanguage);
    }

    private String judge(String whole, String usual) {
        String text = beginning(whole);
        List<String> words = words(text);
        boolean foreignScript = isForeignScript(text);
        if (words.size() < WORDS && !foreignScript) {
            return usual;
        }
        if (!foreignScript && share(words) >= FUNCTION_WORDS) {
            return ENGLISH;
        }
        Detector.Guess guess = detector.get().guess(text);
        if (guess.language().equals(usual)) {
            return usual;
        }
        boolean clear = foreignScript || guess.confidence() >= LEAST && guess.confidence() >= CLEAR * guess.english();
        return clear ? guess.language() : usual;
    }

    /** Returns what is looked at, with ornamental letters (𝐖𝐚𝐤𝐞 𝐮𝐩) as those that they stand for. */
    private static String beginning(String text) {
        return Normalizer.normalize(text.substring(0, Math.min(LOOKED_AT, text.length())), Normalizer.Form.NFKC);
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').split("[^\\p{L}\\p{M}']+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static double share(List<String> words) {
        return words.stream().filter(ENGLISH_WORDS::contains).count() / (double) words.size();
    }

    /** Returns whether most letters, and more than a word or two, are not Latin. */
    private static boolean isForeignScript(String text) {
        int latin = 0;
        int other = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                boolean isLatin = UnicodeScript.of(c) == UnicodeScript.LATIN;
                latin += isLatin ? 1 : 0;
                other += isLatin ? 0 : 1;
            }
        }
        return other > latin && other >= 4;
    }
}
