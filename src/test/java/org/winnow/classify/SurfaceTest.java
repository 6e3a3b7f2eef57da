package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceTest {
    @Test
    void capitals_and_marks_are_counted() {
        float[] loud = Surface.of("WAKE UP PEOPLE!!! Why?");
        assertThat(loud[1]).isGreaterThan(0.8f);
        assertThat(loud[2]).isEqualTo(0.75f);
        assertThat(loud[3]).isEqualTo(3);
        assertThat(loud[4]).isEqualTo(1);
    }

    @Test
    void links_and_quotations_are_counted() {
        assertThat(Surface.of("see http://a.example and www.b.example")[8]).isEqualTo(2);
        assertThat(Surface.of("> you said this\nno")[9]).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!!!!!!!!!!!!!!!!", "\uD800", "1 2 3 4 5 6 7 8 9", "\n\n\n\n\n\n\n\n\n\n\n"})
    void every_number_is_within_bounds(String text) {
        float[] surface = Surface.of(text.repeat(1_000));
        assertThat(surface).hasSize(Surface.SIZE);
        for (float v : surface) {
            assertThat(v).isBetween(0f, 12f);
        }
    }
}
