package org.winnow.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Furniture words by cue, from {@code cues.txt}: how many of a line's words each cue covers.
 *
 * <p>They are features among others; no cue decides a role.
 */
final class Cues {
    private static final Cues STANDARD = read();

    private final List<String> names;
    private final Map<String, long[]> byPhrase; // cues as a bit set
    private final int longestPhrase;

    private Cues(List<String> names, Map<String, long[]> byPhrase, int longestPhrase) {
        this.names = names;
        this.byPhrase = byPhrase;
        this.longestPhrase = longestPhrase;
    }

    static Cues standard() {
        return STANDARD;
    }

    int size() {
        return names.size();
    }

    int indexOf(String name) {
        return names.indexOf(name);
    }

    /**
     * Counts, by cue, the words that one of its phrases covers.
     *
     * @param words lower-case words of a line; at most its first 60 are looked at
     */
    int[] count(List<String> words) {
        int[] counts = new int[names.size()];
        int n = Math.min(words.size(), 60);
        for (int from = 0; from < n; from++) {
            StringBuilder phrase = new StringBuilder();
            for (int length = 1; length <= longestPhrase && from + length <= n; length++) {
                if (length > 1) {
                    phrase.append(' ');
                }
                phrase.append(words.get(from + length - 1));
                long[] cues = byPhrase.get(phrase.toString());
                if (cues != null) {
                    add(counts, cues[0], length);
                }
            }
        }
        return counts;
    }

    private static void add(int[] counts, long cues, int words) {
        for (long rest = cues; rest != 0; rest &= rest - 1) {
            counts[Long.numberOfTrailingZeros(rest)] += words;
        }
    }

    private static Cues read() {
        List<String> names = new ArrayList<>();
        Map<String, long[]> byPhrase = new HashMap<>();
        int longest = 1;
        try (InputStream in = Cues.class.getResourceAsStream("cues.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                int tab = line.indexOf('\t');
                long bit = 1L << names.size();
                names.add(line.substring(0, tab));
                for (String phrase : line.substring(tab + 1).split("\\|")) {
                    List<String> words = Words.of(phrase);
                    longest = Math.max(longest, words.size());
                    byPhrase.computeIfAbsent(String.join(" ", words), p -> new long[1])[0] |= bit;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cues(List.copyOf(names), byPhrase, longest);
    }
}
