package org.winnow.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winnow.label.Kind;
import org.winnow.label.KindScores;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.label.Policy;
import org.winnow.label.Scores;

/** Some of the labels. */
public final class LabelChoice {
    private LabelChoice() {}

    /** Returns a policy that all but never gives the other labels, so that no evidence is sought for them. */
    public static Policy policy(Policy policy, Set<Label> labels) {
        Map<Label, Double> thresholds = new EnumMap<>(Label.class);
        policy.thresholds().forEach((label, t) -> thresholds.put(label, labels.contains(label) ? t : 1.0));
        Map<Kind, Double> kinds = new EnumMap<>(Kind.class);
        policy.kindThresholds().forEach((kind, t) -> {
            if (labels.contains(kind.label())) {
                kinds.put(kind, t);
            }
        });
        return new Policy(policy.name(), thresholds, kinds);
    }

    /** Returns the discussion with these labels alone. */
    static LabeledDiscussion of(LabeledDiscussion discussion, Set<Label> labels) {
        if (labels.size() == Label.values().length) {
            return discussion;
        }
        List<LabeledComment> comments = new ArrayList<>(discussion.comments().size());
        discussion.comments().forEach(comment -> comments.add(of(comment, labels)));
        return new LabeledDiscussion(discussion.discussion(), comments, discussion.topicTerms(), discussion.model());
    }

    private static LabeledComment of(LabeledComment comment, Set<Label> labels) {
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        comment.scores().byLabel().forEach((label, p) -> {
            if (labels.contains(label)) {
                scores.put(label, p);
            }
        });
        return new LabeledComment(
                comment.comment(),
                comment.labels().stream().filter(labels::contains).toList(),
                new Scores(scores),
                of(comment.kinds(), labels),
                comment.evidence().stream()
                        .filter(span -> labels.contains(span.label()))
                        .toList(),
                labels.contains(Label.OFF_TOPIC) ? comment.comparedWith() : null,
                comment.embedding());
    }

    private static KindScores of(KindScores kinds, Set<Label> labels) {
        Map<Kind, Double> byKind = new EnumMap<>(Kind.class);
        kinds.byKind().forEach((kind, p) -> {
            if (labels.contains(kind.label())) {
                byKind.put(kind, p);
            }
        });
        boolean points = labels.contains(Label.PROPAGANDA);
        return new KindScores(
                byKind,
                labels.contains(Label.CONSPIRACY) ? kinds.theories() : Map.of(),
                points ? kinds.talkingPoints() : Map.of(),
                points ? kinds.techniques() : Map.of());
    }
}
