package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.page.Role.BODY;
import static org.winnow.page.Role.BOILERPLATE;
import static org.winnow.page.Role.COMMENT_BODY;

import org.junit.jupiter.api.Test;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RoledLine;

class TrivialRuleTest {
    private static Discussion segment(String... lines) {
        return new TrivialRule().segment(GoldPages.page(lines));
    }

    @Test
    void what_follows_the_heading_in_the_second_half_is_comments() {
        Discussion found = segment("Head", "Text.", "17 Comments", "First!", "Second.");

        assertThat(found.lines())
                .extracting(RoledLine::role)
                .containsExactly(BODY, BODY, BOILERPLATE, COMMENT_BODY, COMMENT_BODY);
        assertThat(found.comments()).extracting(c -> c.text()).containsExactly("First!", "Second.");
    }

    @Test
    void a_heading_in_the_first_half_does_not_count() {
        Discussion found = segment("3 comments", "Text.", "Text.", "Text.");

        assertThat(found.lines()).extracting(RoledLine::role).containsOnly(BODY);
        assertThat(found.comments()).isEmpty();
    }

    @Test
    void the_word_must_stand_alone() {
        assertThat(segment("Head", "Text.", "commentsection", "More.").comments())
                .isEmpty();
    }

    @Test
    void a_page_without_lines_is_no_fault() {
        assertThat(segment().lines()).isEmpty();
    }
}
