package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.fault.InputException;
import org.winnow.label.Kind;
import org.winnow.label.Label;

class RealCommentLabelsTest {
    @TempDir
    Path data;

    @BeforeEach
    void writeSets() throws IOException {
        Path threads = Files.createDirectories(data.resolve("threads").resolve("ploeh"));
        CorpusFiles.gzip(
                threads.resolve("threads.jsonl.gz"),
                "{\"id\":\"t\",\"title\":\"Head\",\"article\":\"Text.\",\"comments\":["
                        + "{\"id\":\"a\",\"parent\":null,\"text\":\"first\"},"
                        + "{\"id\":\"b\",\"parent\":\"a\",\"text\":\"second\"},"
                        + "{\"id\":\"c\",\"parent\":null,\"text\":\" \"}]}");
        CorpusFiles.write(
                data,
                "hostility/cad",
                "{\"id\":\"x\",\"text\":\"you clown\",\"hostile\":false,\"split\":\"train\"}",
                "{\"id\":\"y\",\"text\":\"other\",\"hostile\":true,\"split\":\"train\"}");
    }

    private List<LabelRow> read(String... lines) throws IOException {
        Path file = Files.writeString(data.resolve("labels.jsonl"), String.join("\n", lines));
        return RealCommentLabels.read(file, data, Split.TEST);
    }

    @Test
    void a_comment_of_a_thread_gets_its_text_and_context() throws IOException {
        List<LabelRow> rows =
                read("{\"set\":\"threads/ploeh\",\"id\":\"t#b\",\"labels\":[\"hostility\"],\"kinds\":[\"insult\"],"
                        + "\"unclear\":[\"propaganda\"]}");
        LabelRow row = rows.get(0);

        assertThat(rows).hasSize(1);
        assertThat(row.text()).isEqualTo("second");
        assertThat(row.parent()).isEqualTo("first");
        assertThat(row.title()).isEqualTo("Head");
        assertThat(row.article()).isEqualTo("Text.");
        assertThat(row.split()).isEqualTo(Split.TEST);
        assertThat(row.is(Label.HOSTILITY)).contains(true);
        assertThat(row.is(Label.CONSPIRACY)).contains(false);
        assertThat(row.is(Label.PROPAGANDA)).isEmpty();
        assertThat(row.is(Kind.INSULT)).contains(true);
        assertThat(row.is(Kind.THREAT)).contains(false);
        assertThat(row.is(Kind.TECHNIQUE)).isEmpty();
    }

    @Test
    void our_label_replaces_that_of_the_set_and_off_topic_needs_context() throws IOException {
        LabelRow row = read("{\"set\":\"hostility/cad\",\"id\":\"x\",\"labels\":[\"hostility\"]}")
                .get(0);

        assertThat(row.is(Label.HOSTILITY)).contains(true);
        assertThat(row.is(Label.OFF_TOPIC)).isEmpty();
    }

    @Test
    void comments_without_text_or_set_are_left_out() throws IOException {
        assertThat(read(
                        "{\"set\":\"threads/ploeh\",\"id\":\"t#c\"}",
                        "{\"set\":\"threads/nowhere\",\"id\":\"t#a\"}",
                        "{\"set\":\"hostility/olid\",\"id\":\"x\"}"))
                .isEmpty();
    }

    @Test
    void a_label_that_is_not_known_is_named() {
        assertThatThrownBy(() -> read("{\"set\":\"hostility/cad\",\"id\":\"x\",\"labels\":[\"rude\"]}"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("labels.jsonl:1: \"labels\" holds \"rude\", which is no label; mend the line");
    }

    @Test
    void a_guard_over_them_keeps_their_threads_out_of_training() throws IOException {
        List<LabelRow> test = read("{\"set\":\"threads/ploeh\",\"id\":\"t#a\"}");
        LeakGuard guard = LeakGuard.over(List.of()).and(test);

        assertThat(guard.admits(CorpusFiles.row("s", "1", "FIRST!", null, Split.TRAIN)))
                .isFalse();
        assertThat(guard.admits(CorpusFiles.row("s", "1", "else", "text", Split.TRAIN)))
                .isFalse();
        assertThat(guard.admits(CorpusFiles.row("s", "1", "else", null, Split.TRAIN)))
                .isTrue();
    }

    @Test
    void every_label_of_ours_that_can_be_joined_is() throws IOException {
        Path labels = Path.of("training-data", "real-comments-test.jsonl");
        Assumptions.assumeTrue(Files.exists(labels), "no labels of real comments yet");
        List<LabelRow> rows = RealCommentLabels.read(labels, SharedData.dataOrSkip(), Split.TEST);

        assertThat(rows).hasSize((int) Files.lines(labels).count());
    }
}
