package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.label.Kind;
import org.winnow.label.Label;

class OwnCommentsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        zip(
                "threads/blog/threads.jsonl.gz",
                "{\"id\": \"t1\", \"title\": \"Pool closes\", \"article\": \"The pool closes.\","
                        + " \"comments\": [{\"id\": \"a\", \"parent\": null, \"text\": \"Shame.\"},"
                        + " {\"id\": \"b\", \"parent\": \"a\", \"text\": \"You clown.\"}]}\n");
        zip("hostility/cad/data.jsonl.gz", row("r1", "train") + row("r2", "dev") + row("r3", "test"));
        zip("hostility/ucc/data.jsonl.gz", row("u1", "dev"));
    }

    private static String row(String id, String split) {
        return "{\"id\": \"" + id + "\", \"text\": \"text of " + id + "\", \"parent\": null, \"title\": null,"
                + " \"hostile\": true, \"sub\": [\"insult\"], \"split\": \"" + split + "\"}\n";
    }

    private void zip(String name, String text) throws IOException {
        Path file = folder.resolve("data").resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<LabelRow> read(String... verdicts) throws IOException {
        Files.writeString(folder.resolve("real-comments.jsonl"), String.join("\n", verdicts));
        return OwnGold.realComments(folder, folder.resolve("data"));
    }

    private static String verdict(String set, String id, String labels) {
        return "{\"set\": \"" + set + "\", \"id\": \"" + id + "\", \"labels\": [" + labels
                + "], \"kinds\": [\"insult\"]," + " \"unclear\": []}";
    }

    @Test
    void a_comment_of_a_thread_comes_with_its_context() throws IOException {
        List<LabelRow> rows = read(verdict("threads/blog", "t1#b", "\"hostility\""));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.text()).isEqualTo("You clown.");
            assertThat(row.parent()).isEqualTo("Shame.");
            assertThat(row.title()).isEqualTo("Pool closes");
            assertThat(row.is(Label.HOSTILITY)).contains(true);
            assertThat(row.is(Label.OFF_TOPIC)).contains(false);
            assertThat(row.is(Kind.INSULT)).contains(true);
        });
    }

    @Test
    void our_reading_replaces_the_corpus_label() throws IOException {
        List<LabelRow> rows = read(verdict("hostility/cad", "r1", ""));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.is(Label.HOSTILITY)).contains(false);
            assertThat(row.split()).isEqualTo(Split.TRAIN);
        });
    }

    @Test
    void a_test_row_is_never_used() throws IOException {
        assertThat(read(verdict("hostility/cad", "r3", ""))).isEmpty();
    }

    @Test
    void a_set_that_may_not_train_or_is_not_there_gives_nothing() throws IOException {
        assertThat(read(
                        verdict("hostility/ucc", "u1", ""),
                        verdict("threads/none", "x#y", ""),
                        verdict("hostility/olid", "z", ""),
                        verdict("nowhere/else", "z", "")))
                .isEmpty();
    }

    @Test
    void without_labels_there_is_nothing() throws IOException {
        assertThat(OwnGold.realComments(folder.resolve("absent"), folder.resolve("data")))
                .isEmpty();
    }
}
