package org.winnow.summarize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.winnow.discussion.Status;
import org.winnow.label.Evidence;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.summarize.Participation.Participant;

/**
 * Summarises discussions by counting, clustering and quoting. Nothing is written that no comment holds. Thread-safe and
 * deterministic.
 */
public final class Summarizer {
    private static final int MOST_FLAGGED = 10;
    private static final int STRETCHES = 10;

    /** Shares of fewer comments than this jump about. */
    private static final int SHORTEST_STRETCH = 3;

    /** A kind is named as a reason from this score on. */
    private static final double KIND_FIRED = 0.5;

    private Summarizer() {}

    /** Summarises the comments of a discussion whose status is visible or unknown. */
    public static DiscussionSummary summarize(LabeledDiscussion discussion) {
        List<LabeledComment> counted = discussion.comments().stream()
                .filter(c -> c.comment().status().counts())
                .toList();
        KeyPoints keyPoints = KeyPoints.among(counted);
        Optional<TurningPoint> turningPoint = TurningPoint.in(counted);
        DiscussionSummary facts = new DiscussionSummary(
                counted.size(),
                unscored(counted),
                notCounted(discussion.comments()),
                prevalence(counted),
                participation(counted),
                keyPoints.points(),
                flagged(counted),
                keyPoints.representative(),
                course(counted),
                turningPoint.map(TurningPoint::at).orElse(null),
                Recurrences.in(counted),
                Drifts.in(counted),
                List.of());
        return facts.with(Paragraph.of(facts, counted, turningPoint));
    }

    private static int unscored(List<LabeledComment> comments) {
        return (int)
                comments.stream().filter(c -> c.scores().byLabel().isEmpty()).count();
    }

    private static Map<Status, Integer> notCounted(List<LabeledComment> comments) {
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        comments.stream()
                .map(c -> c.comment().status())
                .filter(status -> !status.counts())
                .forEach(status -> byStatus.merge(status, 1, Integer::sum));
        return byStatus;
    }

    private static Map<Label, Prevalence> prevalence(List<LabeledComment> comments) {
        Map<Label, Prevalence> byLabel = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            List<LabeledComment> scored = comments.stream()
                    .filter(c -> c.scores().of(label).isPresent())
                    .toList();
            int count = (int) scored.stream().filter(c -> c.has(label)).count();
            byLabel.put(label, new Prevalence(count, scored.size()));
        }
        return byLabel;
    }

    private static Participation participation(List<LabeledComment> comments) {
        Map<String, List<String>> byAuthor = new LinkedHashMap<>();
        int unnamed = 0;
        for (LabeledComment comment : comments) {
            String author = comment.comment().author();
            if (author == null || author.isBlank()) {
                unnamed++;
            } else {
                byAuthor.computeIfAbsent(author.strip(), a -> new ArrayList<>())
                        .add(comment.comment().id());
            }
        }
        List<Participant> all = byAuthor.entrySet().stream()
                .map(e -> new Participant(e.getKey(), e.getValue()))
                .sorted(Comparator.<Participant>comparingInt(p -> p.comments().size())
                        .reversed())
                .toList();
        List<Participant> top = all.stream().limit(Participation.TOP).toList();
        int named = comments.size() - unnamed;
        double topShare = named == 0 ? 0 : (double) comments(top) / named;
        return new Participation(all.size(), unnamed, top, topShare, gini(all));
    }

    private static int comments(List<Participant> participants) {
        return participants.stream().mapToInt(p -> p.comments().size()).sum();
    }

    /** Returns the Gini coefficient of comments by author; authors come the most active first. */
    private static double gini(List<Participant> authors) {
        int n = authors.size();
        double weighted = 0;
        for (int rank = 0; rank < n; rank++) {
            weighted +=
                    (double) (n - 1 - 2 * rank) * authors.get(rank).comments().size();
        }
        return n == 0 ? 0 : weighted / ((double) n * comments(authors));
    }

    private static List<Highlight> flagged(List<LabeledComment> comments) {
        return comments.stream()
                .filter(c -> !c.labels().isEmpty())
                .sorted(Comparator.comparingDouble(c -> -c.scores().highest()))
                .limit(MOST_FLAGGED)
                .map(c -> new Highlight(c.comment().id(), reason(c)))
                .toList();
    }

    private static String reason(LabeledComment comment) {
        String labels = comment.labels().stream()
                .sorted(Comparator.comparingDouble(
                        label -> -comment.scores().of(label).orElse(0)))
                .map(label -> reason(comment, label))
                .collect(Collectors.joining("; "));
        return labels
                + comment.evidence().stream()
                        .filter(e -> comment.has(e.label()))
                        .max(Comparator.comparingDouble(Evidence::weight))
                        .map(e -> ": “" + Paragraph.shortened(e.text()) + "”")
                        .orElse("");
    }

    private static String reason(LabeledComment comment, Label label) {
        String score = Wording.of(label) + " "
                + Wording.score(comment.scores().of(label).orElse(0));
        String kinds = label.kinds().stream()
                .filter(kind -> comment.kinds().byKind().getOrDefault(kind, 0.0) >= KIND_FIRED)
                .map(Wording::of)
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? score : score + " (" + kinds + ")";
    }

    private static List<Stretch> course(List<LabeledComment> comments) {
        int n = Math.min(STRETCHES, (comments.size() + SHORTEST_STRETCH - 1) / SHORTEST_STRETCH);
        List<Stretch> course = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int from = (int) ((long) i * comments.size() / n);
            int to = (int) ((long) (i + 1) * comments.size() / n);
            course.add(stretch(comments.subList(from, to)));
        }
        return course;
    }

    private static Stretch stretch(List<LabeledComment> part) {
        int flagged = (int) part.stream().filter(c -> !c.labels().isEmpty()).count();
        int hostile = (int) part.stream().filter(c -> c.has(Label.HOSTILITY)).count();
        String first = part.get(0).comment().id();
        String last = part.get(part.size() - 1).comment().id();
        return new Stretch(first, last, part.size(), flagged, hostile);
    }
}
