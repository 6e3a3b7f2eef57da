package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.TextMarkup;

/** A record is asked by paths, and what is not there is nothing. */
class FieldsTest {
    private static Fields fields(String json) throws BrokenRecord {
        return fields(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Fields fields(byte[] json) throws BrokenRecord {
        return new RecordParser(ArchiveLimits.DEFAULT).parse(new JsonRecord(json, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "text, words",
        "number, 17",
        "big, 12345678901234567890",
        "blank,",
        "none,",
        "gone,",
        "list,",
        "object,",
        "yes,"
    })
    void a_text_or_number_is_text_and_all_else_is_none(String name, String expected) throws BrokenRecord {
        Fields fields =
                fields("{\"text\":\"words\",\"number\":17,\"big\":12345678901234567890,\"blank\":\"  \",\"none\":null,"
                        + "\"list\":[1],\"object\":{\"a\":1},\"yes\":true}");
        assertThat(fields.text(name)).isEqualTo(expected);
    }

    @Test
    void a_path_leads_through_objects() throws BrokenRecord {
        Fields fields = fields("{\"a\":{\"b\":{\"c\":\"x\"}},\"l\":[{\"d\":1},{\"d\":2}]}");
        assertThat(fields.text("a", "b", "c")).isEqualTo("x");
        assertThat(fields.at("a").text("b", "c")).isEqualTo("x");
        assertThat(fields.text("a", "x", "c")).isNull();
        assertThat(fields.list("l")).extracting(f -> f.count("d")).containsExactly(1, 2);
        assertThat(fields.list("a")).isEmpty();
        assertThat(Fields.NONE.text("a")).isNull();
        assertThat(Fields.NONE.isContainer()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "\"12\", 12", "-1,", "1e99,", "99999999999,", "\"x\",", "null,", "true,", "[],"})
    void a_count_is_a_whole_number_that_fits(String json, Integer expected) throws BrokenRecord {
        assertThat(fields("{\"n\":" + json + "}").count("n")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1709287200, 2024-03-01T10:00:00Z",
        "1709287200.9, 2024-03-01T10:00:00Z",
        "1709287200000, 2024-03-01T10:00:00Z",
        "\"1709287200\", 2024-03-01T10:00:00Z",
        "\"2024-03-01T11:00:00+01:00\", 2024-03-01T10:00:00Z",
        "\"yesterday\",",
        "null,",
        "{},",
        "1e400,"
    })
    void a_time_is_read_from_number_or_text(String json, String expected) throws BrokenRecord {
        assertThat(fields("{\"t\":" + json + "}").time("t").iso()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "1, true", "0, false", "\"true\", false", "null, false"})
    void truth_is_a_boolean_or_a_number(String json, boolean expected) throws BrokenRecord {
        assertThat(fields("{\"b\":" + json + "}").isTrue("b")).isEqualTo(expected);
    }

    @Test
    void a_title_stands_on_one_line() throws BrokenRecord {
        Fields fields = fields("{\"t\":\" a \\n b &amp; c\",\"e\":\" \"}");
        assertThat(fields.title(TextMarkup.HTML, "t")).isEqualTo("a b & c");
        assertThat(fields.title(TextMarkup.HTML, "e")).isNull();
    }

    @Test
    void what_must_be_there_is_missed_by_name() {
        assertThatThrownBy(() -> fields("{}").required("a", "b")).isInstanceOfSatisfying(BrokenRecord.class, e -> {
            assertThat(e.reason()).isEqualTo("missing field");
            assertThat(e).hasMessage("no a.b");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,}", "{\"a\":\"tab\there\"}", "{\"a\":NaN}"})
    void what_exporters_are_known_to_write_is_read(String json) throws BrokenRecord {
        assertThat(fields(json).has("a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":1} x", "{'a':1}", "{a:1}", "{\"a\" 1}", "7", "\"x\"", "null", "nul", "{\"a\":\"\\x\"}"})
    void what_is_no_record_is_refused_without_quoting_it(String json) {
        assertThatThrownBy(() -> fields(json)).isInstanceOf(BrokenRecord.class);
    }

    @Test
    void bytes_that_are_no_utf_8_are_read_as_windows_1252() throws BrokenRecord {
        assertThat(fields("{\"a\":\"caf\u00e9 \u201ethere\u201c\"}"
                                .getBytes(java.nio.charset.Charset.forName("windows-1252")))
                        .text("a"))
                .isEqualTo("caf\u00e9 \u201ethere\u201c");
    }

    @Test
    void a_bad_byte_among_good_utf_8_is_replaced_alone() throws BrokenRecord {
        byte[] bytes = "{\"a\":\"é#ü\"}".getBytes(StandardCharsets.UTF_8);
        bytes[8] = (byte) 0xFF;
        assertThat(fields(bytes).text("a")).isEqualTo("é\uFFFDü");
    }
}
