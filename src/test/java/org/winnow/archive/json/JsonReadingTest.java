package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.Head;
import org.winnow.archive.RecordSink;

/** One reading hands a format its records, and keeps its stream and copies in order. */
class JsonReadingTest {
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void forget() {
        seen.clear();
    }

    /** A format that only notes what it is handed. */
    private interface Noting {
        void read(JsonReading reading) throws IOException;
    }

    private Taken read(String text, boolean repeated, Noting noting) throws IOException {
        return Taken.of(
                new ArchiveFormat() {
                    @Override
                    public String name() {
                        return "noting";
                    }

                    @Override
                    public boolean recognises(Head head) {
                        return true;
                    }

                    @Override
                    public void read(ArchiveInput in, RecordSink sink) throws IOException {
                        try (JsonReading reading =
                                repeated ? JsonReading.repeated(in, sink) : JsonReading.once(in, sink)) {
                            noting.read(reading);
                        }
                    }
                },
                text);
    }

    @Test
    void a_head_comes_after_the_records_inside_it() throws IOException {
        read(
                "{\"t\":\"A\",\"c\":[{\"i\":1}]} {\"c\":[{\"i\":2}],\"t\":\"B\"} {\"x\":1}",
                false,
                reading -> reading.headed(
                        "c[]",
                        0,
                        Set.of("t"),
                        head -> seen.add("head " + head.text("t")),
                        record -> seen.add(record.text("i"))));
        assertThat(seen).containsExactly("1", "head A", "2", "head B", "head null");
    }

    @Test
    void a_repeated_reading_gives_the_same_twice_and_tells_damage_once() throws IOException {
        Taken taken = read("{\"c\":[{\"i\":1},{\"i\":2} {\"i\":3}],\"t\":\"A\"}", true, reading -> {
            reading.heads("c[]", 0, Set.of("t"), head -> seen.add(head.text("t")));
            reading.aside(record -> seen.add("aside " + record.text("i")), "c[]");
            reading.records(record -> seen.add(record.text("i")), "c[]");
        });
        assertThat(seen).containsExactly("A", "aside 1", "aside 2", "aside 3", "1", "2", "3");
        assertThat(taken.problems).hasSize(1);
    }

    @Test
    void the_stream_stays_its_owners_to_close() throws IOException {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Taken.of(new RedditFormat(), in, ArchiveOptions.DEFAULT);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void replies_know_what_they_lie_in() throws IOException {
        read(
                "{\"l\":[{\"i\":1,\"r\":[{\"i\":2,\"r\":[{\"i\":3}]}]}]}",
                false,
                reading -> reading.nested(
                        "r[]", (record, around) -> seen.add(record.text("i") + " in " + around.text("i")), "l[]"));
        assertThat(seen).containsExactly("1 in null", "2 in 1", "3 in 2");
    }

    @Test
    void a_mapping_that_fails_costs_its_record() throws IOException {
        Taken taken = read(
                "{\"i\":1}\n{}\n{\"i\":3}", false, reading -> reading.lines(record -> seen.add(record.required("i"))));
        assertThat(seen).containsExactly("1", "3");
        assertThat(taken.problems).singleElement().satisfies(p -> {
            assertThat(p.record()).isEqualTo(2);
            assertThat(p.offset()).isEqualTo(8);
            assertThat(p.reason()).isEqualTo("missing field");
        });
    }

    @Test
    void a_head_that_fails_is_told() throws IOException {
        Taken taken = read(
                "{\"c\":[]}",
                false,
                reading -> reading.headed("c[]", 0, Set.of(), head -> head.required("t"), record -> {}));
        assertThat(taken.problems).singleElement().satisfies(p -> assertThat(p.detail())
                .isEqualTo("no t"));
    }

    @Test
    void an_input_beyond_the_file_limit_ends_with_an_error() {
        ArchiveOptions small = ArchiveOptions.DEFAULT.with(ArchiveLimits.DEFAULT.withSizes(100, 50));
        assertThatThrownBy(() -> Taken.of(new YtDlpFormat(), new Repeated((byte) ' ', 1_000, "{", "}"), small))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Taken.of(new RedditFormat(), new Repeated((byte) ' ', 1_000, "{", "}"), small))
                .isInstanceOf(IOException.class);
    }
}
