package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.winnow.page.Page;

class StateDecoderTest {
    private static final int STATES = LineState.values().length;
    private static final StateDecoder INDIFFERENT = new StateDecoder(transitions());

    private static double[][][] transitions() {
        double[][][] t = new double[StateDecoder.GAPS][STATES][STATES];
        for (double[][] gap : t) {
            for (double[] row : gap) {
                Arrays.fill(row, Math.log(1.0 / STATES));
            }
        }
        return t;
    }

    private static List<LineView> lines(int n) {
        return Views.of(Collections.nCopies(n, "word").toArray(String[]::new));
    }

    /** A line that is one of the states with the probability given, and evenly any other with the rest. */
    private static float[] likely(LineState state, double p) {
        float[] row = new float[STATES];
        Arrays.fill(row, (float) ((1 - p) / (STATES - 1)));
        row[state.ordinal()] = (float) p;
        return row;
    }

    private static float[] split(LineState one, double p, LineState other, double q) {
        float[] row = new float[STATES];
        Arrays.fill(row, (float) ((1 - p - q) / (STATES - 2)));
        row[one.ordinal()] = (float) p;
        row[other.ordinal()] = (float) q;
        return row;
    }

    @Test
    void takes_the_likeliest_state_of_each_line_where_no_sequence_is_likelier() {
        float[][] p = {
            likely(LineState.TITLE, 0.9), likely(LineState.BODY, 0.9), likely(LineState.BOILERPLATE, 0.9),
        };
        assertThat(Views.codes(INDIFFERENT.decode(lines(3), p))).isEqualTo("TPX");
    }

    /** By hand: 0.5 against 0.4 for the line alone, but what follows furniture is 99 to 1 furniture, to the power of 0.35. */
    @Test
    void a_likely_sequence_outweighs_a_narrow_lead_of_one_line() {
        double[][][] t = transitions();
        t[0][LineState.BOILERPLATE.ordinal()][LineState.BOILERPLATE.ordinal()] = Math.log(0.99);
        t[0][LineState.BOILERPLATE.ordinal()][LineState.BODY.ordinal()] = Math.log(0.01);
        float[][] p = {likely(LineState.BOILERPLATE, 0.9), split(LineState.BODY, 0.5, LineState.BOILERPLATE, 0.4)};
        assertThat(Views.codes(INDIFFERENT.decode(lines(2), p))).isEqualTo("XP");
        assertThat(Views.codes(new StateDecoder(t).decode(lines(2), p))).isEqualTo("XX");
    }

    @Test
    void blank_lines_between_choose_which_sequences_are_likely() {
        double[][][] t = transitions();
        t[0][LineState.BEGIN.ordinal()][LineState.CONTINUE.ordinal()] = Math.log(0.9);
        t[0][LineState.BEGIN.ordinal()][LineState.BEGIN.ordinal()] = Math.log(0.01);
        t[2][LineState.BEGIN.ordinal()][LineState.CONTINUE.ordinal()] = Math.log(0.01);
        t[2][LineState.BEGIN.ordinal()][LineState.BEGIN.ordinal()] = Math.log(0.9);
        float[][] p = {likely(LineState.BEGIN, 0.9), split(LineState.BEGIN, 0.45, LineState.CONTINUE, 0.45)};
        StateDecoder decoder = new StateDecoder(t);
        assertThat(Views.codes(decoder.decode(Views.of("one", "two"), p))).isEqualTo("Cc");
        assertThat(Views.codes(decoder.decode(Views.of("one", "", "", "two"), p)))
                .isEqualTo("CC");
    }

    @Test
    void a_line_that_gives_the_only_comment_without_a_name_one_is_a_name_even_if_the_line_alone_says_otherwise() {
        float[] doubtful = split(LineState.META, 0.8, LineState.AUTHOR, 0.15);
        float[][] p = {
            likely(LineState.AUTHOR, 0.9),
            likely(LineState.BEGIN, 0.9),
            doubtful,
            likely(LineState.BEGIN, 0.9),
            likely(LineState.AUTHOR, 0.9),
            likely(LineState.BEGIN, 0.9)
        };
        assertThat(Views.codes(INDIFFERENT.decode(lines(6), p))).isEqualTo("ACACAC");
    }

    @Test
    void the_likeliest_line_above_the_comments_is_the_title_where_no_line_is_one_by_itself() {
        float[][] p = {
            likely(LineState.BOILERPLATE, 0.9),
            split(LineState.BOILERPLATE, 0.7, LineState.TITLE, 0.25),
            likely(LineState.BODY, 0.9),
        };
        assertThat(Views.codes(INDIFFERENT.decode(lines(3), p))).isEqualTo("XTP");
    }

