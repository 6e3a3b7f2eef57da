package org.winnow.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.winnow.Winnow;
import org.winnow.corpus.LabelRow;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.label.LabeledComment;
import org.winnow.label.Scores;

/** The full model, through the front door: each row is a discussion of its comment and the one that it answers. */
public final class WinnowScorer implements RowScorer {
    private final Winnow winnow;

    /**
     * @param winnow the model; the caller closes it
     */
    public WinnowScorer(Winnow winnow) {
        this.winnow = winnow;
    }

    @Override
    public List<Scores> score(List<LabelRow> rows) {
        return rows.parallelStream().map(this::score).toList();
    }

    private Scores score(LabelRow row) {
        List<Comment> comments = new ArrayList<>();
        String parent = row.parent();
        if (parent != null && !parent.isBlank()) {
            comments.add(Comment.of("parent", null, parent));
        }
        comments.add(Comment.of("comment", comments.isEmpty() ? null : "parent", row.text()));
        Article article = new Article(row.title(), Objects.requireNonNullElse(row.article(), ""));
        List<LabeledComment> labeled =
                winnow.label(Discussion.of("row", article, comments), false).comments();
        return labeled.get(labeled.size() - 1).scores();
    }
}
