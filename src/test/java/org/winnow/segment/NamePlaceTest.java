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
        boolean[] text = NamePlace.text(states);
        assertThat(NamePlace.leans(Views.of("one", "Ann", "", "two", "Bob"), text)[1])
                .isPositive();
        assertThat(NamePlace.leans(Views.of("one", "", "Ann", "two", "", "Bob"), text)[1])
                .isNegative();
    }

    @Test
    void words_of_speech_lean_a_name_to_the_text_below() {
        boolean[] text = {false, true};
        assertThat(NamePlace.leans(Views.of("Ann says:", "one"), text)[0])
                .isLessThan(NamePlace.leans(Views.of("- Ann, London", "one"), text)[0]);
    }

    @ParameterizedTest
    @EnumSource(NamePlace.class)
    void memories_stay_in_range(NamePlace place) {
        for (int memory = 0; memory < NamePlace.MEMORIES; memory++) {
            for (LineState state : LineState.values()) {
                assertThat(place.next(memory, state)).isBetween(0, NamePlace.MEMORIES - 1);
                assertThat(place.cost(memory, state, true)).isLessThanOrEqualTo(0);
                assertThat(place.cost(memory, state, false)).isLessThanOrEqualTo(place.cost(memory, state, true));
            }
            assertThat(place.ending(memory)).isLessThanOrEqualTo(0);
        }
    }
}
