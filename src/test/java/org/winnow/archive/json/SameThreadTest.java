package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Status;

/** One thread of twelve comments, written in every format, reads as the same thread. */
class SameThreadTest {
    private static final int GONE = 4;

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("reddit.ndjson", new RedditFormat()),
                Arguments.of("reddit-listing.json", new RedditFormat()),
                Arguments.of("hacker-news.ndjson", new HackerNewsFormat()),
                Arguments.of("hacker-news-tree.json", new HackerNewsFormat()),
                Arguments.of("coral.ndjson", new CoralFormat()),
                Arguments.of("coral-graphql.json", new CoralFormat()),
                Arguments.of("discourse.json", new DiscourseFormat()),
                Arguments.of("remark42.json", new Remark42Format()),
                Arguments.of("isso.json", new IssoFormat()),
                Arguments.of("commento.json", new CommentoFormat()));
    }

    static Stream<Arguments> samples_of_two_levels() {
        return Stream.of(
                Arguments.of("youtube.json", new YouTubeFormat()), Arguments.of("yt-dlp.info.json", new YtDlpFormat()));
    }

    static Stream<Arguments> all_samples() {
        return Stream.concat(samples(), samples_of_two_levels());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_thread_reads_the_same_from_every_format(String sample, ArchiveFormat format) throws IOException {
        Taken taken = Taken.of(format, Taken.sample(sample));
        assertThat(taken.problems).isEmpty();
        assertThat(normalForm(taken)).containsExactlyElementsOf(expected(false));
        assertThat(taken.comments.stream().filter(c -> c.status() == Status.DELETED_BY_AUTHOR))
                .singleElement()
                .satisfies(gone -> assertThat(gone.text()).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples_of_two_levels")
    void where_a_format_has_two_levels_replies_belong_to_the_first(String sample, ArchiveFormat format)
            throws IOException {
        Taken taken = Taken.of(format, Taken.sample(sample));
        assertThat(taken.problems).isEmpty();
        assertThat(normalForm(taken)).containsExactlyElementsOf(expected(true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all_samples")
    void a_sample_is_recognised_by_its_format_alone(String sample, ArchiveFormat format) throws IOException {
        var head = Taken.head(Taken.sample(sample));
        assertThat(Taken.formats().filter(other -> other.recognises(head)))
                .extracting(ArchiveFormat::name)
                .containsExactly(format.name());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all_samples")
    void every_comment_lies_in_a_thread_that_was_given_or_leads_to_it(String sample, ArchiveFormat format)
            throws IOException {
        Taken taken = Taken.of(format, Taken.sample(sample));
        assertThat(taken.threads).extracting(ThreadRecord::id).isNotEmpty();
        List<String> threads = taken.threads.stream().map(ThreadRecord::id).toList();
        List<String> known = new ArrayList<>(threads);
        taken.comments.forEach(c -> known.add(c.id()));
        assertThat(taken.comments).allSatisfy(c -> assertThat(c.thread() == null ? known : threads)
                .contains(c.thread() == null ? c.parent() : c.thread()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all_samples")
    void mail_addresses_are_left_behind(String sample, ArchiveFormat format) throws IOException {
        Taken taken = Taken.of(format, Taken.sample(sample));
        assertThat(taken.comments.toString() + taken.threads + taken.problems).doesNotContain("mail.example");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all_samples")
    void text_in_utf_16_with_a_mark_reads_the_same(String sample, ArchiveFormat format) throws IOException {
        String text = "\uFEFF" + new String(Taken.sample(sample), java.nio.charset.StandardCharsets.UTF_8);
        Taken taken = Taken.of(format, text.getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        assertThat(normalForm(taken)).isEqualTo(normalForm(Taken.of(format, Taken.sample(sample))));
    }

    /** Comments by time, each as its number, its parent's, author, time and text. */
    private static List<String> normalForm(Taken taken) {
        List<CommentRecord> byTime = taken.comments.stream()
                .sorted(Comparator.comparing(c -> String.valueOf(c.time())))
                .toList();
        Map<String, String> authors = new HashMap<>();
        byTime.forEach(c -> authors.put(c.id(), String.valueOf(c.time())));
        return byTime.stream()
                .map(c -> String.join(
                        " | ",
                        String.valueOf(c.time()),
                        c.parent() == null ? "-" : authors.getOrDefault(c.parent(), "-"),
                        String.valueOf(c.author()),
                        c.text()))
                .toList();
    }

    private static List<String> expected(boolean twoLevels) throws IOException {
        JsonNode comments =
                new ObjectMapper().readTree(Taken.sample("thread.json")).path("comments");
        List<String> lines = new ArrayList<>();
        for (JsonNode comment : comments) {
            if (!twoLevels || comment.path("n").asInt() != GONE) {
                JsonNode parent = comments.path(comment.path("parent").asInt() - 1);
                while (twoLevels && parent.path("parent").asInt() > 0) {
                    parent = comments.path(parent.path("parent").asInt() - 1);
                }
                lines.add(String.join(
                        " | ",
                        comment.path("time").asText(),
                        parent.path("time").asText("-"),
                        comment.path("author").isNull()
                                ? "null"
                                : comment.path("author").asText(),
                        comment.path("text").asText()));
            }
        }
        return lines;
    }
}
