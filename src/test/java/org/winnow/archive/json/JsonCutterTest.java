package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are cut out of documents by brackets and quotes alone. */
class JsonCutterTest {
    /** Notes all that it is handed. */
    private static final class Notes implements RecordHandler {
        final List<String> records = new ArrayList<>();
        final List<String> members = new ArrayList<>();
        final List<String> damages = new ArrayList<>();
        final List<Integer> closed = new ArrayList<>();
        boolean broken;

        @Override
        public boolean wants(int level, String name) {
            return name.equals("title");
        }

        @Override
        public void member(int level, String name, JsonRecord value) {
            members.add(level + name + "=" + text(value));
        }

        @Override
        public void closed(int level) {
            closed.add(level);
        }

        @Override
        public boolean wantsBroken() {
            return broken;
        }

        @Override
        public boolean record(JsonRecord record) {
            boolean json = record.bytes().length < 60;
            if (json || broken) {
                records.add(record.number() + "@" + record.offset() + ":" + text(record));
            }
            return json;
        }

        @Override
        public void damaged(long number, long offset, String reason) {
            damages.add(number + "@" + offset + ":" + reason);
        }

        @Override
        public void tooLarge(long number, long offset, long limit) {
            damages.add(number + "@" + offset + ":over " + limit);
        }

        private static String text(JsonRecord record) {
            return new String(record.bytes(), StandardCharsets.UTF_8);
        }
    }

    private static Notes cut(String json, String... paths) throws IOException {
        return cut(new Notes(), 1 << 20, json, paths);
    }

    private static Notes cut(Notes notes, int limit, String json, String... paths) throws IOException {
        new JsonCutter(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                        limit,
                        Arrays.stream(paths).map(RecordPath::of).toList(),
                        notes)
                .cut();
        return notes;
    }

    @Test
    void records_come_with_number_and_offset() throws IOException {
        assertThat(cut("{\"a\": [ {\"x\":1} ,{},{\"y\":\"}]\\\"\"},[[]]]}", "a[]").records)
                .containsExactly("1@8:{\"x\":1}", "2@17:{}", "3@20:{\"y\":\"}]\\\"\"}", "4@33:[[]]");
    }

    @Test
    void offsets_count_bytes_not_characters() throws IOException {
        assertThat(cut("[\"é\",{}]", "[]").records).endsWith("1@6:{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"b\":1}] | [] | 1",
                "[[{},{}],[[]]] | [][] | 3",
                "{\"a\":{\"b\":[{}]}} | a.b[] | 1",
                "{\"a\":[{\"b\":[{},{}]},{\"b\":[{}]}]} | a[].b[] | 3",
                "{\"b\":[1]} | a.b[] | 0",
                "{\"a\":7} | a[] | 0",
                "{\"a\":{\"c\":1}} | a[] | 0",
                "{} {} [] | '' | 3",
                "[{},null,[]] | [] | 2",
            })
    void a_path_leads_to_its_records_only(String json, String path, int records) throws IOException {
        Notes notes = cut(json, path);
        assertThat(notes.records).hasSize(records);
        assertThat(notes.damages).isEmpty();
    }

    @Test
    void several_paths_are_followed_at_once() throws IOException {
        assertThat(cut("[{\"items\":[[1]]},{\"items\":[[2]]}] {\"items\":[[3]]}", "items[]", "[].items[]").records)
                .extracting(r -> r.substring(r.indexOf(':') + 1))
                .containsExactly("[1]", "[2]", "[3]");
    }

    @Test
    void members_that_are_asked_for_come_before_and_after_the_records() throws IOException {
        Notes notes = cut("[{\"title\":\"A\",\"c\":[[1]],\"other\":[9]},{\"c\":[[2]],\"title\":{\"b\":1}}]", "[].c[]");
        assertThat(notes.members).containsExactly("1title=\"A\"", "1title={\"b\":1}");
        assertThat(notes.records).hasSize(2);
        assertThat(notes.closed).containsExactly(1, 1);
    }

    @Test
    void a_name_with_escapes_is_read_as_it_stands() throws IOException {
        assertThat(cut("{\"a\\\"b\":[1],\"c\":[[2]]}", "c[]").records).hasSize(1);
    }

    @Test
    void a_mark_before_the_document_is_passed_over() throws IOException {
        assertThat(cut("\uFEFF[{}]", "[]").records).hasSize(1);
    }

    @Test
    void a_record_beyond_the_limit_is_told_and_the_next_one_read() throws IOException {
        Notes notes = cut(new Notes(), 10, "[{\"a\":\"0123456789\"},{\"b\":1}]", "[]");
        assertThat(notes.damages).containsExactly("1@1:over 10");
        assertThat(notes.records).containsExactly("2@20:{\"b\":1}");
    }

    @Test
    void a_record_of_just_the_limit_is_read() throws IOException {
        assertThat(cut(new Notes(), 7, "[{\"b\":1}]", "[]").records).hasSize(1);
    }

    @Test
    void a_missing_comma_costs_nothing_but_a_note() throws IOException {
        Notes notes = cut("[{\"a\":1} {\"b\":2}]", "[]");
        assertThat(notes.records).hasSize(2);
        assertThat(notes.damages).hasSize(1);
    }

