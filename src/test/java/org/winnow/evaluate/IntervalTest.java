package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    @ParameterizedTest
    @CsvSource({"8, 10, 0.4902, 0.9433", "0, 10, 0.0, 0.2775", "10, 10, 0.7225, 1.0", "50, 100, 0.4038, 0.5962"})
    void wilson_agrees_with_tables(long hits, long of, double low, double high) {
        Interval interval = Interval.wilson(hits, of);

        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void wilson_of_nothing_says_nothing() {
        assertThat(Interval.wilson(0, 0)).isEqualTo(Interval.NONE);
        assertThat(Interval.NONE.contains(0.5)).isFalse();
    }

    @Test
    void wilson_refuses_more_hits_than_trials() {
        assertThatThrownBy(() -> Interval.wilson(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 of 2; expected at most as many as there are");
    }

    @Test
    void wilson_stays_within_zero_and_one_and_holds_the_share() {
        for (int of = 1; of < 60; of++) {
            for (int hits = 0; hits <= of; hits++) {
                Interval interval = Interval.wilson(hits, of);
                assertThat(interval.low()).isBetween(0.0, 1.0);
                assertThat(interval.high()).isBetween(0.0, 1.0);
                assertThat(interval.contains((double) hits / of)).isTrue();
            }
        }
    }
}
