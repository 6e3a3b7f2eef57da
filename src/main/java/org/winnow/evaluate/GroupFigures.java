package org.winnow.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How scores depend on the group that a text names: bias AUCs of Borkan et al. 2019, the rise by the term alone, and how far a
 * score moves when one group is put for another.
 *
 * @param groups figures of each group, in the order of the file
 * @param withTerm mean score of neutral sentences that name a group, or NaN where the suite has none
 * @param withoutTerm mean score of the same sentences without a group, or NaN likewise
 * @param rise how much higher they score with the term, over all groups
 * @param swaps how far scores move when groups are swapped, by functionality
 * @param meanMove mean of the moves over functionalities
 * @see <a href="https://doi.org/10.1145/3308560.3317593">D. Borkan et al., 2019</a>
 */
public record GroupFigures(
        List<OfGroup> groups, double withTerm, double withoutTerm, Figure rise, List<Swap> swaps, double meanMove) {
    public GroupFigures {
        groups = List.copyOf(groups);
        swaps = List.copyOf(swaps);
    }

    /**
     * Figures of a group.
     *
     * @param name the first name that the suite has for it
     * @param rise how much higher neutral sentences score with its term than without any
     * @param subgroup AUC within the cases that name the group
     * @param bpsn AUC of cases without the label that name the group against cases with the label that name others
     * @param bnsp AUC of cases with the label that name the group against cases without it that name others
     */
    public record OfGroup(String name, Figure rise, Figure subgroup, Figure bpsn, Figure bnsp) {}

    /**
     * How far the score of a sentence moves when one group is put for another.
     *
     * @param functionality whose templates
     * @param templates how many
     * @param move mean over templates of the mean absolute difference between two groups' scores
     */
    public record Swap(String functionality, int templates, Figure move) {}

    /**
     * The group with the lowest figure, beside the mean over groups.
     *
     * @param mean mean over groups; NaN where it is not defined
     * @param group name of the lowest
     * @param lowest its figure
     */
    public record Worst(double mean, String group, double lowest) {
        /** Returns how far the lowest lies below the mean, 0 or more. */
        public double gap() {
            return mean - lowest;
        }
    }

    /** Returns the group with the lowest figure, beside the mean over groups. */
    public Worst worst(ToDoubleFunction<OfGroup> figure) {
        double mean = groups.stream().mapToDouble(figure).average().orElse(Double.NaN);
        OfGroup lowest = groups.stream().min(Comparator.comparingDouble(figure)).orElseThrow();
        return new Worst(mean, lowest.name(), figure.applyAsDouble(lowest));
    }

    /** Returns the group whose term moves neutral sentences furthest, up or down. */
    public OfGroup furthest() {
        return groups.stream()
                .max(Comparator.comparingDouble(group -> Math.abs(group.rise().value())))
                .orElseThrow();
    }

    /** Returns whether there are neutral sentences with and without a term. */
    public boolean hasRise() {
        return !Double.isNaN(rise.value());
    }
}
