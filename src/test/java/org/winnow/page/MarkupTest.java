package org.winnow.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    private static Markup linked(double density) {
        return new Markup(List.of("body", "p"), List.of("comment"), density, -1, 0, null, null);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void link_density_is_a_share(double density) {
        assertThat(linked(density).linkDensity()).isEqualTo(density);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_no_share_is_refused(double density) {
        assertThatThrownBy(() -> linked(density))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("link density " + density + "; expected 0 to 1");
    }

    @Test
    void a_reader_that_goes_on_filling_its_lists_changes_no_markup() {
        List<String> path = new ArrayList<>(List.of("body"));
        List<String> words = new ArrayList<>(List.of("comment"));
        Markup markup = new Markup(path, words, 0, 3, 1, Role.COMMENT_BODY, "2026-03-03");
        path.add("div");
        words.clear();
        assertThat(markup.path()).containsExactly("body");
        assertThat(markup.words()).containsExactly("comment");
    }

    @Test
    void nobody_can_change_the_lists_of_a_markup() {
        Markup markup = linked(0);
        assertThatThrownBy(() -> markup.path().add("div")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> markup.words().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
