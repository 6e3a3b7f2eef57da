package org.winnow.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void lines_count_from_one(int n) {
        assertThatThrownBy(() -> Line.of(n, "words", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line number " + n + "; lines count from 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2003", "\n"})
    void a_blank_line_is_no_line(String blank) {
        assertThatThrownBy(() -> Line.of(4, blank, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 4 is blank; blank lines are counted, not kept");
    }

    @Test
    void a_line_of_a_text_page_has_no_markup_and_no_indent() {
        Line line = Line.of(7, "Ann  wrote:", 2);
        assertThat(line.markup()).isNull();
        assertThat(line.indent()).isZero();
        assertThat(line.text()).as("inner white space is kept").isEqualTo("Ann  wrote:");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_belongs_to_a_comment_exactly_where_its_name_says_so(Role role) {
        assertThat(role.isComment()).isEqualTo(role.name().startsWith("COMMENT_"));
    }

    @Test
    void the_names_of_the_roles_are_public_and_stay() {
        assertThat(Role.values())
                .extracting(Role::name)
                .containsExactly("TITLE", "BODY", "BOILERPLATE", "COMMENT_AUTHOR", "COMMENT_META", "COMMENT_BODY");
    }
}
