package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When two texts are the same, and that nothing which is the same as a test text gets into training. */
class SameTextTest {
    private static final String[] WORDS = {
        "bridge", "mayor", "été", "straße", "правда", "вода", "水", "한국", "2024", "covid19", "no", "I", "don't", "🤡"
    };
    private static final String[] BETWEEN = {
        " ", "  ", "\n", "\u00A0", ", ", "... ", " – ", " \t", "! ", " (", ") ", " \u200B "
    };
    private static final String[] AROUND = {
        "", "@bob ", "https://t.example/a?b=c ", "HTTP://T.EXAMPLE ", "\"", "[USER] ", "www.x.example ", " "
    };

    private static String[] words(Random random) {
        String[] words = new String[2 + random.nextInt(12)];
        for (int i = 0; i < words.length; i++) {
            words[i] = WORDS[random.nextInt(WORDS.length)];
        }
        return words;
    }

    /** The same words, otherwise written. */
    private static String written(String[] words, Random random) {
        StringBuilder text = new StringBuilder(AROUND[random.nextInt(AROUND.length)]);
        for (int i = 0; i < words.length; i++) {
            text.append(i == 0 ? "" : BETWEEN[random.nextInt(BETWEEN.length)]);
            // ß has no single capital, and an apostrophe is a word break wherever it stands
            boolean loud = random.nextBoolean() && !words[i].contains("ß");
            text.append(loud ? words[i].toUpperCase(Locale.ROOT) : words[i]);
        }
        return text.append(random.nextBoolean() ? "!!!" : "").toString();
    }

    private static LabelRow row(String text, String article) {
        return CorpusFiles.row("hostility/cad", "i", text, article, Split.TRAIN);
    }

    @Test
    void the_same_words_have_one_key_however_they_are_written() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            String[] words = words(random);
            String one = written(words, random);
            String other = written(words, random);
            assertThat(TextKey.of(other)).as("%s | %s", one, other).isEqualTo(TextKey.of(one));
        }
    }

    @Test
    void other_words_have_other_keys() {
        Random random = new Random(2);
        Map<String, String> seen = new HashMap<>();
        for (int round = 0; round < 3000; round++) {
            String text = String.join(" ", words(random));
            String before = seen.put(TextKey.of(text), text);
            assertThat(before == null || before.equals(text))
                    .as("%s | %s", before, text)
                    .isTrue();
        }
    }

    @Test
    void normalising_twice_changes_nothing_more() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            String once = TextKey.normalize(written(words(random), random));
            assertThat(TextKey.normalize(once)).isEqualTo(once);
            assertThat(once).doesNotContain("  ").isEqualTo(once.strip());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Hello, World!|hello world",
                "  a   b |a b",
                "@ann you fool|you fool",
                "see https://x.example/y now|see now",
                "WWW.EXAMPLE.ORG is down|is down",
                "[URL] [user] text|text",
                "HTTP://X.EXAMPLE text|text",
                "½ price|1⁄2 price",
                "ＦＵＬＬ|full",
                "ﬁne|fine",
                "I💔you|i💔you",
                "100 %|100",
                "...|...",
                "@ann|@ann",
                "- - -|- - -"
            })
    void normalised_texts_by_hand(String text, String expected) {
        assertThat(TextKey.normalize(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "https://", "(((", "\uD83D", "\u0000\u0001", "e\u0301"})
    void odd_texts_have_a_key_of_their_own(String text) {
        assertThat(TextKey.of(text)).isEqualTo(TextKey.of(text)).isNotEqualTo(TextKey.of("something else"));
    }

    @Test
    void a_very_long_text_without_spaces_is_quick_to_normalise() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            TextKey.of("https://" + "a".repeat(2_000_000));
            TextKey.of("@".repeat(1_000_000));
            TextKey.of("[USER".repeat(300_000));
        });
    }

    @Test
    void a_guard_refuses_every_other_writing_of_a_reserved_text() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            String[] words = words(random);
            LeakGuard guard = LeakGuard.over(List.of(row(written(words, random), null)));
            assertThat(guard.admits(row(written(words, random), null))).isFalse();
            assertThat(guard.admits(row(written(words, random) + " besides", null)))
                    .isTrue();
        }
    }

    @Test
    void admitted_and_refused_rows_are_all_rows() {
        Random random = new Random(5);
        List<LabelRow> reserved = new ArrayList<>();
        List<LabelRow> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            (random.nextInt(4) == 0 ? reserved : rows)
                    .add(row("text " + random.nextInt(150), "article " + random.nextInt(400)));
        }
        LeakGuard guard = LeakGuard.over(reserved);
        LeakGuard.Admitted admitted = guard.admit(rows);
        assertThat(admitted.rows().size() + admitted.refusedInAll()).isEqualTo(rows.size());
        assertThat(admitted.rows()).isSubsetOf(rows).allMatch(guard::admits);
        for (LabelRow row : rows) {
            boolean shared = reserved.stream()
                    .anyMatch(r -> r.text().equals(row.text()) || r.article().equals(row.article()));
            assertThat(guard.admits(row)).isEqualTo(!shared);
        }
    }

    @Test
    void a_guard_over_nothing_admits_all() {
        List<LabelRow> rows = List.of(row("a", null), row("b", "x"));
        LeakGuard.Admitted admitted = LeakGuard.over(List.of()).admit(rows);
        assertThat(admitted.rows()).isEqualTo(rows);
        assertThat(admitted.refused()).isEmpty();
        assertThat(admitted.refusedInAll()).isZero();
    }

    @Test
    void a_guard_over_more_rows_leaves_the_first_as_it_was() {
        LeakGuard first = LeakGuard.over(List.of(row("one", null)));
        LeakGuard both = first.and(List.of(row("two", "an article")));
        assertThat(first.admits(row("two", null))).isTrue();
        assertThat(both.admits(row("One!", null))).isFalse();
        assertThat(both.admits(row("TWO", null))).isFalse();
        assertThat(both.admits(row("three", "An Article."))).isFalse();
    }

    @Test
    void an_article_is_no_text_and_a_text_is_no_article() {
        LeakGuard guard = LeakGuard.over(List.of(row("short text", "long article")));
        assertThat(guard.admits(row("long article", null))).isTrue();
        assertThat(guard.admits(row("something", "short text"))).isTrue();
    }

    @Test
    void what_was_admitted_cannot_be_changed() {
        LeakGuard.Admitted admitted = LeakGuard.over(List.of()).admit(List.of(row("a", null)));
        assertThatThrownBy(() -> admitted.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> admitted.refused().put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    }
}
