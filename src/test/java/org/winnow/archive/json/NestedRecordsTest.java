package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies inside replies become a flat list, parents first. */
class NestedRecordsTest {
    private final List<BrokenRecord> broken = new ArrayList<>();

    private List<String> split(String path, String json) throws IOException {
        NestedRecords nested = new NestedRecords(RecordPath.of(path), 1 << 20);
        return nested.split(new JsonRecord(json.getBytes(StandardCharsets.UTF_8), 5, 100), broken).stream()
                .map(flat -> flat.around() + "@" + flat.record().offset() + ":"
                        + new String(flat.record().bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void a_record_without_replies_stays_as_it_is() throws IOException {
        assertThat(split("r[]", "{\"id\":1,\"x\":{\"r\":[{\"no\":1}]}}"))
                .containsExactly("-1@100:{\"id\":1,\"x\":{\"r\":[{\"no\":1}]}}");
    }

    @Test
    void replies_leave_an_empty_list_behind_and_know_whose_they_are() throws IOException {
        assertThat(split("r[]", "{\"id\":1,\"r\":[{\"id\":2,\"r\":[{\"id\":3}]},{\"id\":4}],\"z\":0}"))
                .containsExactly(
                        "-1@100:{\"id\":1,\"r\":[],\"z\":0}",
                        "0@113:{\"id\":2,\"r\":[]}",
                        "1@126:{\"id\":3}",
                        "0@137:{\"id\":4}");
    }

    @Test
    void a_longer_path_is_followed_from_each_record() throws IOException {
        assertThat(split("d.r.c[]", "{\"d\":{\"id\":1,\"r\":{\"c\":[{\"d\":{\"id\":2,\"r\":\"\"}}]}}}"))
                .containsExactly("-1@100:{\"d\":{\"id\":1,\"r\":{\"c\":[]}}}", "0@123:{\"d\":{\"id\":2,\"r\":\"\"}}");
    }

    @Test
    void values_that_are_no_records_are_dropped_from_the_list() throws IOException {
        assertThat(split("r[]", "{\"r\":[1,\"x\",null,[{}],{\"id\":2}]}"))
                .containsExactly("-1@100:{\"r\":[]}", "0@122:{\"id\":2}");
    }

    @Test
    void characters_of_several_bytes_do_not_shift_the_cuts() throws IOException {
        assertThat(split("r[]", "{\"t\":\"é🎉\",\"r\":[{\"t\":\"ü\"}]}"))
                .containsExactly("-1@100:{\"t\":\"é🎉\",\"r\":[]}", "0@119:{\"t\":\"ü\"}");
    }

    @Test
    void of_a_record_that_breaks_off_the_whole_replies_are_given() throws IOException {
        List<String> parts = split("r[]", "{\"id\":1,\"r\":[{\"id\":2},{\"id\":3,\"r\":[{\"id\":4},{\"id\":");
        assertThat(parts).containsExactly("-1@113:{\"id\":2}", "-1@135:{\"id\":4}");
        assertThat(broken).singleElement().satisfies(e -> assertThat(e.reason()).isEqualTo("not JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "[]", "[1]", "\"x\"", "{"})
    void what_is_no_object_gives_no_record(String json) throws IOException {
        assertThat(split("r[]", json)).isEmpty();
    }

    @Test
    void one_splitter_serves_many_records() throws IOException {
        NestedRecords nested = new NestedRecords(RecordPath.of("r[]"), 1 << 20);
        JsonRecord record = new JsonRecord("{\"r\":[{}]}".getBytes(StandardCharsets.UTF_8), 1, 0);
        assertThat(nested.split(record, broken)).hasSize(2);
        assertThat(nested.split(record, broken)).hasSize(2);
    }
}
