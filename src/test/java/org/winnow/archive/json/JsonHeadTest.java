package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.archive.Head;

/** A look at the beginning tells formats apart. */
class JsonHeadTest {
    private static JsonHead head(String text) {
        return JsonHead.of(new Head(text.getBytes(StandardCharsets.UTF_8), "some.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1} | true",
                "  {\"a\" : 1} | true",
                "[{\"x\":{\"a\":1}}] | true",
                "{\"b\":\"a\"} | false",
                "{\"b\":\"a\", \"a\":1} | true",
                "x {\"a\":1} | false",
                "<a>{\"a\":1}</a> | false"
            })
    void a_name_counts_where_it_is_a_member(String text, boolean has) {
        assertThat(head(text).has("a")).isEqualTo(has);
    }

    @Test
    void all_or_any_names_may_be_asked_for() {
        JsonHead head = head("{\"a\":1,\"b\":\"youtube#comment\"}");
        assertThat(head.has("a", "b")).isTrue();
        assertThat(head.has("a", "c")).isFalse();
        assertThat(head.hasAny("c", "b")).isTrue();
        assertThat(head.hasAny("c", "d")).isFalse();
        assertThat(head.holds("youtube#")).isTrue();
        assertThat(head.holds("#comment")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1}\\n{'a':2} | true",
                "{'a':1} | true",
                "{'a':1}\\r\\n{'a' | true",
                "{\\n 'a':1} | false",
                "[{'a':1},\\n{'a':2}] | false",
                "{'a':'cut off | true",
                "{'a':1,\\n'b':2} | false"
            })
    void a_first_line_that_is_an_object_means_one_object_a_line(String text, boolean lines) {
        String json = text.replace('\'', '"').replace("\\n", "\n").replace("\\r", "\r");
        assertThat(head(json).isLines()).isEqualTo(lines);
    }

    @Test
    void a_byte_order_mark_is_looked_past() {
        assertThat(head("\uFEFF{\"a\":1}").has("a")).isTrue();
        assertThat(JsonHead.of(new Head("\uFEFF[1]".getBytes(StandardCharsets.UTF_16LE), "x"))
                        .isList())
                .isTrue();
    }
}
