package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(1+1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)",
                "  =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "\tplain",
                "|calc"
            })
    void what_a_spreadsheet_could_compute_is_text(String hostile) {
        assertThat(SpreadsheetCell.of(hostile)).startsWith("'").endsWith(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a=b", "1-2", "mail@example.org", "“quoted”", "", "   ", "😀 =1", "x\n=1"})
    void other_text_stays_as_it_is(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo(text);
    }

    @Test
    void nothing_is_an_empty_cell() {
        assertThat(SpreadsheetCell.of(null)).isEmpty();
    }

    @Test
    void control_characters_cannot_reach_a_terminal() {
        assertThat(SpreadsheetCell.of("a\u001B[31m\0b")).isEqualTo("a␛[31m␀b");
    }
}
