package org.winnow.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
    @Test
    void a_short_text_is_one_window() {
        assertThat(Window.over(10, 250)).containsExactly(new Window(0, 10));
    }

    @Test
    void no_pieces_are_one_empty_window() {
        assertThat(Window.over(0, 250)).containsExactly(new Window(0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 250, 251, 499, 500, 501, 9_999, 50_000})
    void windows_cover_every_piece_once_and_none_is_too_long(int pieces) {
        List<Window> windows = Window.over(pieces, 250);
        int next = 0;
        for (Window window : windows) {
            assertThat(window.from()).isEqualTo(next);
            assertThat(window.size()).isBetween(1, 250);
            next += window.size();
        }
        assertThat(next).isEqualTo(pieces);
    }

    @Test
    void windows_are_of_nearly_equal_size() {
        assertThat(Window.over(251, 250)).extracting(Window::size).containsExactly(125, 126);
    }
}
