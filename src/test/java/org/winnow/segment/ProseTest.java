package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
    private static final String SENTENCE = "The council met on Monday and agreed to mend the old bridge.";
    private static final int PROSE_BELOW = 4;
    private static final int HEADLINES_ABOVE = 5;
    private static final int RUN = 9;
    private static final int PLACE_IN_RUN = 11;
    private static final int ALONE = 17;
    private static final int NEAREST_ABOVE = 18;
    private static final int SHARE_ABOVE = 20;
    private static final int IN_SPAN = 21;
    private static final int ABOVE_SPAN = 22;
    private static final int BELOW_SPAN = 23;

    private static float[][] of(String... lines) {
        List<LineView> views = Views.of(lines);
        float[][] rows = new float[views.size()][Prose.SIZE];
        Prose.put(views, rows, 0);
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SENTENCE,
                "“We have waited for this for eleven years now,” she said.",
                "Und so geht es nun schon seit vielen Jahren: immer dasselbe!",
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                        + " eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five"
            })
    void sentences_and_paragraphs_are_prose(String line) {
        assertThat(Prose.isProse(Views.line(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more.",
                "Council agrees to mend the old bridge after eleven years of talk",
                "Home | News | Sport",
                "!",
                "”"
            })
    void headlines_menus_and_marks_are_none(String line) {
        assertThat(Prose.isProse(Views.line(line))).isFalse();
    }

    @Test
    void a_headline_among_headlines_differs_from_one_above_prose() {
        float[][] rows = of(
                "The bridge at last",
                "",
                SENTENCE,
                "",
                SENTENCE,
                "",
                "Ferry strike goes on",
                "Mayor to step down",
                "Rain until Friday",
                "New school opens doors");
        assertThat(rows[0][PROSE_BELOW]).isGreaterThan(rows[3][PROSE_BELOW]);
        assertThat(rows[6][HEADLINES_ABOVE]).isGreaterThan(rows[0][HEADLINES_ABOVE]);
        assertThat(rows[3][SHARE_ABOVE]).isEqualTo(1);
        assertThat(rows[0][SHARE_ABOVE]).isZero();
    }

    @Test
    void the_span_of_prose_holds_a_subheading_but_not_the_lists_around_it() {
        float[][] rows = of(
                "Home", "News", "", SENTENCE, "", "What comes next", "", SENTENCE, "", "Sport", "Weather", "Contact");
        assertThat(new float[] {rows[0][IN_SPAN], rows[1][IN_SPAN]}).containsOnly(0);
        assertThat(new float[] {rows[2][IN_SPAN], rows[3][IN_SPAN], rows[4][IN_SPAN]})
                .containsOnly(1);
        assertThat(rows[5][IN_SPAN]).isZero();
        assertThat(rows[1][ABOVE_SPAN]).isGreaterThan(rows[0][ABOVE_SPAN]).isPositive();
        assertThat(rows[5][BELOW_SPAN]).isGreaterThan(rows[7][BELOW_SPAN]).isPositive();
    }

    @Test
    void the_richest_span_outweighs_what_it_has_to_bridge() {
        assertThat(Prose.richest(new double[] {-1, 3, -1, 2, -5, 3})).isEqualTo(new Blocks.Block(1, 4));
        assertThat(Prose.richest(new double[] {-1, 3, -1, 2, -3, 9})).isEqualTo(new Blocks.Block(1, 6));
        assertThat(Prose.richest(new double[] {-1, -2})).isEqualTo(new Blocks.Block(0, 0));
        assertThat(Prose.richest(new double[0])).isEqualTo(new Blocks.Block(0, 0));
    }

    @Test
    void lines_know_their_run_and_their_place_in_it() {
        float[][] rows = of("Alone", "", "one", "two", "three");
        assertThat(rows[0][ALONE]).isEqualTo(1);
        assertThat(rows[0][RUN]).isZero();
        assertThat(rows[2][ALONE]).isZero();
        assertThat(rows[2][RUN]).isEqualTo((float) Math.log(3) / 5);
        assertThat(new float[] {rows[1][PLACE_IN_RUN], rows[2][PLACE_IN_RUN], rows[3][PLACE_IN_RUN]})
                .containsExactly(0, 0.5f, 1);
    }

    @Test
    void prose_nearby_counts_more_than_far_away() {
        float[][] rows = of(SENTENCE, "one", "two", "three", "four");
        assertThat(rows[1][NEAREST_ABOVE]).isGreaterThan(rows[4][NEAREST_ABOVE]);
        assertThat(rows[0][NEAREST_ABOVE]).isLessThan(rows[4][NEAREST_ABOVE]);
    }

    @Test
    void a_page_of_a_learnt_length_is_measured_as_it_is() {
        assertThat(Prose.share(30, 120, 500)).isEqualTo(0.25f);
    }

    @Test
    void a_longer_page_is_taken_for_one_of_the_longest_length_with_all_between_in_its_middle() {
        assertThat(Prose.share(200, 8000, 8000)).isEqualTo(0.25f);
        assertThat(Prose.share(400, 8000, 8000)).isEqualTo(0.5f);
        assertThat(Prose.share(5000, 8000, 8000)).isEqualTo(0.5f);
        assertThat(Prose.share(7800, 8000, 8000)).isEqualTo(0.75f);
        assertThat(Prose.share(8000, 8000, 8000)).isEqualTo(1);
    }

    @Test
    void a_long_page_takes_time_in_proportion_and_its_numbers_stay_small() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            lines.add(i % 3 == 0 ? SENTENCE : "menu " + i);
        }
        long start = System.nanoTime();
        float[][] rows = of(lines.toArray(String[]::new));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        for (float[] row : rows) {
            for (float value : row) {
                assertThat(value).isBetween(0f, 3f);
            }
        }
    }
}
