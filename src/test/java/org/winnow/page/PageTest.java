package org.winnow.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Line TITLE = Line.of(1, "Bridge delayed", 0);
    private static final Line BODY = Line.of(3, "The council met.", 1);

    @Test
    void a_page_of_lines_alone_declares_nothing_and_was_read_from_what_it_is_called() {
        Page page = Page.of("bridge", List.of(TITLE, BODY));
        assertThat(page.source()).isEqualTo("bridge");
        assertThat(page.title()).as("a headline is a line, not a declaration").isNull();
        assertThat(page.url()).isNull();
        assertThat(page.published()).isNull();
        assertThat(page.language()).isNull();
        assertThat(page.warnings()).isEmpty();
        assertThat(page.announcedComments()).isNull();
    }

    @Test
    void a_page_that_claims_no_comments_is_not_one_that_claims_none() {
        Page silent = new Page("p", "p.html", null, "T", null, "en", List.of(TITLE), List.of());
        Page zero = new Page("p", "p.html", null, "T", null, "en", List.of(TITLE), List.of(), 0);
        assertThat(silent.announcedComments()).isNull();
        assertThat(zero.announcedComments()).isZero();
        assertThat(silent).isNotEqualTo(zero);
    }

    @Test
    void a_reader_that_goes_on_changes_no_page() {
        List<Line> lines = new ArrayList<>(List.of(TITLE));
        List<String> warnings = new ArrayList<>(List.of("cut after 200,000 lines"));
        Page page = new Page("p", "-", null, null, null, null, lines, warnings);
        lines.add(BODY);
        warnings.clear();
        assertThat(page.lines()).containsExactly(TITLE);
        assertThat(page.warnings()).containsExactly("cut after 200,000 lines");
    }

    @Test
    void nobody_can_change_a_page() {
        Page page = Page.of("bridge", List.of(TITLE));
        assertThatThrownBy(() -> page.lines().add(BODY)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> page.warnings().add("late")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void pages_of_the_same_lines_are_equal_so_that_a_second_reading_can_be_compared() {
        assertThat(Page.of("bridge", List.of(TITLE, BODY))).isEqualTo(Page.of("bridge", List.of(TITLE, BODY)));
        assertThat(Page.of("bridge", List.of(TITLE, BODY))).isNotEqualTo(Page.of("bridge", List.of(BODY, TITLE)));
    }

    @Test
    void a_page_without_lines_is_a_page() {
        assertThat(Page.of("empty", List.of()).lines()).isEmpty();
    }
}
