package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.label.Kind;
import org.winnow.label.Label;

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

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "0.0514, 0.477, 5–48%",
        "0, 0, 0–0%",
        "0, 0.0002, 0–1%",
        "0.00009, 0.0028, 0–1%",
        "0.9991, 1, 99–100%",
        "1, 1, 100–100%",
        "0.2065, 1, 21–100%"
    })
    void an_interval_is_not_shown_as_a_point_where_it_is_none(double low, double high, String expected) {
        assertThat(Wording.range(new Interval(low, high))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"moon_landing-hoax, moon landing hoax", "plain, plain", "a-b-c, a b c"})
    void entries_of_the_catalogue_are_named_in_words(String id, String expected) {
        assertThat(Wording.entry(id)).isEqualTo(expected);
    }

    @Test
    void labels_and_kinds_are_named_in_words() {
        assertThat(Arrays.stream(Label.values()).map(Wording::of))
                .containsExactly("conspiracy", "hostility", "propaganda", "off topic");
        assertThat(Wording.of(Kind.HARM_WISH)).isEqualTo("harm wish");
        assertThat(Arrays.stream(Kind.values()).map(Wording::of)).allMatch(name -> name.matches("[a-z ]+"));
    }

    @Test
    void numbers_are_grouped_alike_on_every_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Wording.grouped(1_234_567)).isEqualTo("1,234,567");
            assertThat(Wording.score(0.126)).isEqualTo("0.13");
        } finally {
            Locale.setDefault(before);
        }
    }
}
