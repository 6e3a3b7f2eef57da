package org.winnow.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Label;

/** Measures how the scores of a label depend on the group that a text names. */
final class GroupEvaluation {
    private final Suite suite;
    private final List<ScoredCase> cases;
    private final SuiteStatistics statistics;
    /** Of the label, those cases that name a group and have a score. */
    private final List<ScoredCase> grouped;
    /** Mean score without a term, by the template that is the same but for the term. */
    private final Map<String, Double> plain;

    GroupEvaluation(Suite suite, Label label, List<ScoredCase> cases, SuiteStatistics statistics) {
        this.suite = suite;
        this.cases = scored(cases, scored -> scored.label() == label);
        this.statistics = statistics;
        this.grouped = scored(this.cases, ScoredCase::hasGroup);
        this.plain = plain();
    }

    private static List<ScoredCase> scored(List<ScoredCase> cases, Predicate<ScoredCase> which) {
        return cases.stream()
                .filter(scored -> scored.score().isPresent())
                .filter(which)
                .toList();
    }

    /** Returns the figures, or null where no template differs by group. */
    @Nullable
    GroupFigures figures() {
        if (grouped.isEmpty()) {
            return null;
        }
        List<GroupFigures.OfGroup> groups = new ArrayList<>();
        names().forEach((number, name) -> groups.add(group(number, name)));
        List<ScoredCase> terms = scored(grouped, this::hasPlain);
        double with = mean(terms.stream().map(GroupEvaluation::score).toList());
        double without =
                mean(terms.stream().map(scored -> plain.get(scored.template())).toList());
        List<GroupFigures.Swap> swaps = swaps();
        double move = mean(swaps.stream().map(swap -> swap.move().value()).toList());
        return new GroupFigures(groups, with, without, rise(terms), swaps, move);
    }

    private Map<Integer, String> names() {
        Map<Integer, String> names = new TreeMap<>();
        for (ScoredCase scored : grouped) {
            SuiteTemplate template =
                    scored.of().functionality().templates().get(scored.of().template());
            names.putIfAbsent(
                    scored.of().number(),
                    template.slots().get(0).values().get(scored.of().number()));
        }
        return names;
    }

    private GroupFigures.OfGroup group(int number, String name) {
        Predicate<ScoredCase> inside = scored -> scored.of().number() == number;
        Predicate<ScoredCase> bpsn = scored -> scored.isPositive() != inside.test(scored);
        return new GroupFigures.OfGroup(
                name,
                rise(scored(grouped, inside.and(this::hasPlain))),
                statistics.auc(scored(grouped, inside)),
                statistics.auc(scored(grouped, bpsn)),
                statistics.auc(scored(grouped, bpsn.negate())));
    }

    private boolean hasPlain(ScoredCase scored) {
        return plain.containsKey(scored.template());
    }

    private Figure rise(List<ScoredCase> terms) {
        return statistics.mean(terms, scored -> score(scored) - plain.get(scored.template()), ScoredCase::template);
    }

    private Map<String, Double> plain() {
        Map<String, List<Double>> scores = new HashMap<>();
        for (ScoredCase scored : cases) {
            Functionality functionality = scored.of().functionality();
            Optional<Functionality> twin = suite.functionality(functionality.twin());
            if (functionality.isOf(SuiteSlot.Form.PLAIN) && twin.isPresent()) {
                String template = twin.get().name() + "#" + scored.of().template();
                scores.computeIfAbsent(template, t -> new ArrayList<>()).add(score(scored));
            }
        }
        Map<String, Double> means = new HashMap<>();
        scores.forEach((template, of) -> means.put(template, mean(of)));
        return means;
    }

    private List<GroupFigures.Swap> swaps() {
        List<GroupFigures.Swap> swaps = new ArrayList<>();
        for (Functionality functionality : suite.functionalities()) {
            Map<String, List<Double>> byTemplate = new TreeMap<>();
            scored(grouped, scored -> scored.isOf(functionality)).forEach(scored -> byTemplate
                    .computeIfAbsent(scored.template(), t -> new ArrayList<>())
                    .add(score(scored)));
            if (!byTemplate.isEmpty()) {
                List<String> templates = List.copyOf(byTemplate.keySet());
                Figure move = statistics.mean(templates, t -> meanDifference(byTemplate.get(t)), t -> t);
                swaps.add(new GroupFigures.Swap(functionality.name(), templates.size(), move));
            }
        }
        return swaps;
    }

    /** Returns the mean absolute difference of two of the values (Gini's), or 0 where there are not two. */
    static double meanDifference(List<Double> values) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                sum += Math.abs(values.get(i) - values.get(j));
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private static double score(ScoredCase scored) {
        OptionalDouble score = scored.score();
        return score.orElseThrow();
    }

    private static double mean(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
