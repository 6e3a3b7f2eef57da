package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({"0, 0%", "0.001, under 1%", "0.014, 1%", "0.5, 50%", "0.996, over 99%", "1, 100%"})
    void percent_never_rounds_something_to_nothing(double share, String expected) {
        assertThat(Wording.percent(share)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "0.001, 0.01", "0.126, 0.13", "0.9962, 0.99", "1, 1.00"})
    void a_score_short_of_1_does_not_read_as_1(double score, String expected) {
        assertThat(Wording.score(score)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 comments", "1, 1 comment", "2, 2 comments", "20000, '20,000 comments'"})
    void counts_agree_with_their_noun(int n, String expected) {
        assertThat(Wording.count(n, "comment")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"a, a", "a|b, a and b", "a|b|c, 'a, b and c'"})
    void lists_end_with_and(String items, String expected) {
        assertThat(Wording.list(Arrays.asList(items.split("\\|")))).isEqualTo(expected);
    }

    @Test
    void an_empty_list_is_empty() {
        assertThat(Wording.list(List.of())).isEmpty();
    }
}