    @Test
    void brackets_that_do_not_match_cost_the_record_around_them() throws IOException {
        Notes notes = cut("[{\"a\":1},{\"b\":[},{\"c\":3}]", "[]");
        assertThat(notes.records).first().isEqualTo("1@1:{\"a\":1}");
        assertThat(notes.damages).isNotEmpty();
        assertThat(notes.damages.get(0)).contains("brackets do not match");
    }

    @Test
    void a_lost_quote_costs_no_more_than_its_line() throws IOException {
        String json = "[\n{\"a\":\"x},\n{\"b\":\"y\"},\n{\"c\":\"z\"}\n]";
        Notes notes = cut(json.replace("{\"a\":\"x}", "\"x"), "[]");
        assertThat(notes.records).anySatisfy(r -> assertThat(r).endsWith("{\"c\":\"z\"}"));
    }

    @Test
    void a_document_cut_short_is_told_where() throws IOException {
        Notes notes = cut("{\"a\":[{\"x\":1},{\"x\":", "a[]");
        assertThat(notes.records).hasSize(1);
        assertThat(notes.damages.get(0)).isEqualTo("2@14:the file ends inside this value");
    }

    @Test
    void a_broken_record_is_handed_over_where_parts_of_it_are_of_use() throws IOException {
        Notes notes = new Notes();
        notes.broken = true;
        assertThat(cut(notes, 100, "[{\"x\":[1,", "[]").records).containsExactly("1@1:{\"x\":[1,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\uFEFF", "[]", "{}", "[[[]]]"})
    void nothing_gives_nothing(String json) throws IOException {
        Notes notes = cut(json, "a[]");
        assertThat(notes.records).isEmpty();
        assertThat(notes.damages).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "{\"a",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":[",
                "]",
                "}",
                "x",
                "{\"a\" 1}",
                "{1:2}",
                "{,}",
                "\"",
                ":"
            })
    void fragments_end_with_a_note(String json) throws IOException {
        Notes notes = cut(json, "a[]", "[]");
        assertThat(notes.damages).isNotEmpty();
    }

    @Test
    void a_file_broken_all_over_is_given_up_with_a_note() throws IOException {
        Notes notes = cut("[" + "{} ".repeat(5_000), "[]");
        assertThat(notes.damages).hasSizeLessThanOrEqualTo(1_000);
        assertThat(notes.damages).last().asString().contains("too many places");
    }

    private static String list(int records, String separator) {
        StringBuilder json = new StringBuilder("{\"c\":[");
        for (int i = 0; i < records; i++) {
            json.append(i == 0 ? "" : separator)
                    .append("{\"id\":")
                    .append(i)
                    .append(",\"t\":\"w [x] {y}\",\"u\":{\"v\":[1]}}");
        }
        return json + "],\"title\":\"T\"}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"t\":\"w", "\"u\":{", "\"v\":[1", "1]}}", "}},", "{y}\""})
    void a_lost_byte_costs_its_record_and_at_most_the_next_and_never_the_rest(String around) throws IOException {
        String whole = list(1_000, ",");
        int at = whole.indexOf(around, whole.indexOf("\"id\":500,"));
        for (int i = at; i < at + around.length(); i++) {
            Notes notes = cut(whole.substring(0, i) + whole.substring(i + 1), "c[]");
            assertThat(notes.records.size()).as("without byte %d", i).isBetween(998, 1_002);
            assertThat(notes.members).containsExactly("0title=\"T\"");
        }
    }

    @Test
    void bytes_changed_at_random_cost_few_records() throws IOException {
        byte[] whole = list(2_000, ",").getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 100; seed++) {
            byte[] changed = whole.clone();
            java.util.Random random = new java.util.Random(seed);
            for (int i = 0; i < 5; i++) {
                changed[20 + random.nextInt(changed.length - 60)] ^= (byte) (1 << random.nextInt(7));
            }
            Notes notes = cut(new String(changed, StandardCharsets.ISO_8859_1), "c[]");
            assertThat(notes.records.size()).as("seed %d", seed).isGreaterThan(1_985);
        }
    }

    @Test
    void a_text_that_looks_like_a_record_is_none() throws IOException {
        String json = "[{\"id\":1},{\"id\":2,\"t\":\"{\\\"id\\\":9}\",\"u\":[},{\"id\":3}]";
        assertThat(cut(json, "[]").records)
                .extracting(r -> r.substring(r.indexOf(':') + 1))
                .containsExactly("{\"id\":1}", "{\"id\":3}");
    }

    @Test
    void a_record_without_end_is_found_out_when_it_passes_the_limit() throws IOException {
        Notes notes = cut(
                new Notes(), 4_000, list(1_000, ",").replace("{\"id\":500,\"t\":\"w", "{\"id\":500,\"t\":w"), "c[]");
        assertThat(notes.records).hasSizeBetween(995, 1_000);
    }

    @Test
    @org.junit.jupiter.api.Timeout(60)
    void a_file_made_to_be_searched_for_ever_is_given_up() throws IOException {
        String json = "[{\"id\":1}," + "{\"id\":[".repeat(2_000_000);
        assertThat(cut(new Notes(), 16 << 20, json, "[]").damages).isNotEmpty();
    }
}
