package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.winnow.summarize.Interval;

class TextTableTest {
    @Test
    void columns_line_up_and_figures_end_at_the_right() {
        TextTable table = new TextTable("set", "n");
        table.row("cad", "5306");
        table.row("convabuse", "7");

        assertThat(table.toString())
                .isEqualTo("| set       |    n |\n"
                        + "| --------- | ---: |\n"
                        + "| cad       | 5306 |\n"
                        + "| convabuse |    7 |\n");
    }

    @Test
    void a_row_of_other_length_is_refused() {
        assertThatThrownBy(() -> new TextTable("a", "b").row("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 cells in a table of 2 columns");
    }

    @Test
    void figures_have_three_decimals_and_no_leading_zero() {
        assertThat(TextTable.figure(0.97149)).isEqualTo(".971");
        assertThat(TextTable.figure(-0.5)).isEqualTo("-.500");
        assertThat(TextTable.figure(1)).isEqualTo("1.000");
        assertThat(TextTable.figure(Double.NaN)).isEqualTo("–");
    }

    @Test
    void differences_have_a_sign_and_a_mark_where_they_are_more_than_chance() {
        assertThat(TextTable.difference(new Figure(0.1, new Interval(0.05, 0.15))))
                .isEqualTo("+.100 [.050, .150] *");
        assertThat(TextTable.difference(new Figure(-0.1, new Interval(-0.3, 0.1))))
                .isEqualTo("-.100 [-.300, .100]");
        assertThat(TextTable.difference(Figure.NONE)).isEqualTo("–");
    }
}
