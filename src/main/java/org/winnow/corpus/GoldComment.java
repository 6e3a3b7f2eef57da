package org.winnow.corpus;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/**
 * A comment of a gold page, with the labels its readers gave it.
 *
 * @param author the name alone, or null
 * @param text its words, lines joined by a blank line
 * @param labels labels that apply
 * @param unclear labels on which careful readers would split; left out of training and scoring
 * @param kinds kinds of {@code labels} and {@code unclear}
 * @param parent 0-based index on the page of the comment it answers, or null
 * @param firstLine 0-based index in the page's lines of the first line of its text
 * @param timeText the time as the page writes it, or null
 * @param entry short name of the talking point or theory it voices, or null
 * @param technique named technique of persuasion, or null
 */
public record GoldComment(
        @Nullable String author,
        String text,
        Set<Label> labels,
        Set<Label> unclear,
        Set<Kind> kinds,
        @Nullable Integer parent,
        int firstLine,
        @Nullable String timeText,
        @Nullable String entry,
        @Nullable String technique) {
    public GoldComment {
        labels = Set.copyOf(labels);
        unclear = Set.copyOf(unclear);
        kinds = Set.copyOf(kinds);
        if (text.isBlank()) {
            throw new IllegalArgumentException("gold comment without text");
        }
        if (firstLine < 0) {
            throw new IllegalArgumentException("gold comment at line index " + firstLine + "; indexes count from 0");
        }
    }

    /** Returns a comment that nobody labelled. */
    public static GoldComment unlabelled(
            @Nullable String author, String text, @Nullable Integer parent, int firstLine, @Nullable String timeText) {
        return new GoldComment(author, text, Set.of(), Set.of(), Set.of(), parent, firstLine, timeText, null, null);
    }

    /** Returns this comment on a page whose lines are numbered otherwise. */
    GoldComment at(int line) {
        return new GoldComment(author, text, labels, unclear, kinds, parent, line, timeText, entry, technique);
    }
}
