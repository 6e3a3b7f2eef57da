package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.classify.CommentLabeler;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.Policy;

/** A whole training on a few made-up rows. */
class LabelTrainingTest {
    @TempDir
    static Path folder;

    private static final List<String> LOG = new ArrayList<>();
    private static LabelData data;

    @BeforeAll
    static void train() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            rows.append(row(i, i % 2 == 0, i % 10 < 8 ? "train" : "dev"));
        }
        rows.append(row(500, true, "test"));
        rows.append("{\"id\": \"copy\", \"text\": \"You STUPID worthless clown, number 500\", \"hostile\": true,"
                + " \"sub\": [\"insult\"], \"split\": \"train\"}\n");
        Path file = folder.resolve("data/hostility/cad/data.jsonl.gz");
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        StringBuilder own = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            String labels =
                    i % 2 == 0 ? "\"hostility\"" : i % 4 == 1 ? "\"conspiracy\", \"propaganda\", \"off_topic\"" : "";
            own.append("{\"set\": \"hostility/cad\", \"id\": \"r" + i + "\", \"labels\": [" + labels + "]}\n");
        }
        Files.createDirectories(folder.resolve("own"));
        Files.writeString(folder.resolve("own/real-comments.jsonl"), own);
        LabelTraining.Options options = new LabelTraining.Options(
                folder.resolve("data"),
                folder.resolve("own"),
                folder.resolve("encoder"),
                folder.resolve("out"),
                folder.resolve("cache/v.bin"),
                2);
        new LabelTraining(options, LOG::add).run();
        data = LabelData.read(options.data(), options.own());
    }

    private static String row(int i, boolean hostile, String split) {
        String text = hostile
                ? "you stupid worthless clown number " + i
                : (i % 4 == 1 ? "they hide the truth wake up number " : "thank you for the helpful answer number ") + i;
        return "{\"id\": \"r" + i + "\", \"title\": \"Pool closes\", \"text\": \"" + text + "\", \"hostile\": "
                + hostile + ", \"sub\": " + (hostile ? "[\"insult\"]" : "[]") + ", \"split\": \"" + split + "\"}\n";
    }

    @Test
    void rows_that_share_a_text_with_a_test_row_are_left_out_and_counted() {
        assertThat(data.refused()).containsEntry("hostility/cad", 1);
        assertThat(data.train()).noneMatch(e -> e.row().id().equals("copy"));
        assertThat(LOG.get(0)).contains("1 left out that share a text or article with a test row");
    }

    @Test
    void no_test_row_is_used() {
        assertThat(data.train()).noneMatch(e -> e.row().id().equals("r500"));
        assertThat(data.dev()).noneMatch(e -> e.row().id().equals("r500"));
    }

    @Test
    void the_model_that_was_written_can_be_used() {
        try (CommentLabeler labeler = CommentLabeler.load(folder.resolve("out"), 1)) {
            List<LabeledComment> comments = labeler.label(
                            Discussion.of(
                                    "d",
                                    Article.NONE,
                                    List.of(
                                            Comment.of("c1", null, "you stupid clown"),
                                            Comment.of("c2", null, "thank you for the answer"))),
                            Policy.even(),
                            false)
                    .comments();
            double hostile = comments.get(0).scores().of(Label.HOSTILITY).orElseThrow();
            double polite = comments.get(1).scores().of(Label.HOSTILITY).orElseThrow();
            assertThat(hostile).isGreaterThan(polite);
        }
    }

    @Test
    void the_card_names_sets_grades_and_the_command() throws IOException {
        assertThat(Files.readString(folder.resolve("out/CARD.md")))
                .contains("| hostility/cad | B | 96 | 24 | 1 |", "./winnow train labels", "Limits", "AUC");
    }

    @Test
    void vectors_are_kept_for_the_next_training() {
        assertThat(folder.resolve("cache/v.bin")).exists();
        assertThat(data.texts()).isInstanceOf(Set.class).hasSizeGreaterThan(100);
    }
}
