package org.winnow.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into passages that a comment can be compared with.
 *
 * <p>Paragraphs are joined until a passage has {@value #WORDS} words. Of a long article {@value #MOST} passages are kept, evenly
 * spread, so that its cost is bounded.
 */
public final class Passages {
    /** Words from which on a passage is full. */
    static final int WORDS = 70;
    /** Passages that are kept of an article. */
    static final int MOST = 16;
    /** Longest passage, in UTF-16 code units; a longer paragraph is cut there. */
    private static final int LONGEST = 1_000;
    /** Article text that is looked at, in UTF-16 code units. */
    private static final int ARTICLE = 200_000;

    private Passages() {}

    /**
     * Returns the passages of an article.
     *
     * @param article paragraphs joined by line breaks; may be empty
     */
    public static List<String> of(String article) {
        List<String> passages = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int words = 0;
        for (String line :
                article.substring(0, Math.min(ARTICLE, article.length())).split("\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            open.append(open.isEmpty() ? "" : " ").append(line.strip());
            words += wordCount(line);
            if (words >= WORDS) {
                close(open, passages);
                words = 0;
            }
        }
        if (!open.isEmpty()) {
            close(open, passages);
        }
        return spread(passages);
    }

    private static void close(StringBuilder open, List<String> passages) {
        for (int from = 0; from < open.length(); from += LONGEST) {
            passages.add(open.substring(from, Math.min(open.length(), from + LONGEST)));
        }
        open.setLength(0);
    }

    private static int wordCount(String line) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            boolean letter = !Character.isWhitespace(line.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    private static List<String> spread(List<String> passages) {
        if (passages.size() <= MOST) {
            return List.copyOf(passages);
        }
        List<String> kept = new ArrayList<>(MOST);
        for (int i = 0; i < MOST; i++) {
            kept.add(passages.get((int) ((long) i * passages.size() / MOST)));
        }
        return List.copyOf(kept);
    }
}
