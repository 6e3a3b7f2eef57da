package org.winnow.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.winnow.classify.CommentLabeler;
import org.winnow.corpus.LabelRow;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.encode.VectorCache;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.label.Policy;
import org.winnow.label.Scores;

/**
 * Scores rows with the full model, each as a comment of its own below its article and the comment that it answers. Each text is
 * encoded once: articles, titles and parents are shared by many rows.
 */
public final class ModelScorer implements RowScorer {
    private static final String ROW = "row";
    private static final String PARENT = "parent";
    /** Rows that are labelled together. */
    private static final int BATCH = 128;

    private final CommentLabeler labeler;
    private final VectorCache vectors;
    private final int threads;
    private final Consumer<String> progress;

    /**
     * @param labeler the model; stays open
     * @param vectors vectors of texts that were encoded before; those that are missing are added
     * @param threads how many texts are encoded at once
     * @param progress told how many texts are left and how long they take
     */
    public ModelScorer(CommentLabeler labeler, VectorCache vectors, int threads, Consumer<String> progress) {
        this.labeler = labeler;
        this.vectors = vectors;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Encodes the texts of rows, so that scoring them later need not.
     *
     * @throws UncheckedIOException if the cache's file cannot be written
     */
    public void encode(Collection<LabelRow> rows) {
        Set<String> texts = new HashSet<>();
        rows.forEach(row -> texts.addAll(CommentLabeler.texts(discussion(row))));
        try {
            vectors.encode(texts, labeler.encoder(), threads, left -> progress.accept(left.inWords()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Scores> score(List<LabelRow> rows) {
        encode(rows);
        return IntStream.range(0, (rows.size() + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(i -> rows.subList(i * BATCH, Math.min(rows.size(), (i + 1) * BATCH)))
                .flatMap(batch -> scoreTogether(batch).stream())
                .toList();
    }

    private List<Scores> scoreTogether(List<LabelRow> rows) {
        List<Discussion> discussions =
                rows.stream().map(ModelScorer::discussion).toList();
        return labeler.label(discussions, Policy.even(), false, vectors::of).stream()
                .map(ModelScorer::scores)
                .toList();
    }

    private static Scores scores(LabeledDiscussion labeled) {
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
