package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {
    @ParameterizedTest
    @CsvSource({
        "IDIOT,idiot",
        "1d10t,idiot",
        "i d i o t,idiot",
        "you i.d.i.o.t now,you idiot now",
        "idiоt,idiot",
        "id\u200Bi\u00ADot,idiot",
        "ïdïöt,idiot",
        "ｉｄｉｏｔ,idiot",
        "a$$hole,asshole",
        "m0r0n!!!,moron",
    })
    void words_spelt_around_a_filter_come_out_plain(String written, String plain) {
        assertThat(TextNormalizer.normalize(written)).isEqualTo(plain);
    }

    @Test
    void letters_held_down_count_twice_at_most() {
        assertThat(TextNormalizer.normalize("stuuuuuupid")).isEqualTo("stuupid");
        assertThat(TextNormalizer.normalize("committee")).isEqualTo("committee");
    }

    @Test
    void stars_within_a_word_stay_since_they_tell_something() {
        assertThat(TextNormalizer.normalize("f*ck")).isEqualTo("f*ck");
    }

    @Test
    void numbers_stay_numbers() {
        assertThat(TextNormalizer.normalize("in 2014, 300 men")).isEqualTo("in 2014 300 men");
    }

    @Test
    void two_single_letters_are_no_spaced_word() {
        assertThat(TextNormalizer.normalize("plan a b and")).isEqualTo("plan a b and");
    }

    @Test
    void links_and_user_names_are_only_signs() {
        assertThat(TextNormalizer.normalize("@someone see https://a.example/x?y=1"))
                .isEqualTo("xuser see xlink");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!!", "\u200B", "\uD800"})
    void nothing_comes_of_nothing(String text) {
        assertThat(TextNormalizer.normalize(text)).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "ﷺ", "a\u0301", "$ ", "@", "0"})
    void hostile_text_costs_little(String part) {
        String text = part.repeat(100_000);
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> TextNormalizer.normalize(text));
    }
}
