package org.winnow.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RowsTest {
    private final Rows rows = new Rows();

    @Test
    void a_text_takes_the_first_row_that_has_room() {
        assertThat(rows.take(90)).isZero();
        assertThat(rows.take(10)).isEqualTo(Rows.LENGTH);
        assertThat(rows.take(6)).isEqualTo(90);
        assertThat(rows.take(1)).isEqualTo(Rows.LENGTH + 10);
    }

    @Test
    void there_is_no_room_in_full_rows() {
        for (int row = 0; row < Rows.COUNT; row++) {
            assertThat(rows.take(Rows.LENGTH)).isEqualTo(row * Rows.LENGTH);
        }
        assertThat(rows.take(1)).isEqualTo(-1);
    }

    @Test
    void there_is_no_room_for_more_texts_than_the_batch_has_lines_for() {
        for (int text = 0; text < Rows.TEXTS; text++) {
            assertThat(rows.take(1)).isNotNegative();
        }
        assertThat(rows.take(1)).isEqualTo(-1);
    }

    @Test
    void of_two_that_belong_together_both_get_places_or_neither() {
        for (int row = 0; row < Rows.COUNT - 1; row++) {
            rows.take(Rows.LENGTH);
        }
        rows.take(40);
        assertThat(rows.takeBoth(40, 40)).isFalse();
        assertThat(rows.takeBoth(40, 16)).isTrue();
    }

    @Test
    void no_two_texts_share_a_place() {
        Random random = new Random(5);
        boolean[] taken = new boolean[Rows.PLACES];
        for (int i = 0; i < 200; i++) {
            int pieces = 1 + random.nextInt(Rows.LENGTH);
            int place = rows.take(pieces);
            for (int p = place; place >= 0 && p < place + pieces; p++) {
                assertThat(taken[p]).isFalse();
                assertThat(p / Rows.LENGTH).isEqualTo(place / Rows.LENGTH);
                taken[p] = true;
            }
        }
    }
}
