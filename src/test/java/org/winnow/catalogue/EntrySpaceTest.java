package org.winnow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.winnow.catalogue.EntrySpace.Exemplar;

/** Entries lie apart along one axis, stances along another, and a third is noise, much the widest. */
class EntrySpaceTest {
    private static final int ENTRIES = 4;
    private final SplittableRandom random = new SplittableRandom(3);

    private float[] vector(int entry, boolean states) {
        float[] vector = new float[ENTRIES + 2];
        for (int i = 0; i < ENTRIES; i++) {
            vector[i] = (i == entry ? 1 : 0) + (float) random.nextDouble(-0.1, 0.1);
        }
        vector[ENTRIES] = (states ? 0.3f : -0.3f) + (float) random.nextDouble(-0.1, 0.1);
        vector[ENTRIES + 1] = (float) random.nextDouble(-3, 3);
        return vector;
    }

    private EntrySpace space() {
        List<Exemplar> exemplars = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean states = i % 3 != 0;
            exemplars.add(new Exemplar(i % ENTRIES, states, vector(i % ENTRIES, states)));
        }
        return EntrySpace.of(exemplars, ENTRIES);
    }

    @Test
    void a_text_lies_nearest_to_its_own_entry_whatever_the_noise() {
        EntrySpace space = space();
        for (int i = 0; i < 100; i++) {
            int entry = i % ENTRIES;
            double[] nearness = space.place(vector(entry, i % 2 == 0)).nearness();
            for (int other = 0; other < ENTRIES; other++) {
                assertThat(nearness[entry])
                        .isGreaterThanOrEqualTo(nearness[other])
                        .isBetween(-1.0, 1.0 + 1e-9);
            }
        }
    }

    @Test
    void what_states_lies_on_the_other_side_than_look_alikes_also_of_a_subject_never_seen() {
        EntrySpace space = space();
        float[] unseen = new float[ENTRIES + 2];
        unseen[ENTRIES] = 0.3f;
        assertThat(space.place(unseen).stating()).isPositive();
        unseen[ENTRIES] = -0.3f;
        assertThat(space.place(unseen).stating()).isNegative();
    }

    @Test
    void the_same_texts_make_the_same_space() {
        List<Exemplar> exemplars = List.of(
                new Exemplar(0, true, new float[] {1, 0}),
                new Exemplar(0, false, new float[] {1, 1}),
                new Exemplar(1, true, new float[] {0, 1}));
        float[] text = {0.3f, 0.2f};
        assertThat(EntrySpace.of(exemplars, 2).place(text).nearness())
                .containsExactly(EntrySpace.of(exemplars, 2).place(text).nearness());
    }

    @Test
    void texts_that_are_all_alike_do_no_harm() {
        List<Exemplar> same =
                List.of(new Exemplar(0, true, new float[] {1, 0}), new Exemplar(0, false, new float[] {1, 0}));
        EntrySpace.Placed placed = EntrySpace.of(same, 1).place(new float[] {1, 0});
        assertThat(placed.nearness()[0]).isFinite();
        assertThat(placed.stating()).isFinite();
    }
}
