package org.winnow.summarize;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Status;
import org.winnow.label.Label;

/**
 * What a discussion comes to. Everything in it speaks of the comments that count, those whose status is visible or
 * unknown; {@link #notCounted} tells of the others.
 *
 * @param comments how many comments count
 * @param unscored how many of them have no score at all
 * @param notCounted how many comments with text do not count, by status
 * @param labels how common each label is; every label has an entry
 * @param participation who talks
 * @param keyPoints what the comments say, the most frequent first
 * @param flagged at most 10 comments with a label, the highest score first
 * @param representative at most 3 comments that stand for many
 * @param course the thread from start to end, in at most 10 stretches
 * @param turnedHostileAt id of the comment at which the thread turned hostile, or null
 * @param recurring what comes up again and again, the most frequent first
 * @param drifts sub-threads that left the subject, in page order
 * @param sentences one readable paragraph, sentence by sentence
 */
public record DiscussionSummary(
        int comments,
        int unscored,
        Map<Status, Integer> notCounted,
        Map<Label, Prevalence> labels,
        Participation participation,
        List<KeyPoint> keyPoints,
        List<Highlight> flagged,
        List<Highlight> representative,
        List<Stretch> course,
        @Nullable String turnedHostileAt,
        List<Recurring> recurring,
        List<Drift> drifts,
        List<SummarySentence> sentences) {
    public DiscussionSummary {
        notCounted = immutable(Status.class, notCounted);
        labels = immutable(Label.class, labels);
        keyPoints = List.copyOf(keyPoints);
        flagged = List.copyOf(flagged);
        representative = List.copyOf(representative);
        course = List.copyOf(course);
        recurring = List.copyOf(recurring);
        drifts = List.copyOf(drifts);
        sentences = List.copyOf(sentences);
    }

    /** Returns the paragraph. */
    public String text() {
        return sentences.stream().map(SummarySentence::text).collect(Collectors.joining(" "));
    }

    /** Returns this summary with its paragraph. */
    DiscussionSummary with(List<SummarySentence> paragraph) {
        return new DiscussionSummary(
                comments,
                unscored,
                notCounted,
                labels,
                participation,
                keyPoints,
                flagged,
                representative,
                course,
                turnedHostileAt,
                recurring,
                drifts,
                paragraph);
    }

    private static <K extends Enum<K>, V> Map<K, V> immutable(Class<K> type, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(type);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
