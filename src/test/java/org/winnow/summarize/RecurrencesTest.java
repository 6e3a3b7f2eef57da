package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.winnow.summarize.Labeled.comment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.summarize.Recurring.What;

class RecurrencesTest {
    private static final String CHAIN = "Share this with ten friends before midnight";

    private static List<Recurring> in(Labeled... comments) {
        List<LabeledComment> built = new ArrayList<>();
        for (Labeled comment : comments) {
            built.add(comment.build());
        }
        return Recurrences.in(built);
    }

    private static Labeled theory(String id, String entry, double p) {
        return comment(id, "they did it").score(Label.CONSPIRACY, 0.9).theory(entry, p);
    }

    @ParameterizedTest(name = "{0} words: {1}")
    @CsvSource({"5, 0", "6, 1", "7, 1"})
    void short_texts_recur_by_chance_and_are_passed_over(int words, int found) {
        String text = String.join(" ", List.of(CHAIN.split(" ")).subList(0, words));
        assertThat(in(comment("c1", text), comment("c2", text))).hasSize(found);
    }

    @Test
    void a_text_recurs_whatever_its_case_and_white_space_and_is_quoted_as_first_written() {
        assertThat(in(
                        comment("c1", " " + CHAIN + "\n"),
                        comment("c2", CHAIN.replace(" ", "  ").replace("ten", "TEN")),
                        comment("c3", CHAIN + "!"),
                        comment("c4", CHAIN.replace(" ", "\n\n"))))
                .containsExactly(new Recurring(What.TEXT, CHAIN, List.of("c1", "c2", "c4")));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"0.5, 0.5, true", "0.9, 0.49, false", "0.49, 0.49, false", "1, 1, true"})
    void an_entry_recurs_where_it_matches_twice(double first, double second, boolean recurs) {
        assertThat(in(theory("c1", "false-flag", first), theory("c2", "false-flag", second))
                        .isEmpty())
                .isEqualTo(!recurs);
    }

    @Test
    void an_entry_of_a_comment_without_the_label_does_not_count() {
        assertThat(in(
                        comment("c1", "they say it was a false flag").theory("false-flag", 0.9),
                        comment("c2", "no false flag, read the report").theory("false-flag", 0.9),
                        comment("c3", "our leaflet says so").talkingPoint("only-we", 0.9),
                        comment("c4", "their leaflet says so").talkingPoint("only-we", 0.9)))
                .isEmpty();
    }

    @Test
    void theories_need_conspiracy_and_talking_points_need_propaganda() {
        Labeled first =
                comment("c1", "x").score(Label.PROPAGANDA, 0.9).theory("t", 0.9).talkingPoint("p", 0.9);
        Labeled second =
                comment("c2", "y").score(Label.PROPAGANDA, 0.9).theory("t", 0.9).talkingPoint("p", 0.9);
        assertThat(in(first, second)).containsExactly(new Recurring(What.TALKING_POINT, "p", List.of("c1", "c2")));
    }

    @Test
    void one_entry_of_both_sorts_is_two_findings() {
        Labeled first = theory("c1", "same", 0.9).score(Label.PROPAGANDA, 0.9).talkingPoint("same", 0.9);
        Labeled second = theory("c2", "same", 0.9).score(Label.PROPAGANDA, 0.9).talkingPoint("same", 0.9);
        assertThat(in(first, second)).extracting(Recurring::kind).containsExactly(What.THEORY, What.TALKING_POINT);
    }

    @Test
    void the_most_frequent_comes_first_and_ties_come_in_order_of_appearance() {
        assertThat(in(
                        comment("c1", CHAIN),
                        theory("c2", "second", 0.9),
                        comment("c3", CHAIN),
                        theory("c4", "second", 0.9),
                        theory("c5", "third-but-three-times", 0.9),
                        theory("c6", "third-but-three-times", 0.9),
                        theory("c7", "third-but-three-times", 0.9)))
                .extracting(Recurring::name)
                .containsExactly("third-but-three-times", CHAIN, "second");
    }

    @Test
    void ten_are_told_at_most() {
        Labeled[] comments = new Labeled[60];
        for (int i = 0; i < comments.length; i++) {
            comments[i] = theory("c" + i, "entry-" + i % 25, 0.9);
        }
        assertThat(in(comments)).hasSize(10).allMatch(r -> r.comments().size() == 3);
    }

    @Test
    void what_comes_up_once_does_not_recur() {
        assertThat(in(theory("c1", "false-flag", 0.9), comment("c2", CHAIN))).isEmpty();
        assertThatThrownBy(() -> new Recurring(What.TEXT, "once", List.of("c1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("once does not recur");
    }

    @Test
    void a_flood_of_five_thousand_copies_is_one_finding_and_takes_no_time() {
        Labeled[] flood = new Labeled[5_000];
        for (int i = 0; i < flood.length; i++) {
            flood[i] = comment("c" + i, CHAIN.repeat(20));
        }
        long start = System.nanoTime();
        List<Recurring> found = in(flood);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).comments()).hasSize(5_000);
    }

    @Test
    void the_names_in_results_stay() {
        assertThat(What.values()).extracting(What::key).containsExactly("theory", "talking_point", "text");
    }
}
