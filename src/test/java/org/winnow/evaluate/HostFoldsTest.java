package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.corpus.GoldPage;

class HostFoldsTest {
    private static List<GoldPage> pages(int count, int hosts) {
        List<GoldPage> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(GoldPages.of("p" + i, "set", "host" + i % hosts + ".example", "P", null));
        }
        return pages;
    }

    @Test
    void each_page_is_held_out_once() {
        List<HostFolds.Fold> folds = HostFolds.of(pages(103, 31), 5);

        assertThat(folds).hasSize(5);
        assertThat(folds.stream().flatMap(f -> f.held().stream())).containsExactlyInAnyOrderElementsOf(pages(103, 31));
    }

    @Test
    void no_host_is_on_both_sides() {
        for (HostFolds.Fold fold : HostFolds.of(pages(103, 31), 5)) {
            assertThat(fold.rest()).noneMatch(p -> fold.hosts().contains(HostFolds.hostOf(p)));
            assertThat(fold.held()).allMatch(p -> fold.hosts().contains(HostFolds.hostOf(p)));
            assertThat(fold.held().size() + fold.rest().size()).isEqualTo(103);
        }
    }

    @Test
    void folds_hold_about_as_many_pages_each() {
        assertThat(HostFolds.of(pages(103, 31), 5))
                .allSatisfy(f -> assertThat(f.held()).hasSizeBetween(18, 23));
    }

    @Test
    void the_same_pages_give_the_same_folds() {
        assertThat(HostFolds.of(pages(50, 20), 5)).isEqualTo(HostFolds.of(pages(50, 20), 5));
    }

    @Test
    void pages_of_unknown_host_in_one_set_are_one_host() {
        GoldPage one = GoldPages.of("a", "dragnet", null, "P", null);
        GoldPage other = GoldPages.of("b", "dragnet", null, "P", null);
        GoldPage elsewhere = GoldPages.of("c", "readability", null, "P", null);

        assertThat(HostFolds.hostOf(one)).isEqualTo(HostFolds.hostOf(other)).isNotEqualTo(HostFolds.hostOf(elsewhere));
    }

    @Test
    void hosts_are_told_apart_without_case() {
        assertThat(HostFolds.hostOf(GoldPages.of("a", "s", "WWW.Example.org", "P", null)))
                .isEqualTo("www.example.org");
    }

    @Test
    void one_fold_holds_nothing_out() {
        assertThatThrownBy(() -> HostFolds.of(pages(3, 3), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void folds_of_a_training_are_taken_over() {
        List<HostFolds.Fold> folds = HostFolds.by(pages(40, 8), 4, host -> host.charAt(4) % 4);

        assertThat(folds).extracting(HostFolds.Fold::number).containsExactly(0, 1, 2, 3);
        assertThat(folds.get(2).hosts()).containsExactlyInAnyOrder("host2.example", "host6.example");
        assertThat(folds.get(2).held()).hasSize(10);
        assertThatThrownBy(() -> HostFolds.by(pages(4, 4), 1, host -> 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_evaluation_half_of_dragnet_goes_by_the_first_byte_of_the_hash() {
        // SHA-256 of "abc" begins with ba (even), of "" with e3 (odd)
        assertThat(HostFolds.isDragnetEvaluation("abc")).isFalse();
        assertThat(HostFolds.isDragnetEvaluation("")).isTrue();
        assertThat(HostFolds.isDragnetEvaluation(null)).isTrue();
    }
}
