package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private static float[] direction(int axis, float noise, Random random) {
        float[] v = new float[8];
        double norm = 0;
        for (int d = 0; d < v.length; d++) {
            v[d] = (d == axis ? 1 : 0) + noise * (random.nextFloat() - 0.5f);
            norm += v[d] * v[d];
        }
        for (int d = 0; d < v.length; d++) {
            v[d] /= (float) Math.sqrt(norm);
        }
        return v;
    }

    @Test
    void vectors_of_one_direction_come_together_the_largest_group_first() {
        Random random = new Random(1);
        int[] axes = {0, 1, 1, 0, 1, 2};
        float[][] vectors = new float[axes.length][];
        for (int i = 0; i < axes.length; i++) {
            vectors[i] = direction(axes[i], 0.1f, random);
        }
        assertThat(Clusters.of(vectors)).containsExactly(List.of(1, 2, 4), List.of(0, 3), List.of(5));
    }

    @Test
    void beyond_the_sample_the_rest_joins_the_nearest_group() {
        Random random = new Random(2);
        float[][] vectors = new float[5_000][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = direction(i % 3, 0.2f, random);
        }
        long start = System.nanoTime();
        List<List<Integer>> groups = Clusters.of(vectors);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(groups).hasSize(3);
        for (List<Integer> group : groups) {
            int axis = group.get(0) % 3;
            assertThat(group).allMatch(i -> i % 3 == axis).isSorted();
        }
    }

    @Test
    void every_vector_of_a_small_thread_is_in_one_group() {
        Random random = new Random(3);
        float[][] vectors = new float[50][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = direction(i % 8, 1.5f, random);
        }
        List<Integer> all = new ArrayList<>();
        Clusters.of(vectors).forEach(all::addAll);
        assertThat(all).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void nothing_and_one_and_zeros_are_no_trouble() {
        assertThat(Clusters.of(new float[0][])).isEmpty();
        assertThat(Clusters.of(new float[][] {{1, 0}})).containsExactly(List.of(0));
        assertThat(Clusters.of(new float[][] {{0, 0}, {0, 0}})).hasSize(2);
    }
}
