package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveOptions;

/** Files cut short, damaged or made to hurt: named, bounded, and never the end of what can still be read. */
@Timeout(120)
class HostileJsonTest {
    private static final int DEEP = 10_000;
    private static final int SEEDS = 30;

    static Stream<Arguments> samples() {
        return SameThreadTest.all_samples();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_file_cut_anywhere_gives_what_stands_before_the_cut(String sample, ArchiveFormat format) throws IOException {
        byte[] whole = Taken.sample(sample);
        int last = 0;
        for (int length = 1; length < whole.length; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            Taken taken = Taken.of(format, cut);
            assertThat(taken.comments).as("cut at %d", length).hasSizeBetween(0, 12);
            last = taken.comments.size();
        }
        // Isso says behind a thread's comments which thread it is
        int least = format instanceof IssoFormat ? 0 : 8;
        assertThat(last).as("comments before the last cut").isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_file_cut_inside_a_record_says_so(String sample, ArchiveFormat format) throws IOException {
        byte[] whole = Taken.sample(sample);
        // inside the text of some comment past the middle
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("First Sunday was") + 8;
        Taken taken = Taken.of(format, Arrays.copyOf(whole, at));
        assertThat(taken.problems).isNotEmpty().allSatisfy(p -> {
            assertThat(p.source()).isEqualTo("dir/some.json");
            assertThat(p.reason()).isNotBlank();
        });
        assertThat(taken.problems).anySatisfy(p -> assertThat(p.offset()).isNotNull());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void flipped_bytes_cost_records_and_nothing_else(String sample, ArchiveFormat format) throws IOException {
        byte[] whole = Taken.sample(sample);
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] flipped = whole.clone();
            for (int i = 0; i < 1 + seed; i++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThatCode(() -> Taken.of(format, flipped)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void noise_in_a_text_keeps_its_comment(String sample, ArchiveFormat format) throws IOException {
        byte[] whole = Taken.sample(sample);
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("First Sunday was");
        whole[at] = (byte) 0xFF;
        Taken taken = Taken.of(format, whole);
        assertThat(taken.problems).isEmpty();
        assertThat(taken.comments)
                .filteredOn(c -> c.text().contains("irst Sunday was"))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_problem_never_quotes_a_comment(String sample, ArchiveFormat format) throws IOException {
        String broken =
                new String(Taken.sample(sample), StandardCharsets.UTF_8).replace("First Sunday", "\\q First Sunday");
        Taken taken = Taken.of(format, broken);
        assertThat(taken.problems).isNotEmpty();
        assertThat(taken.problems.toString()).doesNotContain("Sunday");
    }

    static Stream<Arguments> nests() {
        return Stream.of(
                Arguments.of(
                        new RedditFormat(),
                        "[{\"kind\":\"Listing\",\"data\":{\"children\":[",
                        "{\"kind\":\"t1\",\"data\":{\"id\":\"c%d\",\"link_id\":\"t3_x\",\"body\":\"b\","
                                + "\"replies\":{\"kind\":\"Listing\",\"data\":{\"children\":[",
                        "]}}}}",
                        "]}}]"),
                Arguments.of(
                        new HackerNewsFormat(),
                        "",
                        "{\"id\":%d,\"type\":\"comment\",\"author\":\"a\",\"text\":\"b\",\"created_at_i\":1,"
                                + "\"parent_id\":1,\"story_id\":1,\"children\":[",
                        "]}",
                        ""),
                Arguments.of(
                        new CoralFormat(),
                        "{\"data\":{\"story\":{\"id\":\"s\",\"comments\":{\"edges\":[",
                        "{\"node\":{\"id\":\"c%d\",\"body\":\"b\",\"replies\":{\"edges\":[",
                        "]}}}",
                        "]}}}}"),
                Arguments.of(
                        new Remark42Format(),
                        "{\"comments\":[",
                        "{\"comment\":{\"id\":\"c%d\",\"pid\":\"\",\"text\":\"b\",\"locator\":{\"site\":\"s\",\"url\":\"u\"}},"
                                + "\"replies\":[",
                        "]}",
                        "]}"));
    }

    @ParameterizedTest
    @MethodSource("nests")
    void ten_thousand_levels_of_replies_are_read(
            ArchiveFormat format, String before, String open, String close, String after) throws IOException {
        StringBuilder text = new StringBuilder(before);
        for (int i = 1; i <= DEEP; i++) {
            text.append(String.format(open, i));
        }
        Taken taken = Taken.of(format, text + close.repeat(DEEP) + after);
        assertThat(taken.problems).isEmpty();
        assertThat(taken.comments).hasSize(DEEP);
        assertThat(taken.comments.get(DEEP - 1).id()).endsWith("10000");
    }

    @ParameterizedTest
    @MethodSource("nests")
    void replies_before_a_cut_in_a_deep_nest_are_lost_but_told(
            ArchiveFormat format, String before, String open, String close, String after) throws IOException {
        StringBuilder text = new StringBuilder(before);
        for (int i = 1; i <= DEEP; i++) {
            text.append(String.format(open, i));
        }
        assertThat(Taken.of(format, text.toString()).problems).isNotEmpty();
    }

    static Stream<Arguments> line_formats() {
        return Stream.of(
                Arguments.of("reddit.ndjson", new RedditFormat()),
                Arguments.of("hacker-news.ndjson", new HackerNewsFormat()),
                Arguments.of("coral.ndjson", new CoralFormat()),
                Arguments.of("remark42.json", new Remark42Format()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("line_formats")
    void a_line_of_a_gigabyte_is_passed_over_without_being_held(String sample, ArchiveFormat format)
            throws IOException {
        byte[] lines = Taken.sample(sample);
        InputStream all = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(lines),
                new Repeated((byte) 'a', 1L << 30, "{\"body\":\"", "\"}\n"),
                new ByteArrayInputStream(lines))));
        Taken taken = Taken.of(format, all, ArchiveOptions.DEFAULT);
        assertThat(taken.comments).hasSize(24);
        assertThat(taken.problems).singleElement().satisfies(p -> {
            assertThat(p.reason()).isEqualTo("record too large");
            assertThat(p.offset()).isEqualTo(lines.length);
        });
    }

    @Test
    void a_string_of_a_gigabyte_in_a_list_costs_its_record_alone() throws IOException {
        InputStream all = new SequenceInputStream(Collections.enumeration(List.of(
                bytes("{\"id\":\"v\",\"title\":\"t\",\"comments\":[{\"id\":\"a\",\"text\":\"x\"},"),
                new Repeated((byte) 'a', 1L << 30, "{\"id\":\"b\",\"text\":\"", "\"},"),
                bytes("{\"id\":\"c\",\"text\":\"z\"}]}"))));
        Taken taken = Taken.of(new YtDlpFormat(), all, ArchiveOptions.DEFAULT);
        assertThat(taken.comments).extracting(c -> c.id()).containsExactly("a", "c");
        assertThat(taken.problems).singleElement().satisfies(p -> {
            assertThat(p.record()).isEqualTo(2);
            assertThat(p.reason()).isEqualTo("record too large");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\":\"word", "\"like_count\":{", "root\","})
    void a_byte_lost_in_one_long_line_of_comments_costs_no_more_than_two(String around) throws IOException {
        StringBuilder json =
                new StringBuilder("{\"id\":\"v\",\"title\":\"t\",\"comments\":[{\"id\":\"0\",\"text\":\"x\"}");
        for (int i = 1; i < 3_000; i++) {
            json.append(",{\"id\":\"")
                    .append(i)
                    .append("\",\"text\":\"words [of] {one}\",\"parent\":\"root\",\"like_count\":{\"n\":1}}");
        }
        String whole = json + "],\"webpage_url\":\"https://v.example/\"}";
        int at = whole.indexOf(around, whole.length() / 2);
        for (int i = at; i < at + around.length(); i++) {
            Taken taken = Taken.of(new YtDlpFormat(), whole.substring(0, i) + whole.substring(i + 1));
            assertThat(taken.comments.size()).as("without byte %d", i).isBetween(2_998, 3_000);
            assertThat(taken.threads).singleElement().satisfies(t -> assertThat(t.url())
                    .isEqualTo("https://v.example/"));
        }
    }

    @Test
    void a_record_deeper_than_the_limit_is_a_problem_of_its_own() throws IOException {
        String deep = "{\"id\":\"d\",\"link_id\":\"t3_x\",\"body\":\"b\",\"media\":" + "[".repeat(300) + "]".repeat(300)
                + "}";
        Taken taken =
                Taken.of(new RedditFormat(), new String(Taken.sample("reddit.ndjson"), StandardCharsets.UTF_8) + deep);
        assertThat(taken.comments).hasSize(12);
        assertThat(taken.problems).singleElement().satisfies(p -> assertThat(p.reason())
                .isEqualTo("too deep or too large"));
    }

    @Test
    void a_million_brackets_are_no_harder_than_ten() {
        for (ArchiveFormat format : Taken.formats().toList()) {
            assertThatCode(() -> Taken.of(format, "[{\"a\":".repeat(1_000_000))).doesNotThrowAnyException();
            assertThatCode(() -> Taken.of(format, "[".repeat(3_000_000))).doesNotThrowAnyException();
        }
    }

    @Test
    void numbers_beyond_all_measure_are_no_times_and_no_counts() throws IOException {
        String row =
                "{\"id\":\"%s\",\"link_id\":\"t3_x\",\"subreddit\":\"s\",\"body\":\"b\",\"created_utc\":%s,\"parent_id\":%s}\n";
        Taken taken = Taken.of(
                new RedditFormat(),
                String.format(row, "a", "1e999999", "1e400")
                        + String.format(row, "b", "9".repeat(900), "9".repeat(900))
                        + String.format(row, "c", "-1e300", "-9223372036854775808")
                        + String.format(row, "d", "NaN", "Infinity")
                        + String.format(row, "e", "\"" + "9".repeat(5_000) + "\"", "true")
                        + String.format(row, "f", "9".repeat(5_000), "1")
                        + String.format(row, "g", "1709287200", "null"));
        assertThat(taken.comments)
                .extracting(c -> c.id())
                .contains("a", "b", "c", "d", "e", "g")
                .doesNotContain("f");
        assertThat(taken.comment("a").time()).isNull();
        assertThat(taken.comment("g").time()).isEqualTo("2024-03-01T10:00:00Z");
        assertThat(taken.problems).singleElement().satisfies(p -> assertThat(p.record())
                .isEqualTo(6));
    }

    @Test
    void of_two_members_of_one_name_the_last_counts() throws IOException {
        Taken taken = Taken.of(
                new RedditFormat(),
                "{\"id\":\"a\",\"id\":\"b\",\"link_id\":\"t3_x\",\"subreddit\":\"s\",\"body\":\"one\",\"body\":\"two\"}");
        assertThat(taken.comments).singleElement().satisfies(c -> {
            assertThat(c.id()).isEqualTo("b");
            assertThat(c.text()).isEqualTo("two");
        });
    }

    @Test
    void replies_under_two_members_of_one_name_are_both_read() throws IOException {
        String tree =
                "{\"id\":1,\"type\":\"story\",\"created_at_i\":1,\"title\":\"t\",\"children\":[%s],\"children\":[%s]}";
        String reply =
                "{\"id\":%d,\"type\":\"comment\",\"created_at_i\":1,\"author\":\"a\",\"text\":\"b\",\"story_id\":1,\"parent_id\":1,\"children\":[]}";
        Taken taken =
                Taken.of(new HackerNewsFormat(), String.format(tree, String.format(reply, 2), String.format(reply, 3)));
        assertThat(taken.comments).extracting(c -> c.id()).containsExactly("2", "3");
    }

    @Test
    void parents_in_a_ring_are_given_as_they_stand() throws IOException {
        String row =
                "{\"id\":\"%s\",\"link_id\":\"t3_x\",\"subreddit\":\"s\",\"body\":\"b\",\"parent_id\":\"t1_%s\"}\n";
        Taken taken = Taken.of(
                new RedditFormat(),
                String.format(row, "a", "b") + String.format(row, "b", "a") + String.format(row, "c", "c"));
        assertThat(taken.comments).extracting(c -> c.parent()).containsExactly("b", "a", "c");
    }

    @Test
    void a_record_without_what_it_must_have_is_named() throws IOException {
        Taken taken = Taken.of(
                new RedditFormat(),
                "{\"link_id\":\"t3_x\",\"subreddit\":\"s\",\"body\":\"b\"}\n[1]\n17\n\"x\"\n{}\n\n   \nnull\n");
        assertThat(taken.comments).isEmpty();
        assertThat(taken.problems).extracting(p -> p.record()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(taken.problems.get(0).detail()).isEqualTo("no id");
    }

    @Test
    void a_long_file_is_read_in_constant_memory() throws IOException {
        byte[] lines = Taken.sample("reddit.ndjson");
        Counter counter = new Counter();
        long before = System.nanoTime();
        new RedditFormat()
                .read(
                        new org.winnow.archive.ArchiveInput(
                                "big", null, new Cycle(lines, 300L << 20), ArchiveOptions.DEFAULT),
                        counter);
        assertThat(counter.comments).isGreaterThan(1_000_000L);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(110));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
