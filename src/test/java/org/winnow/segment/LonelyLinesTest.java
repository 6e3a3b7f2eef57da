package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LonelyLinesTest {
    private static final int META = LineState.META.ordinal();
    private static final List<LineView> SECTION = Views.of(
            "Ann",
            "3h",
            "Replying to Bob Lee",
            "One thing.",
            "Reply",
            "Bob",
            "4h",
            "Well said.",
            "Reply",
            "Kim",
            "Another.",
            "Reply",
            "Lee",
            "A third.",
            "Reply",
            "Jo",
            "Replying to Kim",
            "Last.");
    private static final String CODES = "AMMCMAMMMACMACMAMC";

    private static float[][] weigh(List<LineView> views, String codes) {
        float[][] p = new float[views.size()][LineState.values().length];
        for (float[] row : p) {
            Arrays.fill(row, 0.5f);
        }
        return LonelyLines.weigh(views, Views.states(codes), p);
    }

    @Test
    void a_line_of_words_that_comes_back_nowhere_is_less_likely_meta() {
        assertThat(weigh(SECTION, CODES)[7][META]).isLessThan(0.2f);
    }

    @Test
    void buttons_dates_and_wordings_with_varying_names_come_back() {
        float[][] p = weigh(SECTION, CODES);

        for (int i : new int[] {1, 2, 4, 6, 8, 16}) {
            assertThat(p[i][META]).as(SECTION.get(i).line().text()).isEqualTo(0.5f);
        }
    }

    @Test
    void text_keeps_what_it_has() {
        assertThat(weigh(SECTION, CODES)[3][META]).isEqualTo(0.5f);
    }

    @Test
    void on_a_page_of_few_comments_nothing_need_come_back() {
        assertThat(weigh(SECTION.subList(0, 9), CODES.substring(0, 9))[7][META]).isEqualTo(0.5f);
    }
}
