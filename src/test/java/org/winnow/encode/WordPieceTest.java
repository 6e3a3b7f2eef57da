package org.winnow.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPieceTest {
    private static final Vocabulary VOCABULARY =
            Vocabulary.read(EncoderFiles.TOKENIZER.name(), EncoderFiles.TOKENIZER.read());
    private static final WordPiece WORD_PIECE = new WordPiece(VOCABULARY);

    private static List<String> parts(String text) {
        Tokens tokens = WORD_PIECE.tokenize(text, 1_000_000);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            parts.add(text.substring(tokens.start(i), tokens.end(i)));
        }
        return parts;
    }

    private static int[] ids(String text) {
        return WORD_PIECE.tokenize(text, 1_000_000).ids();
    }

    @Test
    void gives_the_numbers_of_the_tokenizer_that_bert_was_trained_with() {
        assertThat(ids("hello world")).containsExactly(7592, 2088);
        assertThat(ids("Hello, World!")).containsExactly(7592, 1010, 2088, 999);
        assertThat(ids("unaffable")).containsExactly(14477, 20961, 3468);
    }

    @ParameterizedTest
    @CsvSource({
        "café,cafe",
        "NAÏVE,naive",
        "Übermut,ubermut",
        "ﾊ,ﾊ",
        "soft\u00ADhyphen,softhyphen",
        "zero\u200Bwidth,zerowidth"
    })
    void accents_case_and_invisible_characters_do_not_matter(String written, String plain) {
        assertThat(ids(written)).isEqualTo(ids(plain));
    }

    @Test
    void each_piece_knows_its_place_in_the_text() {
        assertThat(parts("You are  unaffable, café-owner!"))
                .containsExactly("You", "are", "una", "ffa", "ble", ",", "café", "-", "owner", "!");
    }

    @Test
    void cjk_characters_stand_alone() {
        assertThat(parts("日本 語")).containsExactly("日", "本", "語");
    }

    @Test
    void special_pieces_in_a_text_are_only_text() {
        assertThat(ids("[SEP] [CLS]")).doesNotContain(VOCABULARY.id("[SEP]"), VOCABULARY.id("[CLS]"));
    }

    @Test
    void emoji_become_words_at_the_emojis_place() {
        assertThat(ids("you 🤡")).isEqualTo(ids("you clown face"));
        assertThat(parts("you 🤡!")).containsExactly("you", "🤡", "🤡", "!");
    }

    @Test
    void flags_become_countries_and_skin_tones_shades() {
        assertThat(ids("🇺🇦")).isEqualTo(ids("flag of ukraine"));
        assertThat(ids("👍🏿")).isEqualTo(ids("thumbs up sign dark skin"));
    }

    @Test
    void an_emoji_said_many_times_says_no_more_than_twice() {
        assertThat(ids("🤡🤡🤡🤡🤡🤡")).isEqualTo(ids("🤡🤡"));
    }

    @Test
    void a_word_of_more_than_100_letters_is_unknown() {
        assertThat(ids("a".repeat(101))).containsExactly(VOCABULARY.id("[UNK]"));
        assertThat(ids("a".repeat(100))).doesNotContain(VOCABULARY.id("[UNK]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u200B\u200D\uFE0F", "\0", "\uFFFD"})
    void a_text_of_nothing_visible_has_no_pieces(String text) {
        assertThat(ids(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "x\uDC00y", "\uD83D", "e\u0301\u0301\u0301", "ﷺ", "\u202Eabc"})
    void odd_texts_are_read_without_failing_and_within_bounds(String text) {
        Tokens tokens = WORD_PIECE.tokenize(text, 1_000);
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.start(i)).isBetween(0, text.length() - 1);
            assertThat(tokens.end(i)).isBetween(tokens.start(i) + 1, text.length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\u0301", "ﷺ", "xq", "!", "日", "🤡👹", "q x "})
    void time_grows_linearly_with_hostile_text(String part) {
        String text = part.repeat(100_000 / part.length());
        Assertions.assertTimeout(Duration.ofSeconds(3), () -> WORD_PIECE.tokenize(text, SentenceEncoder.MOST_PIECES));
    }

    @Test
    void stops_at_the_limit() {
        assertThat(WORD_PIECE.tokenize("word ".repeat(1_000), 100).size()).isBetween(100, 110);
    }
}
