package org.winnow.corpus;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/**
 * A text with gold labels and the context that a reader of it needs.
 *
 * @param set the corpus, such as {@code hostility/cad}
 * @param id unique in its corpus; never a feature, as some ids tell the label
 * @param text the text to judge; never blank
 * @param parent text of the comment it answers, or null
 * @param title headline of the article, or null
 * @param article text of the article, or null
 * @param gold by label; a label that is not decided is missing
 * @param kinds by kind; a kind that is not known is missing. A row without a label has none of its kinds
 * @param split part of the corpus
 * @param group rows of one group stem from one article, thread or pair and must not stand on both sides of a fold
 */
public record LabelRow(
        String set,
        String id,
        String text,
        @Nullable String parent,
        @Nullable String title,
        @Nullable String article,
        Map<Label, Boolean> gold,
        Map<Kind, Boolean> kinds,
        Split split,
        String group) {
    public LabelRow {
        if (text.isBlank()) {
            throw new IllegalArgumentException("row " + id + " of " + set + " has no text; leave it out");
        }
        Map<Label, Boolean> goldCopy = new EnumMap<>(Label.class);
        goldCopy.putAll(gold);
        gold = Collections.unmodifiableMap(goldCopy);
        Map<Kind, Boolean> kindCopy = new EnumMap<>(Kind.class);
        kindCopy.putAll(kinds);
        kinds = Collections.unmodifiableMap(kindCopy);
    }

    /** Returns whether the row has that label, or nothing where that is not decided. */
    public Optional<Boolean> is(Label label) {
        return Optional.ofNullable(gold.get(label));
    }

    /** Returns whether the row has that kind, or nothing where that is not known. */
    public Optional<Boolean> is(Kind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** Returns whether there is anything that off-topic could be judged against. */
    public boolean hasContext() {
        return parent != null || title != null || article != null;
    }
}