    @Test
    void more_than_two_blank_lines_count_as_two() {
        assertThat(List.of(StateDecoder.gap(0), StateDecoder.gap(1), StateDecoder.gap(2), StateDecoder.gap(9)))
                .containsExactly(0, 1, 2, 2);
    }

    @Test
    void the_surest_of_several_titles_stays_and_the_others_get_their_next_best_state() {
        float[][] p = {
            split(LineState.TITLE, 0.6, LineState.BOILERPLATE, 0.3),
            likely(LineState.TITLE, 0.95),
            split(LineState.TITLE, 0.7, LineState.BODY, 0.2),
        };
        assertThat(Views.codes(INDIFFERENT.decode(lines(3), p))).isEqualTo("XTP");
    }

    @RepeatedTest(50)
    void no_page_has_two_titles(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        float[][] p = new float[40][STATES];
        for (float[] row : p) {
            for (int s = 0; s < STATES; s++) {
                row[s] = random.nextFloat();
            }
            row[LineState.TITLE.ordinal()] *= 3;
        }
        LineState[] states = INDIFFERENT.decode(lines(p.length), p);
        assertThat(states).hasSize(p.length);
        assertThat(Collections.frequency(Arrays.asList(states), LineState.TITLE))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void a_doubtful_line_is_a_comment_only_on_a_page_that_has_comments() {
        float[] doubtful = split(LineState.BODY, 0.6, LineState.BEGIN, 0.3);
        float[][] article = {likely(LineState.BODY, 0.9), doubtful};
        float[][] discussion = {likely(LineState.BEGIN, 0.9), doubtful};
        assertThat(Views.codes(INDIFFERENT.decode(lines(2), article))).isEqualTo("PP");
        assertThat(Views.codes(INDIFFERENT.decode(lines(2), discussion))).isEqualTo("CC");
    }

    @Test
    void impossible_lines_still_get_a_state() {
        assertThat(INDIFFERENT.decode(lines(2), new float[2][STATES]))
                .hasSize(2)
                .doesNotContainNull();
    }

    @Test
    void counted_transitions_add_up_to_one_and_leave_nothing_impossible() {
        Page page = Views.page("Ann\ntext\n\nBob\nmore");
        StateDecoder decoder =
                StateDecoder.count(List.of(new TrainingPage(page, Arrays.asList(Views.states("ACAC")), 2)));
        double[][] gap = decoder.transitions()[0];
        for (double[] row : gap) {
            assertThat(Arrays.stream(row).map(Math::exp).sum()).isBetween(1 - 1e-9, 1 + 1e-9);
            assertThat(row).doesNotContain(Double.NEGATIVE_INFINITY);
        }
        // two pairs of weight 2, half a count for each of seven states: (4 + 0.5) / (4 + 3.5)
        assertThat(Math.exp(gap[LineState.AUTHOR.ordinal()][LineState.BEGIN.ordinal()]))
                .isBetween(0.6 - 1e-9, 0.6 + 1e-9);
        assertThat(Math.exp(decoder.transitions()[1][LineState.BEGIN.ordinal()][LineState.AUTHOR.ordinal()]))
                .isBetween(2.5 / 5.5 - 1e-9, 2.5 / 5.5 + 1e-9);
    }

    @Test
    void subjects_above_the_names_begin_comments_though_each_reads_like_the_end_of_the_one_above() {
        List<LineView> views = Views.of(
                "Old bridges",
                "Ann",
                "They should have painted it.",
                "Rust never sleeps",
                "Bob",
                "My father built it.",
                "Where is the money",
                "Kim",
                "The stadium ate it.");
        float[][] p = {
            likely(LineState.BEGIN, 0.6),
            likely(LineState.AUTHOR, 0.9),
            likely(LineState.BEGIN, 0.9),
            split(LineState.CONTINUE, 0.8, LineState.BEGIN, 0.1),
            likely(LineState.AUTHOR, 0.9),
            likely(LineState.BEGIN, 0.9),
            split(LineState.CONTINUE, 0.8, LineState.BEGIN, 0.1),
            likely(LineState.AUTHOR, 0.9),
            likely(LineState.BEGIN, 0.9),
        };

        LineState[] states = INDIFFERENT.decode(views, p);

        assertThat(Views.codes(states)).isEqualTo("CACCACCAC");
        assertThat(NamePlace.of(views, states)).isEqualTo(NamePlace.BETWEEN);
    }
}
