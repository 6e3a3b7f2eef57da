package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    // Values from R: prop.test(hits, n, correct = FALSE)$conf.int
    @ParameterizedTest(name = "{0} of {1} lies in {2}..{3}")
    @CsvSource({
        "0, 1, 0.0000, 0.7935",
        "1, 1, 0.2065, 1.0000",
        "0, 10, 0.0000, 0.2775",
        "2, 11, 0.0514, 0.4770",
        "8, 10, 0.4902, 0.9433",
        "50, 100, 0.4038, 0.5962",
        "5, 10, 0.2366, 0.7634",
        "10, 10, 0.7225, 1.0000",
        "50, 1000, 0.0381, 0.0653"
    })
    void wilson_holds_at_the_edges(int hits, int n, double low, double high) {
        Interval interval = Interval.wilson(hits, n);
        assertThat(interval.low()).isCloseTo(low, within(0.0001));
        assertThat(interval.high()).isCloseTo(high, within(0.0001));
    }

    @ParameterizedTest(name = "of {0} comments")
    @CsvSource({"1", "7", "100", "20000"})
    void the_share_lies_inside_and_the_bounds_stay_within_0_and_1(int n) {
        for (int hits : new int[] {0, 1, n / 2, n - 1, n}) {
            Interval interval = Interval.wilson(hits, n);
            assertThat((double) hits / n).isBetween(interval.low(), interval.high());
            assertThat(interval.low()).isBetween(0.0, 1.0);
            assertThat(interval.high()).isBetween(0.0, 1.0);
        }
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"0, 0", "-1, 4", "5, 4"})
    void what_is_no_share_is_refused(int hits, int n) {
        assertThatThrownBy(() -> Interval.wilson(hits, n))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(hits + " of " + n + " is no share");
    }

    @Test
    void an_interval_holds_its_ends_and_none_holds_nothing() {
        assertThat(new Interval(0.2, 0.4).contains(0.2)).isTrue();
        assertThat(new Interval(0.2, 0.4).contains(0.4)).isTrue();
        assertThat(new Interval(0.2, 0.4).contains(0.41)).isFalse();
        assertThat(Interval.NONE.contains(0.5)).isFalse();
    }

    @Test
    void where_nothing_was_scored_there_is_no_share_and_no_interval() {
        Prevalence none = new Prevalence(0, 0);
        assertThat(none.share()).isNull();
        assertThat(none.interval()).isNull();
    }

    @Test
    void prevalences_of_two_pages_add_up() {
        assertThat(new Prevalence(1, 4).plus(new Prevalence(2, 6))).isEqualTo(new Prevalence(3, 10));
    }

    @Test
    void a_prevalence_over_all_is_refused() {
        assertThatThrownBy(() -> new Prevalence(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
