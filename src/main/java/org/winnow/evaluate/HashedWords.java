package org.winnow.evaluate;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.LabelRow;

/** Which words and pairs of words a row holds, as numbers below {@link #SIZE}; words of its context count apart. */
final class HashedWords {
    static final int SIZE = 1 << 18;

    private static final int MOST_WORDS = 2000;
    private static final int MOST_CONTEXT_WORDS = 200;
    private static final HashFunction HASH = Hashing.murmur3_32_fixed();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}\\s]");

    private HashedWords() {}

    /** The numbers of a row's words, each once, ascending. */
    static int[] of(LabelRow row) {
        Set<Integer> numbers = new TreeSet<>();
        add(row.text(), "", MOST_WORDS, true, numbers);
        add(row.parent(), "parent ", MOST_CONTEXT_WORDS, false, numbers);
        add(row.title(), "title ", MOST_CONTEXT_WORDS, false, numbers);
        add(row.article(), "article ", MOST_CONTEXT_WORDS, false, numbers);
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void add(@Nullable String text, String space, int most, boolean pairs, Set<Integer> numbers) {
        if (text == null) {
            return;
        }
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        String before = "";
        for (int count = 0; count < most && matcher.find(); count++) {
            String word = matcher.group();
            numbers.add(number(space + word));
            if (pairs) {
                numbers.add(number(space + before + " " + word));
            }
            before = word;
        }
    }

    private static int number(String feature) {
        return HASH.hashString(feature, StandardCharsets.UTF_8).asInt() & (SIZE - 1);
    }
}
