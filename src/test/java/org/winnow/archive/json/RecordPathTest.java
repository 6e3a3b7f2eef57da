package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths as formats write them. */
class RecordPathTest {
    @ParameterizedTest
    @CsvSource({"'', 0", "[], 1", "a, 1", "a[], 2", "a.b[], 3", "[].a.b[], 4", "a[][], 3"})
    void a_path_counts_the_containers_around_a_record(String path, int length) {
        RecordPath parsed = RecordPath.of(path);
        assertThat(parsed.length()).isEqualTo(length);
        assertThat(parsed).hasToString(path);
    }

    @ParameterizedTest
    @CsvSource({"a, 0, true", "b, 0, false", "b, 1, true", "[], 2, false", "c, 3, false"})
    void a_member_leads_on_where_its_name_stands(String name, int level, boolean leads) {
        assertThat(RecordPath.of("a.b[]").isMember(level, name)).isEqualTo(leads);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "3, false"})
    void an_element_leads_on_where_a_list_stands(int level, boolean leads) {
        assertThat(RecordPath.of("a.b[]").isElement(level)).isEqualTo(leads);
    }
}
