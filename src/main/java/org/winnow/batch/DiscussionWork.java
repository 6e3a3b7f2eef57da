package org.winnow.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.output.Result;
import org.winnow.output.UtcDay;

/** What is done with one discussion: read, hidden, labelled, cut down to what was asked for, summarised. Thread-safe. */
public final class DiscussionWork {
    private static final long CACHE = 48L << 20;

    private final ScoreCache scores;
    private final UnaryOperator<Discussion> hide;
    private final Set<Label> labels;
    private final @Nullable LocalDate since;

    /**
     * @param hide hides who wrote
     */
    public DiscussionWork(Analyst analyst, BatchOptions options, UnaryOperator<Discussion> hide) {
        this.scores = new ScoreCache(analyst, CACHE);
        this.hide = hide;
        this.labels = options.labels();
        this.since = options.since();
    }

    public Outcome on(Task task) {
        if (task.discussion() == null) {
            return new Outcome(task, null, task.failure());
        }
        try {
            return new Outcome(task, result(task.discussion().load()), null);
        } catch (IOException e) {
            return new Outcome(task, null, Failures.of(task.source(), e));
        } catch (RuntimeException e) {
            return new Outcome(task, null, Failures.of(task, e));
        }
    }

    /** The whole thread is scored even where a part of it is asked for: a score depends on the talk around. */
    private @Nullable Result result(Discussion read) {
        if (since != null && read.comments().stream().noneMatch(this::isKept)) {
            return null;
        }
        return Result.of(cut(LabelChoice.of(scores.label(hide.apply(read)), labels)));
    }

    private boolean isKept(Comment comment) {
        String day = UtcDay.of(comment.time());
        return since == null || day == null || !LocalDate.parse(day).isBefore(since);
    }

    private LabeledDiscussion cut(LabeledDiscussion labeled) {
        if (since == null) {
            return labeled;
        }
        Discussion discussion = labeled.discussion();
        List<LabeledComment> comments = labeled.comments().stream()
                .filter(comment -> isKept(comment.comment()))
                .toList();
        List<Comment> plain = comments.stream().map(LabeledComment::comment).toList();
        return new LabeledDiscussion(
                discussion.with(discussion.language(), plain), comments, labeled.topicTerms(), labeled.model());
    }
}
