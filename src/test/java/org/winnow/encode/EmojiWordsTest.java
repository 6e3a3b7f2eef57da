package org.winnow.encode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmojiWordsTest {
    @ParameterizedTest
    @CsvSource({"💩,pile of poo", "🐀,rat", "🔪,hocho", "☠,skull and crossbones", "🏿,dark skin"})
    void an_emoji_is_its_unicode_name(String emoji, String words) {
        assertThat(EmojiWords.of(emoji.codePointAt(0))).isEqualTo(words);
    }

    @Test
    void a_flag_is_its_country() {
        assertThat(EmojiWords.flag("🇩".codePointAt(0), "🇪".codePointAt(0))).isEqualTo("flag of germany");
    }

    @Test
    void letters_and_digits_are_no_emoji() {
        assertThat(EmojiWords.isEmoji('a')).isFalse();
        assertThat(EmojiWords.isEmoji('7')).isFalse();
        assertThat(EmojiWords.isEmoji("😀".codePointAt(0))).isTrue();
    }
}
