package org.winnow.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes texts of about 50 words from comments of any length. */
public final class BenchTexts {
    /** The shortest text, in words. */
    public static final int FEWEST_WORDS = 20;
    /** The longest text, in words; as far from 50 as the shortest. */
    public static final int MOST_WORDS = 80;

    private BenchTexts() {}

    /**
     * Strings the words of the comments together and cuts them into texts of 20 to 80 words, all lengths as often; starts over
     * when the words run out.
     *
     * @param comments what to make texts from; must hold a word
     * @param count how many texts
     * @param seed seed of the lengths
     */
    public static List<String> of(List<String> comments, int count, long seed) {
        List<String> words = comments.stream()
                .flatMap(comment -> Arrays.stream(comment.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("there are no words to make texts from");
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<String> texts = new ArrayList<>(count);
        int next = 0;
        for (int i = 0; i < count; i++) {
            int length = random.nextInt(FEWEST_WORDS, MOST_WORDS + 1);
            texts.add(take(words, next, length));
            next = (next + length) % words.size();
        }
        return texts;
    }

    private static String take(List<String> words, int from, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(words.get((from + i) % words.size()));
        }
        return text.toString();
    }

    /** Returns how many words the texts have on average. */
    public static double meanWords(List<String> texts) {
        return texts.stream()
                .mapToInt(text -> text.split("\\s+").length)
                .average()
                .orElse(0);
    }
}
