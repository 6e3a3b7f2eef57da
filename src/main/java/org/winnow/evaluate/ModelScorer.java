package org.winnow.evaluate;

import java.util.List;
import org.winnow.classify.CommentLabeler;
import org.winnow.corpus.LabelRow;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.label.Policy;
import org.winnow.label.Scores;

/** Scores rows with the full model, each as a comment of its own below its article and the comment that it answers. */
public final class ModelScorer implements RowScorer {
    private static final String ROW = "row";
    private static final String PARENT = "parent";

    private final CommentLabeler labeler;

    /**
     * @param labeler the model; stays open
     */
    public ModelScorer(CommentLabeler labeler) {
        this.labeler = labeler;
    }

    @Override
    public List<Scores> score(List<LabelRow> rows) {
        // discussions of one comment leave the labeler's own threads idle
        return rows.parallelStream().map(this::score).toList();
    }

    private Scores score(LabelRow row) {
        LabeledDiscussion labeled = labeler.label(discussion(row), Policy.even(), false);
        return labeled.comments().stream()
                .filter(comment -> comment.comment().id().equals(ROW))
                .map(LabeledComment::scores)
                .findFirst()
                .orElseThrow();
    }

    /** The row as the model gets it: nothing of its gold, id or split. */
    static Discussion discussion(LabelRow row) {
        Article article = new Article(row.title(), row.article() == null ? "" : row.article());
        String parent = row.parent();
        List<Comment> comments = parent == null
                ? List.of(Comment.of(ROW, null, row.text()))
                : List.of(Comment.of(PARENT, null, parent), Comment.of(ROW, PARENT, row.text()));
        return Discussion.of("evaluation", article, comments);
    }
}
