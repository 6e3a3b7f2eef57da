package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NamePlaceTest {
    private static NamePlace of(String codes) {
        String[] lines = new String[codes.length()];
        Arrays.fill(lines, "word");
        return NamePlace.of(Views.of(lines), Views.states(codes));
    }

    @ParameterizedTest
    @CsvSource({
        "ACACAC, ABOVE",
        "AMCcMAMCM, ABOVE",
        "CACACA, BELOW",
        "CcAMCAMCA, BELOW",
        "CAMcCAMcCAMc, BETWEEN",
        "CCCC, NOWHERE",
        "TPPPX, ABOVE",
        "C, NOWHERE",
    })
    void names_stand_where_they_leave_the_fewest_comments_without_one(String codes, NamePlace place) {
        assertThat(of(codes)).isEqualTo(place);
    }

    @Test
    void one_stray_name_above_the_first_comment_does_not_turn_a_page_whose_names_are_signed_below() {
        assertThat(NamePlace.of(
                        Views.of(
                                "Editors' picks",
                                "",
                                "one",
                                "- Ann, London",
                                "Report",
                                "",
                                "two",
                                "- Bob, Leeds",
                                "Report",
                                "",
                                "three",
                                "- Cid, Hull",
                                "Report"),
                        Views.states("ACAMCAMCAM")))
                .isEqualTo(NamePlace.BELOW);
    }

    @Test
    void blank_lines_decide_where_the_order_leaves_both_open() {
        LineState[] states = Views.states("CACA");
        assertThat(NamePlace.of(Views.of("one", "Ann", "", "two", "Bob"), states))
                .isEqualTo(NamePlace.BELOW);
        assertThat(NamePlace.leans(Views.of("one", "Ann", "", "two", "Bob"), states)[1])
                .isPositive();
        assertThat(NamePlace.leans(Views.of("one", "", "Ann", "two", "", "Bob"), states)[1])
                .isNegative();
    }

    @Test
    void a_paragraph_above_a_name_is_no_subject() {
        String subject = "About that bridge";
        String paragraph =
                "I have been saying for years that the bridge would have to be mended before the winter came";
        LineState[] states = Views.states("CACCACCAC");
        assertThat(NamePlace.of(
                        Views.of(subject, "Ann", "one", subject, "Bob", "two", subject, "Cid", "three"), states))
                .isEqualTo(NamePlace.BETWEEN);
        assertThat(NamePlace.of(
                        Views.of(paragraph, "Ann", "one", paragraph, "Bob", "two", paragraph, "Cid", "three"), states))
                .isNotEqualTo(NamePlace.BETWEEN);
    }

    @Test
    void subjects_that_a_few_comments_lack_do_not_hide_that_the_others_have_one() {
        assertThat(of("CACCACACCACCAC")).isEqualTo(NamePlace.BETWEEN);
    }

    @Test
    void words_of_speech_lean_a_name_to_the_text_below() {
        LineState[] states = Views.states("AC");
        assertThat(NamePlace.leans(Views.of("Ann says:", "one"), states)[0])
                .isLessThan(NamePlace.leans(Views.of("- Ann, London", "one"), states)[0]);
    }

    @Test
    void the_gaps_of_many_names_do_not_outweigh_that_the_page_begins_with_one() {
        StringBuilder lines = new StringBuilder("0\nAnn");
        StringBuilder codes = new StringBuilder("MA");
        for (int i = 0; i < 40; i++) {
            lines.append("\n\nwhat they say\n\nReply\n").append(i).append("\nAnn");
            codes.append("CMMA");
        }
        lines.append("\n\nlast words");
        codes.append("C");
        assertThat(NamePlace.of(Views.of(lines.toString()), Views.states(codes.toString())))
                .isEqualTo(NamePlace.ABOVE);
    }

    @ParameterizedTest
    @EnumSource(NamePlace.class)
    void memories_stay_in_range(NamePlace place) {
        for (int memory = 0; memory < NamePlace.MEMORIES; memory++) {
            for (LineState state : LineState.values()) {
                assertThat(place.next(memory, state)).isBetween(0, NamePlace.MEMORIES - 1);
                for (boolean brief : new boolean[] {false, true}) {
                    double close = place.cost(memory, state, new NamePlace.Gap(false, brief));
                    assertThat(place.cost(memory, state, new NamePlace.Gap(true, brief)))
                            .isBetween(close, 0.0);
                }
            }
            assertThat(place.ending(memory)).isLessThanOrEqualTo(0);
        }
    }
}
