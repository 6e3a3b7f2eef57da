package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.classify.CommentLabeler;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.encode.VectorCache;
import org.winnow.label.Label;
import org.winnow.label.Policy;
import org.winnow.label.Scores;

class ModelScorerTest {
    @TempDir
    Path folder;

    private static LabelRow row(String parent, String title, String article) {
        return new LabelRow(
                "offtopic/swapped",
                "sw-x-1",
                "the text",
                parent,
                title,
                article,
                Map.of(Label.OFF_TOPIC, true),
                Map.of(),
                Split.TEST,
                "g");
    }

    @Test
    void a_row_is_a_comment_below_its_article() {
        Discussion discussion = ModelScorer.discussion(row(null, "Head", "Body."));

        assertThat(discussion.article().title()).isEqualTo("Head");
        assertThat(discussion.article().text()).isEqualTo("Body.");
        assertThat(discussion.comments()).extracting(Comment::text).containsExactly("the text");
    }

    @Test
    void it_answers_its_parent() {
        Discussion discussion = ModelScorer.discussion(row("the parent", null, null));

        assertThat(discussion.comments()).extracting(Comment::text).containsExactly("the parent", "the text");
        assertThat(discussion.comments().get(1).parent())
                .isEqualTo(discussion.comments().get(0).id());
    }

    @Test
    void the_id_which_may_tell_the_label_is_not_handed_on() {
        assertThat(ModelScorer.discussion(row(null, "Head", "Body.")).toString())
                .doesNotContain("sw-x");
    }

    @Test
    void each_text_is_encoded_once_and_scores_do_not_depend_on_the_company() throws IOException {
        Path models = Path.of("models", "labels");
        List<LabelRow> rows = new ArrayList<>();
        for (int i = 0; i < 140; i++) {
            rows.add(row(i % 2 == 0 ? "You there!" : null, "Pool closes", "The pool closes in May."));
        }
        List<String> told = new ArrayList<>();
        try (CommentLabeler labeler = CommentLabeler.load(models, 1)) {
            VectorCache vectors = VectorCache.open(
                    folder.resolve("vectors.bin"), labeler.encoder().checksum());
            ModelScorer scorer = new ModelScorer(labeler, vectors, 1, told::add);
            List<Scores> together = scorer.score(rows);

            assertThat(vectors.size()).isEqualTo(4);
            assertThat(told).containsExactly("0 texts left to encode");
            assertThat(scorer.score(List.of())).isEmpty();
            assertAlike(scorer.score(rows.subList(3, 4)).get(0), together.get(3));
            assertAlike(together.get(0), together.get(138));
            assertAlike(
                    together.get(3),
                    labeler.label(ModelScorer.discussion(rows.get(3)), Policy.even(), false)
                            .comments()
                            .get(0)
                            .scores());
        }
    }

    /** Native matrix products round by the place of a row in its batch. */
    private static void assertAlike(Scores one, Scores other) {
        for (Label label : Label.values()) {
            assertThat(one.of(label).orElseThrow()).isCloseTo(other.of(label).orElseThrow(), within(1e-6));
        }
    }
}
