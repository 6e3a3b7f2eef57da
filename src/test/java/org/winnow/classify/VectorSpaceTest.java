package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.encode.Embedding;

class VectorSpaceTest {
    private static final Embedding EAST = Embedding.normalized(new float[] {1, 0, 3});
    private static final Embedding WEST = Embedding.normalized(new float[] {-1, 0, 3});

    @Test
    void the_average_lies_at_the_origin() {
        VectorSpace space = VectorSpace.around(List.of(EAST, WEST));
        float[] east = space.place(EAST);
        float[] west = space.place(WEST);
        assertThat(VectorSpace.mean(List.of(east, west))).containsExactly(new float[3], within(1e-5f));
    }

    @Test
    void cosine_tells_apart_what_looked_alike() {
        VectorSpace space = VectorSpace.around(List.of(EAST, WEST));
        assertThat(EAST.cosine(WEST)).isGreaterThan(0.7);
        assertThat(VectorSpace.cosine(space.place(EAST), space.place(WEST))).isCloseTo(-1, within(1e-5));
    }

    @Test
    void numbers_have_a_spread_of_one() {
        VectorSpace space = VectorSpace.around(List.of(EAST, WEST));
        double squares = 0;
        for (Embedding e : List.of(EAST, WEST)) {
            for (float v : space.place(e)) {
                squares += v * v;
            }
        }
        assertThat(squares / 6).isCloseTo(1, within(1e-4));
    }

    @Test
    void the_cosine_to_the_origin_is_0() {
        assertThat(VectorSpace.cosine(new float[3], new float[] {1, 2, 3})).isZero();
    }
}
