package org.winnow.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/**
 * What our own labels say of a comment: all four labels at once.
 *
 * @param labels labels that it clearly has
 * @param unclear labels on which careful readers would split
 * @param kinds kinds of its labels
 */
public record Verdict(Set<Label> labels, Set<Label> unclear, Set<Kind> kinds) {
    public Verdict {
        labels = Set.copyOf(labels);
        unclear = Set.copyOf(unclear);
        kinds = Set.copyOf(kinds);
    }

    /**
     * Returns gold by label: an unclear one is missing, and so is off-topic where there is nothing to judge it against.
     *
     * @param context whether there is a title, an article or a parent
     */
    public Map<Label, Boolean> gold(boolean context) {
        Map<Label, Boolean> gold = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            if (!unclear.contains(label) && (context || label != Label.OFF_TOPIC)) {
                gold.put(label, labels.contains(label));
            }
        }
        return gold;
    }

    /** Returns gold by kind: those of an unclear label are missing. */
    public Map<Kind, Boolean> kindGold() {
        Map<Kind, Boolean> gold = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (!unclear.contains(kind.label())) {
                gold.put(kind, labels.contains(kind.label()) && kinds.contains(kind));
            }
        }
        return gold;
    }

    /** Reads fields {@code labels}, {@code unclear} and {@code kinds}; names that are not known are left out. */
    public static Verdict of(JsonNode object) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        object.path("kinds").forEach(name -> Kind.ofKey(name.asText()).ifPresent(kinds::add));
        return new Verdict(labels(object.path("labels")), labels(object.path("unclear")), kinds);
    }

    private static Set<Label> labels(JsonNode names) {
        Set<Label> found = EnumSet.noneOf(Label.class);
        names.forEach(name -> Label.ofKey(name.asText()).ifPresent(found::add));
        return found;
    }
}
