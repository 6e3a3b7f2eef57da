package org.winnow.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.Status;
import org.winnow.label.Evidence;
import org.winnow.label.Kind;
import org.winnow.label.KindScores;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.label.Policy;
import org.winnow.label.Scores;
import org.winnow.page.Line;
import org.winnow.page.Page;

/** Takes the first line of a page for its title, the others for comments, and draws scores from the letters. */
final class StubAnalyst implements Analyst {
    final AtomicInteger labelled = new AtomicInteger();
    private final int milliseconds;

    /**
     * @param milliseconds how long a discussion takes
     */
    StubAnalyst(int milliseconds) {
        this.milliseconds = milliseconds;
    }

    @Override
    public Discussion segment(Page page) {
        List<Comment> comments = new ArrayList<>();
        for (Line line : page.lines().subList(1, page.lines().size())) {
            comments.add(comment("c" + (comments.size() + 1), line.text()));
        }
        Article article = new Article(page.lines().get(0).text(), "An article.");
        return new Discussion(
                page.id(),
                page.source(),
                null,
                "example.org",
                "2024-05-01",
                "en",
                List.of(),
                null,
                List.of(),
                article,
                comments,
                List.of());
    }

    /** A line {@code 2024-05-01 Ann: words} has a day and a name. */
    static Comment comment(String id, String line) {
        String[] parts = line.split(" ", 3);
        boolean dated = parts.length == 3 && parts[0].matches("\\d{4}-\\d\\d-\\d\\d");
        return new Comment(
                id,
                null,
                dated ? parts[1].replace(":", "") : null,
                dated ? parts[0] : null,
                null,
                "en",
                Status.UNKNOWN,
                null,
                null,
                null,
                dated ? parts[2] : line,
                1,
                1);
    }

    @Override
    public LabeledDiscussion label(Discussion discussion) {
        labelled.incrementAndGet();
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<LabeledComment> comments = new ArrayList<>();
        for (Comment comment : discussion.comments()) {
            if (comment.text().contains("unscorable")) {
                throw new IllegalStateException("a fault of ours");
            }
            comments.add(labelled(comment));
        }
        return new LabeledDiscussion(discussion, comments, List.of("term"), "stub");
    }

    private static LabeledComment labelled(Comment comment) {
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        int hash = comment.text().hashCode();
        for (Label label : Label.values()) {
            hash = hash * 31 + 7;
            scores.put(label, Math.floorMod(hash, 1000) / 1000.0);
        }
        Scores all = new Scores(scores);
        KindScores kinds = new KindScores(
                Map.of(Kind.INSULT, 0.25, Kind.PLOT, 0.5), Map.of("moon", 0.75), Map.of(), Map.of("Slogans", 0.625));
        List<Label> labels = Policy.even().labels(all, kinds);
        String first = comment.text().substring(0, 1);
        List<Evidence> evidence = labels.stream()
                .map(label -> new Evidence(label, 0, 1, first, 0.5, null, null, null))
                .toList();
        return new LabeledComment(comment, labels, all, kinds, evidence, "the title", null);
    }
}
