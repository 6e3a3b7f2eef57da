package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;

/** The parts that the figures stand beside: the baseline's regression and features, the folds of hosts. */
class BaselinePartsTest {
    private static final int FEATURES = 40;

    private static List<int[]> rows(SplittableRandom random, int size) {
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(IntStream.range(0, FEATURES)
                    .filter(f -> random.nextInt(5) == 0)
                    .toArray());
        }
        return rows;
    }

    private static boolean[] having(List<int[]> rows, int feature) {
        boolean[] gold = new boolean[rows.size()];
        for (int i = 0; i < gold.length; i++) {
            gold[i] = Arrays.binarySearch(rows.get(i), feature) >= 0;
        }
        return gold;
    }

    @Test
    void regression_finds_the_feature_that_decides() {
        SplittableRandom random = new SplittableRandom(1);
        List<int[]> rows = rows(random, 600);
        LogisticRegression model = LogisticRegression.fit(FEATURES, rows, having(rows, 7), 1);
        List<int[]> unseen = rows(random, 300);
        boolean[] gold = having(unseen, 7);
        double[] scores = unseen.stream().mapToDouble(model::probability).toArray();
        assertThat(Metric.auc().of(Outcomes.of(gold, scores))).isGreaterThan(0.98);
    }

    @Test
    void regression_on_noise_promises_about_the_base_rate() {
        SplittableRandom random = new SplittableRandom(2);
        List<int[]> rows = rows(random, 3000);
        boolean[] gold = new boolean[rows.size()];
        for (int i = 0; i < gold.length; i++) {
            gold[i] = random.nextInt(4) == 0;
        }
        LogisticRegression model = LogisticRegression.fit(FEATURES, rows, gold, 1);
        double mean = rows.stream().mapToDouble(model::probability).average().orElseThrow();
        assertThat(mean).isCloseTo(0.25, within(0.05));
    }

    @Test
    void probabilities_are_probabilities_even_far_from_what_was_seen() {
        SplittableRandom random = new SplittableRandom(3);
        List<int[]> rows = rows(random, 200);
        LogisticRegression model = LogisticRegression.fit(FEATURES, rows, having(rows, 0), 1);
        int[] all = IntStream.range(0, FEATURES).toArray();
        for (int[] features : List.of(new int[0], new int[] {0}, new int[] {39}, all)) {
            assertThat(model.probability(features)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void a_regression_of_one_class_says_so() {
        List<int[]> rows = rows(new SplittableRandom(4), 200);
        boolean[] all = new boolean[rows.size()];
        Arrays.fill(all, true);
        assertThat(LogisticRegression.fit(FEATURES, rows, all, 1).probability(rows.get(0)))
                .isGreaterThan(0.95);
    }

    @Test
    void another_seed_orders_rows_otherwise_but_learns_the_same() {
        List<int[]> rows = rows(new SplittableRandom(5), 500);
        boolean[] gold = having(rows, 3);
        LogisticRegression one = LogisticRegression.fit(FEATURES, rows, gold, 1);
        LogisticRegression other = LogisticRegression.fit(FEATURES, rows, gold, 2);
        assertThat(one.probability(rows.get(0))).isNotEqualTo(other.probability(rows.get(0)));
        assertThat(rows)
                .allSatisfy(row -> assertThat(one.probability(row) > 0.5).isEqualTo(other.probability(row) > 0.5));
    }

    private static int[] words(String text, String parent, String title, String article) {
        return HashedWords.of(
                new LabelRow("s", "i", text, parent, title, article, Map.of(), Map.of(), Split.TRAIN, "g"));
    }

    private static int[] words(String text) {
        return words(text, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        // one word and the pair that begins with it; two words, the pair that begins and the pair of both
        "a, 2",
        "a b, 4",
        "a b c, 6",
        "a a, 3",
        "a! a!, 5"
    })
    void features_are_words_marks_and_neighbours(String text, int count) {
        assertThat(words(text)).hasSize(count);
    }

    @Test
    void features_are_ascending_distinct_and_within_the_table() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 100; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(400); i > 0; i--) {
                text.appendCodePoint(32 + random.nextInt(0x2FFF));
            }
            int[] words = words(text.toString());
            assertThat(words).isSorted().doesNotHaveDuplicates();
            assertThat(words[0]).isNotNegative();
            assertThat(words[words.length - 1]).isLessThan(HashedWords.SIZE);
        }
    }

    @Test
    void order_counts_by_its_pairs_only() {
        Set<Integer> one =
                Set.copyOf(Arrays.stream(words("the dog bit him")).boxed().toList());
        Set<Integer> other =
                new HashSet<>(Arrays.stream(words("him bit the dog")).boxed().toList());
        assertThat(other).isNotEqualTo(one);
        other.retainAll(one);
        // four words and the pair "the dog"
        assertThat(other).hasSize(5);
    }

    @Test
    void the_same_word_in_text_parent_title_and_article_are_four_features() {
        Set<Integer> seen = new HashSet<>();
        Arrays.stream(words("bridge", "bridge", "bridge", "bridge")).forEach(seen::add);
        // word and pair of the text, one word of each context
        assertThat(seen).hasSize(5);
    }

    @Test
    void words_beyond_the_two_thousandth_are_not_read() {
        String text = "w ".repeat(2000) + "late";
        assertThat(words(text)).isEqualTo(words("w ".repeat(2000)));
        assertThat(words("x", null, null, "w ".repeat(200) + "late"))
                .isEqualTo(words("x", null, null, "w ".repeat(200)));
    }

    private static List<GoldPage> pages(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<GoldPage> pages = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            // few hosts of many pages, many of few; some unknown
            int host = (int) Math.pow(40, random.nextDouble());
            pages.add(GoldPages.of("p" + i, "s" + i % 2, host == 1 ? null : "h" + host, "P", null));
        }
        return pages;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10})
    void folds_divide_pages_whatever_the_sizes_of_hosts(int count) {
        for (long seed = 0; seed < 20; seed++) {
            List<GoldPage> pages = pages(seed);
            List<HostFolds.Fold> folds = HostFolds.of(pages, count);
            Set<String> hosts = new HashSet<>();
            int held = 0;
            for (HostFolds.Fold fold : folds) {
                held += fold.held().size();
                fold.hosts()
                        .forEach(host -> assertThat(hosts.add(host)).as(host).isTrue());
                assertThat(fold.rest()).hasSize(pages.size() - fold.held().size());
                assertThat(fold.rest()).noneMatch(page -> fold.hosts().contains(HostFolds.hostOf(page)));
            }
            assertThat(folds).hasSize(count).extracting(HostFolds.Fold::number).isSorted();
            assertThat(held).isEqualTo(pages.size());
        }
    }

    @Test
    void no_fold_is_larger_than_its_share_and_the_largest_host() {
        for (long seed = 0; seed < 20; seed++) {
            List<GoldPage> pages = pages(seed);
            int largest = pages.stream()
                    .mapToInt(p -> (int) pages.stream()
                            .filter(q -> HostFolds.hostOf(q).equals(HostFolds.hostOf(p)))
                            .count())
                    .max()
                    .orElseThrow();
            assertThat(HostFolds.of(pages, 5))
                    .allSatisfy(fold -> assertThat(fold.held().size()).isLessThanOrEqualTo(pages.size() / 5 + largest));
        }
    }

    @Test
    void the_order_of_pages_does_not_change_which_hosts_are_held_out_together() {
        List<GoldPage> pages = pages(3);
        List<GoldPage> turned = new ArrayList<>(pages);
        Collections.reverse(turned);
        assertThat(HostFolds.of(turned, 5))
                .extracting(HostFolds.Fold::hosts)
                .isEqualTo(HostFolds.of(pages, 5).stream()
                        .map(HostFolds.Fold::hosts)
                        .toList());
    }

    @Test
    void more_folds_than_hosts_leave_some_empty() {
        List<HostFolds.Fold> folds = HostFolds.of(List.of(GoldPages.of("p", "s", "only", "P", null)), 3);
        assertThat(folds).extracting(f -> f.held().size()).containsExactly(1, 0, 0);
    }
}
