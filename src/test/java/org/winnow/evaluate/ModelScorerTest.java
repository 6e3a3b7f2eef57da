package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.label.Label;

class ModelScorerTest {
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
}
