package org.winnow.summarize;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.Status;
import org.winnow.encode.Embedding;
import org.winnow.label.Evidence;
import org.winnow.label.Kind;
import org.winnow.label.KindScores;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.label.Scores;

/** A labelled comment in the making, for tests. Labels are given from 0.5 on. */
public final class Labeled {
    private final String id;
    private final String text;
    private final Map<Label, Double> scores = new EnumMap<>(Label.class);
    private final Map<Kind, Double> kinds = new EnumMap<>(Kind.class);
    private final Map<String, Double> theories = new java.util.TreeMap<>();
    private final Map<String, Double> talkingPoints = new java.util.TreeMap<>();
    private final Map<String, Double> techniques = new java.util.TreeMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private Status status = Status.UNKNOWN;
    private @Nullable String parent;
    private @Nullable String author;
    private @Nullable String time;
    private @Nullable String timeText;
    private @Nullable String note;
    private @Nullable String comparedWith;
    private @Nullable Embedding embedding;

    private Labeled(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** A comment with low scores for all labels. */
    public static Labeled comment(String id, String text) {
        Labeled labeled = new Labeled(id, text);
        for (Label label : Label.values()) {
            labeled.scores.put(label, 0.02);
        }
        return labeled;
    }

    public Labeled by(@Nullable String author) {
        this.author = author;
        return this;
    }

    public Labeled to(@Nullable String parent) {
        this.parent = parent;
        return this;
    }

    public Labeled at(@Nullable String time, @Nullable String timeText) {
        this.time = time;
        this.timeText = timeText;
        return this;
    }

    public Labeled status(Status status) {
        this.status = status;
        return this;
    }

    public Labeled note(String note) {
        this.note = note;
        return this;
    }

    public Labeled score(Label label, double p) {
        scores.put(label, p);
        return this;
    }

    public Labeled kind(Kind kind, double p) {
        kinds.put(kind, p);
        return this;
    }

    public Labeled theory(String entry, double p) {
        theories.put(entry, p);
        return this;
    }

    public Labeled talkingPoint(String entry, double p) {
        talkingPoints.put(entry, p);
        return this;
    }

    public Labeled technique(String name, double p) {
        techniques.put(name, p);
        return this;
    }

    public Labeled unscored() {
        scores.clear();
        return this;
    }

    public Labeled comparedWith(String what) {
        this.comparedWith = what;
        return this;
    }

    public Labeled vector(float... values) {
        this.embedding = Embedding.normalized(values);
        return this;
    }

    /** Marks the first occurrence of words in the text. */
    public Labeled mark(Label label, String words, double weight) {
        return mark(label, words, weight, null, null, null);
    }

    public Labeled mark(
            Label label,
            String words,
            double weight,
            @Nullable Kind kind,
            @Nullable String entry,
            @Nullable String technique) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(id + " does not say " + words);
        }
        evidence.add(new Evidence(label, start, start + words.length(), words, weight, kind, entry, technique));
        return this;
    }

    public LabeledComment build() {
        List<Label> labels =
                scores.keySet().stream().filter(l -> scores.get(l) >= 0.5).toList();
        return new LabeledComment(
                new Comment(id, parent, author, time, timeText, "en", status, null, null, note, text, null, null),
                labels,
                new Scores(scores),
                new KindScores(kinds, theories, talkingPoints, techniques),
                evidence,
                comparedWith,
                embedding);
    }

    /** A discussion of these comments, under a title. */
    public static LabeledDiscussion discussion(String title, List<Labeled> comments) {
        List<LabeledComment> built = comments.stream().map(Labeled::build).toList();
        Discussion discussion = Discussion.of(
                "page",
                new Article(title, "The council met. It talked."),
                built.stream().map(LabeledComment::comment).toList());
        return new LabeledDiscussion(discussion, built, List.of("council"), "test-1");
    }
}
