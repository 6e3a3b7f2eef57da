package org.winnow.classify;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The predicates of a text for the n-gram models: words, pairs of words and runs of letters of the normalised text, each hashed
 * to a number before any model sees it. So a model file holds no words of the texts it learnt from.
 */
public final class Ngrams {
    /** How many numbers there are. */
    public static final int BUCKETS = 1 << 17;

    private static final int BASE = 36;
    private static final int LETTERS = 4;
    /** Longest word of which runs of letters are taken, and most predicates of a text. */
    private static final int LONGEST_WORD = 40;

    private static final int MOST = 3_000;
    private static final int MOST_OF_PARENT = 200;

    private Ngrams() {}

    /** Predicates by their numbers: training holds each many times, and asking needs none. */
    private static final class Names {
        static final String[] BY_NUMBER = IntStream.range(0, BUCKETS)
                .mapToObj(i -> Integer.toString(i, BASE))
                .toArray(String[]::new);
    }

    /** Returns the distinct predicates of a text, in ascending order of their number. */
    public static String[] of(String text) {
        return names(numbers(text));
    }

    /** Returns the number of a predicate. */
    static int number(String predicate) {
        return Integer.parseInt(predicate, BASE);
    }

    /** Returns the numbers of the distinct predicates of a text, ascending. */
    static int[] numbers(String text) {
        return found(text).stream().toArray();
    }

    /**
     * Returns the distinct predicates of a text and of what it has to do with its context: words in common with the title, the
     * article and the parent. A remark in a talk without title means something else than the same one below an article, so
     * there its words, and its parent's, count apart.
     */
    public static String[] of(String text, ContextWords context) {
        return names(numbers(text, context));
    }

    /** Returns the numbers of the predicates of {@link #of(String, ContextWords)}, ascending. */
    static int[] numbers(String text, ContextWords context) {
        BitSet found = found(text);
        int[] room = {MOST};
        add(found, "s" + context.setting(), room);
        float[] overlap = context.overlap(text);
        for (int i = 0; i < overlap.length; i++) {
            add(found, "o" + i + Math.round(4 * overlap[i]), room);
        }
        if (context.title().isEmpty()) {
            String before = "^";
            for (String word : TextNormalizer.normalize(text).split(" ", -1)) {
                add(found, "tw" + word, room);
                add(found, "tb" + before + " " + word, room);
                before = word;
            }
            context.parent().stream().sorted().limit(MOST_OF_PARENT).forEach(word -> add(found, "tp" + word, room));
        }
        return found.stream().toArray();
    }

    private static String[] names(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(i -> Names.BY_NUMBER[i]).toArray(String[]::new);
    }

    private static BitSet found(String text) {
        BitSet found = new BitSet(BUCKETS);
        String before = "^";
        int[] room = {MOST};
        for (String word : TextNormalizer.normalize(text).split(" ", -1)) {
            if (word.isEmpty() || room[0] <= 0) {
                continue;
            }
            add(found, "w" + word, room);
            add(found, "b" + before + " " + word, room);
            letters(found, "_" + word + "_", room);
            before = word;
        }
        return found;
    }

    private static void letters(BitSet found, String word, int[] room) {
        if (word.length() > LONGEST_WORD) {
            return;
        }
        for (int i = 0; i + LETTERS <= word.length(); i++) {
            add(found, "c" + word.substring(i, i + LETTERS), room);
        }
    }

    private static void add(BitSet found, String ngram, int[] room) {
        int hash = Hashing.murmur3_32_fixed()
                .hashString(ngram, StandardCharsets.UTF_8)
                .asInt();
        found.set(hash & (BUCKETS - 1));
        room[0]--;
    }
}
