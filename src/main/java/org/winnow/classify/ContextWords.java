package org.winnow.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of what a comment is read against, normalised. Vectors tell whether two texts have a subject in common; words tell
 * whether they share a name.
 *
 * @param title words of the headline; empty where there is none
 * @param article words of the article
 * @param parent words of the comment it answers
 */
public record ContextWords(Set<String> title, Set<String> article, Set<String> parent) {
    /** Nothing is known. */
    public static final ContextWords NONE = new ContextWords(Set.of(), Set.of(), Set.of());
    /** How many numbers {@link #overlap} gives. */
    static final int OVERLAPS = 4;

    /** Text that is looked at, in UTF-16 code units. */
    private static final int LONGEST = 20_000;
    /** Shorter words are mostly grammar, in UTF-16 code units. */
    private static final int CONTENT = 4;

    public ContextWords {
        title = Set.copyOf(title);
        article = Set.copyOf(article);
        parent = Set.copyOf(parent);
    }

    /** Returns the words of a text; none of null. */
    public static Set<String> of(@Nullable String text) {
        return text == null ? Set.of() : Set.copyOf(words(text));
    }

    private static List<String> words(String text) {
        String head = text.substring(0, Math.min(LONGEST, text.length()));
        return Stream.of(TextNormalizer.normalize(head).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Returns which parts are known: title, article, parent. */
    String setting() {
        return (title.isEmpty() ? "-" : "t") + (article.isEmpty() ? "-" : "a") + (parent.isEmpty() ? "-" : "p");
    }

    /**
     * Returns the shares of a text's distinct longer words that title, article, parent, and any of them hold, {@code 0..1}; 0
     * where the text has no such word.
     */
    float[] overlap(String text) {
        Set<String> content = new HashSet<>(words(text));
        content.removeIf(word -> word.length() < CONTENT);
        float[] shares = new float[OVERLAPS];
        for (String word : content) {
            boolean[] held = {title.contains(word), article.contains(word), parent.contains(word)};
            for (int i = 0; i < held.length; i++) {
                shares[i] += held[i] ? 1f / content.size() : 0;
            }
            shares[held.length] += held[0] || held[1] || held[2] ? 1f / content.size() : 0;
        }
        return shares;
    }
}
