package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteStatisticsTest {
    private static final SuiteStatistics STATISTICS = new SuiteStatistics(new Bootstrap(300, 1));

    @TempDir
    Path folder;

    @Test
    void a_mean_counts_each_thing_once_however_its_groups_are_sized() {
        Figure mean = STATISTICS.mean(List.of(1.0, 1.0, 1.0, 5.0), value -> value, value -> value > 2 ? "b" : "a");

        assertThat(mean.value()).isEqualTo(2);
        assertThat(mean.interval().low()).as("a drawn twice").isEqualTo(1);
        assertThat(mean.interval().high()).as("b drawn twice").isEqualTo(5);
    }

    @Test
    void things_of_one_group_have_no_spread() {
        Figure mean = STATISTICS.mean(List.of(1.0, 3.0), value -> value, value -> "one");

        assertThat(mean.interval().low()).isEqualTo(2);
        assertThat(mean.interval().high()).isEqualTo(2);
    }

    @Test
    void more_groups_make_a_narrower_interval() {
        assertThat(width(400)).isLessThan(width(25) / 2);
    }

    private static double width(int groups) {
        List<Integer> things = IntStream.range(0, groups).boxed().toList();
        Figure mean = STATISTICS.mean(things, i -> i % 2, i -> "g" + i);
        return mean.interval().high() - mean.interval().low();
    }

    @Test
    void nothing_has_no_mean() {
        assertThat(STATISTICS.mean(List.of(), value -> 1, value -> "")).isEqualTo(Figure.NONE);
        assertThat(STATISTICS.auc(List.of())).isEqualTo(Figure.NONE);
    }

    @Test
    void auc_leaves_out_cases_without_a_score() throws IOException {
        List<SuiteCase> cases = SuiteFiles.suite(folder, SuiteFiles.SMALL).cases();
        List<ScoredCase> scored =
                cases.stream().map(c -> new ScoredCase(c, score(c), 0.5)).toList();

        assertThat(STATISTICS.auc(scored).value()).isCloseTo(1, within(1e-9));
    }

    /** Insults score high, remarks low, but what starts with Bo is not served. */
    private static OptionalDouble score(SuiteCase of) {
        if (of.text().startsWith("Bo")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(of.functionality().positive() ? 0.9 : 0.1);
    }

    @ParameterizedTest(name = "score {1} of case {0}: right is {2}")
    @CsvSource({"0, 0.5, true", "0, 0.49, false", "15, 0.5, false", "15, 0.49, true"})
    void a_case_is_right_where_the_label_is_given_exactly_if_due(int number, double score, boolean right)
            throws IOException {
        SuiteCase of = SuiteFiles.suite(folder, SuiteFiles.SMALL).cases().get(number);

        assertThat(new ScoredCase(of, OptionalDouble.of(score), 0.5).isRight()).isEqualTo(right);
    }

    @Test
    void a_case_without_a_score_is_right_where_nothing_is_due() throws IOException {
        List<SuiteCase> cases = SuiteFiles.suite(folder, SuiteFiles.SMALL).cases();

        assertThat(new ScoredCase(cases.get(0), OptionalDouble.empty(), 0.5).isRight())
                .isFalse();
        assertThat(new ScoredCase(cases.get(15), OptionalDouble.empty(), 0.5).isRight())
                .isTrue();
    }
}
