package org.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BertBasePeerTest {
    private static final BertShape SMALL = new BertShape(2, 24, 3, 40, 200, 32);

    /** A piece a word, numbered by its length. */
    private static int[] pieces(String text, int most) {
        return Arrays.stream(text.split(" "))
                .mapToInt(String::length)
                .limit(most)
                .toArray();
    }

    private static BertBasePeer open() throws IOException {
        return BertBasePeer.open(SMALL, BertBasePeerTest::pieces, 2);
    }

    private static double[] mean(double[][] hidden) {
        double[] mean = new double[hidden[0].length];
        for (double[] vector : hidden) {
            for (int h = 0; h < mean.length; h++) {
                mean[h] += vector[h] / hidden.length;
            }
        }
        return mean;
    }

    private static void assertClose(float[] actual, double[] expected) {
        for (int h = 0; h < expected.length; h++) {
            assertThat((double) actual[h]).isCloseTo(expected[h], within(2e-5));
        }
    }

    @Test
    void computes_what_bert_computes() throws IOException {
        int[] ids = {101, 7, 3, 150, 42, 102};
        try (BertBasePeer peer = open()) {
            assertClose(peer.encode(List.of(ids))[0], mean(new ReferenceBert(SMALL).encode(ids)));
        }
    }

    @Test
    void padding_changes_nothing() throws IOException {
        int[] shorter = {101, 9, 102};
        int[] longer = {101, 5, 6, 7, 8, 9, 10, 11, 102};
        try (BertBasePeer peer = open()) {
            float[][] together = peer.encode(List.of(shorter, longer));

            assertClose(together[0], mean(new ReferenceBert(SMALL).encode(shorter)));
            assertClose(together[1], mean(new ReferenceBert(SMALL).encode(longer)));
        }
    }

    @Test
    void texts_are_framed_and_cut_at_the_longest_input() throws IOException {
        try (BertBasePeer peer = open()) {
            assertThat(peer.ids("one three")).containsExactly(101, 3, 5, 102);
            assertThat(peer.ids("a ".repeat(100))).hasSize(SMALL.positions());
        }
    }

    @Test
    void works_through_texts_that_do_not_fill_the_last_batch() throws IOException {
        try (BertBasePeer peer = open()) {
            peer.process(List.of("a", "b c", "d e f", "g", "h", "i", "j", "k", "l m n o p"));

            assertThat(peer.name()).contains("batch 8");
        }
    }

    @Test
    void base_has_the_weights_of_bert_base() {
        BertShape base = BertShape.BASE;
        long width = base.width();
        long layer = 4 * (width * width + width) + 2 * width * base.inner() + base.inner() + width + 4 * width;
        long all = (base.vocabulary() + base.positions() + 2) * width + 2 * width + base.layers() * layer;

        // the published 110 million hold a pooler of 0.6 million besides
        assertThat(all).isBetween(108_000_000L, 110_000_000L);
        assertThat(base.width() % base.heads()).isZero();
    }
}
