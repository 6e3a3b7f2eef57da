package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final Blocks BLOCKS =
            Blocks.of(Views.of("Related stories", "", "One", "Two", "Three", "", "A paragraph", "", "", "Top"));

    @Test
    void lines_without_a_blank_line_between_them_are_one_run() {
        assertThat(BLOCKS.count()).isEqualTo(4);
        assertThat(BLOCKS.get(1)).isEqualTo(new Blocks.Block(1, 4));
        assertThat(BLOCKS.get(1).size()).isEqualTo(3);
        assertThat(IntStream.range(0, 6).map(BLOCKS::of)).containsExactly(0, 1, 1, 1, 2, 3);
    }

    @Test
    void a_line_alone_above_a_run_may_be_its_heading() {
        assertThat(BLOCKS.heading(1)).isZero();
    }

    @Test
    void below_the_first_line_of_a_run_that_line_may_be_the_heading() {
        assertThat(BLOCKS.heading(2)).isEqualTo(1);
        assertThat(BLOCKS.heading(3)).isEqualTo(1);
    }

    @Test
    void the_first_line_of_a_page_and_one_below_a_run_have_no_heading() {
        assertThat(BLOCKS.heading(0)).isEqualTo(-1);
        assertThat(BLOCKS.heading(4)).isEqualTo(-1);
    }

    @Test
    void every_line_is_in_exactly_one_run() {
        int[] counts = new int[6];
        for (int b = 0; b < BLOCKS.count(); b++) {
            for (int i = BLOCKS.get(b).from(); i < BLOCKS.get(b).to(); i++) {
                counts[i]++;
            }
        }
        assertThat(counts).containsOnly(1);
    }

    @Test
    void a_page_without_lines_has_no_run() {
        assertThat(Blocks.of(List.of()).count()).isZero();
    }

    @Test
    void a_page_without_blank_lines_is_one_run() {
        Blocks blocks = Blocks.of(Views.of(Collections.nCopies(500, "word").toArray(String[]::new)));
        assertThat(blocks.count()).isEqualTo(1);
        assertThat(blocks.get(0).size()).isEqualTo(500);
    }
}
