package org.winnow.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;

class EvidenceTest {
    private static Evidence span(int start, int end, String text) {
        return new Evidence(Label.HOSTILITY, start, end, text, 0.5, null, null, null);
    }

    private static LabeledComment hostile(Comment comment, List<Label> labels, List<Evidence> evidence) {
        return new LabeledComment(
                comment, labels, new Scores(Map.of(Label.HOSTILITY, 0.9)), KindScores.NONE, evidence, null, null);
    }

    @ParameterizedTest(name = "{0}..{1} of {2}")
    @CsvSource({"-1, 3, fool", "3, 3, ''", "4, 3, x", "0, 5, fool", "0, 3, fool", "2147483647, -2147483648, fool"})
    void a_span_that_does_not_fit_its_words_is_refused(int start, int end, String text) {
        assertThatThrownBy(() -> span(start, end, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("evidence " + start + ".." + end + " does not fit its text");
    }

    @Test
    void offsets_count_utf_16_code_units_as_java_does() {
        String text = "😀 you fool";
        Evidence evidence = span(3, 11, "you fool");
        assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
        assertThatThrownBy(() -> span(0, 1, "😀")).isInstanceOf(IllegalArgumentException.class);
        assertThat(span(0, 2, "😀").text()).isEqualTo("😀");
    }

    @Test
    void a_comment_has_the_labels_it_was_given_and_not_those_it_has_evidence_for() {
        Comment comment = Comment.of("c1", null, "you fool");
        LabeledComment unlabeled = hostile(comment, List.of(), List.of(span(4, 8, "fool")));
        LabeledComment labeled = hostile(comment, List.of(Label.HOSTILITY), List.of());
        assertThat(unlabeled.has(Label.HOSTILITY)).isFalse();
        assertThat(labeled.has(Label.HOSTILITY)).isTrue();
        assertThat(labeled.has(Label.CONSPIRACY)).isFalse();
    }

    @Test
    void who_labelled_a_comment_cannot_change_it_afterwards() {
        List<Label> labels = new ArrayList<>(List.of(Label.HOSTILITY));
        List<Evidence> evidence = new ArrayList<>(List.of(span(4, 8, "fool")));
        LabeledComment labeled = hostile(Comment.of("c1", null, "you fool"), labels, evidence);
        labels.clear();
        evidence.clear();
        assertThat(labeled.has(Label.HOSTILITY)).isTrue();
        assertThat(labeled.evidence()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} labelled of {1}")
    @CsvSource({"0, 1", "1, 0", "2, 1", "3, 4"})
    void a_labelled_discussion_has_all_its_comments_and_no_more(int labelled, int comments) {
        Comment comment = Comment.of("c1", null, "you fool");
        Discussion discussion = Discussion.of("d", Article.NONE, java.util.Collections.nCopies(comments, comment));
        List<LabeledComment> some = java.util.Collections.nCopies(labelled, hostile(comment, List.of(), List.of()));
        assertThatThrownBy(() -> new LabeledDiscussion(discussion, some, List.of(), "m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(labelled + " labelled comments for " + comments);
    }

    @Test
    void a_discussion_without_comments_is_labelled_too() {
        Discussion empty = Discussion.of("d", Article.NONE, List.of());
        LabeledDiscussion labeled = new LabeledDiscussion(empty, List.of(), List.of("bridge"), "m");
        assertThat(labeled.comments()).isEmpty();
        assertThatThrownBy(() -> labeled.topicTerms().add("late")).isInstanceOf(UnsupportedOperationException.class);
    }
}
