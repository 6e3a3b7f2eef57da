package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;

class SuiteHeaderTest {
    private static SuiteHeader parse(String text) throws InputException {
        return SuiteHeader.parse(new SuiteSource.Line("s.txt", 9, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[functionality: a | label: not | kinds: x, y]",
                "[ functionality:a|label:not|kinds:x,y ]",
                "[functionality:  a  |  label: not  |  kinds: x ,  y]"
            })
    void white_space_around_keys_and_values_does_not_matter(String text) throws InputException {
        SuiteHeader header = parse(text);

        assertThat(header.part()).isEqualTo("functionality");
        assertThat(header.required("functionality")).isEqualTo("a");
        assertThat(header.value("label")).contains("not");
        assertThat(header.list("kinds")).containsExactly("x", "y");
    }

    @Test
    void a_key_may_have_no_value() throws InputException {
        assertThat(parse("[slots]").part()).isEqualTo("slots");
        assertThat(parse("[slots]").value("slots")).isEmpty();
    }

    @Test
    void a_list_that_is_missing_is_empty() throws InputException {
        assertThat(parse("[slots]").list("kinds")).isEmpty();
    }

    @Test
    void a_value_may_hold_a_colon() throws InputException {
        assertThat(parse("[functionality: a: b]").required("functionality")).isEqualTo("a: b");
    }

    @Test
    void what_is_required_and_missing_is_named_with_its_line() throws InputException {
        SuiteHeader header = parse("[functionality: a]");

        assertThatThrownBy(() -> header.required("twin")).hasMessage("s.txt:9: there is no \"twin: …\"; add one");
    }

    @Test
    void keys_that_are_not_known_are_refused() throws InputException {
        SuiteHeader header = parse("[suite | camps: A]");

        assertThatThrownBy(() -> header.allow(List.of("suite", "groups")))
                .hasMessage("s.txt:9: unknown key \"camps\"; expected some of [suite, groups]");
    }
}
