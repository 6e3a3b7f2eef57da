package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final int SIZE = 0;
    private static final int VARIETY = 1;
    private static final int TURNS = 2;
    private static final int BY_LAST_WORD = 0;
    private static final int SAME = 12;

    private static float[][] of(String... lines) {
        List<LineView> views = Views.of(lines);
        float[][] rows = new float[views.size()][Frames.SIZE];
        Frames.put(views, rows, 0);
        return rows;
    }

    @Test
    void lines_that_end_alike_around_varying_names_are_a_template() {
        float[][] rows = of(
                "Ann | 3 points",
                "so this is what I think of it",
                "Bob | 15 points",
                "and I am not at all of that opinion",
                "Cid | 1 points",
                "nor am I, to be frank");
        assertThat(rows[0][BY_LAST_WORD + SIZE]).isEqualTo((float) Math.log1p(2) / 4);
        assertThat(rows[0][BY_LAST_WORD + VARIETY]).isEqualTo((float) Math.log(3) / 4);
        assertThat(rows[0][BY_LAST_WORD + TURNS]).isEqualTo(1);
        assertThat(rows[1][BY_LAST_WORD + SIZE]).isZero();
    }

    @Test
    void a_list_that_nothing_interrupts_takes_no_turns_with_speech() {
        float[][] rows = of("Ann more", "Bob more", "Cid more");
        assertThat(rows[1][BY_LAST_WORD + TURNS]).isZero();
    }

    @Test
    void buttons_and_counters_are_the_same_but_for_digits() {
        float[][] rows =
                of("12 likes", "some words that people say", "7 likes", "other words that people say", "Share");
        assertThat(rows[0][SAME + SIZE]).isPositive().isEqualTo(rows[2][SAME + SIZE]);
        assertThat(rows[4][SAME + SIZE]).isZero();
    }

    @Test
    void a_name_that_comes_back_is_counted() {
        float[][] rows =
                of("Ann Lee", "hello there you all", "Bob", "hello to you too", "Ann Lee", "and once more hello");
        assertThat(rows[0][16]).isEqualTo((float) Math.log(2) / 4);
        assertThat(rows[2][16]).isZero();
    }

    @Test
    void numbers_stay_small_on_a_long_page() {
        String[] lines = new String[4000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = i % 2 == 0 ? "user" + i + " says" : "line " + i + " of some long talk";
        }
        for (float[] row : of(lines)) {
            for (float value : row) {
                assertThat(value).isBetween(0f, 3f);
            }
        }
    }
}
