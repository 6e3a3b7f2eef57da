package org.winnow.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.winnow.corpus.LabelRow;
import org.winnow.label.Label;
import org.winnow.label.Policy;
import org.winnow.label.Scores;

/** Measures a model on functional suites. */
public final class SuiteEvaluation {
    private final RowScorer scorer;
    private final Policy policy;
    private final SuiteStatistics statistics;

    /**
     * @param scorer the model
     * @param policy thresholds that make a score a label; thresholds by kind are not looked at
     * @param bootstrap how intervals are drawn
     */
    public SuiteEvaluation(RowScorer scorer, Policy policy, Bootstrap bootstrap) {
        this.scorer = scorer;
        this.policy = policy;
        this.statistics = new SuiteStatistics(bootstrap);
    }

    /** Two cases that differ in what a labeller should tell apart. */
    private record Pair(ScoredCase one, ScoredCase other) {
        double right() {
            return one.isRight() && other.isRight() ? 1 : 0;
        }

        String template() {
            return one.template();
        }
    }

    /**
     * Measures suites.
     *
     * @param progress told which suite is being measured
     */
    public List<SuiteFigures> run(List<Suite> suites, Consumer<String> progress) {
        List<SuiteFigures> figures = new ArrayList<>();
        for (Suite suite : suites) {
            progress.accept("measuring suite " + suite.name());
            figures.add(figures(suite, score(suite)));
        }
        return figures;
    }

    private List<ScoredCase> score(Suite suite) {
        List<SuiteCase> cases = suite.cases();
        List<LabelRow> rows = cases.stream().map(c -> c.row(suite.name())).toList();
        List<Scores> scores = scorer.score(rows);
        List<ScoredCase> scored = new ArrayList<>(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            Label label = cases.get(i).functionality().label();
            scored.add(new ScoredCase(
                    cases.get(i), scores.get(i).of(label), policy.thresholds().get(label)));
        }
        return scored;
    }

    private SuiteFigures figures(Suite suite, List<ScoredCase> cases) {
        List<List<Pair>> pairs = pairs(suite, cases);
        List<Pair> all = pairs.stream().flatMap(List::stream).toList();
        return new SuiteFigures(
                suite.name(),
                cases.size(),
                (int) cases.stream().map(ScoredCase::template).distinct().count(),
                (int) cases.stream().filter(scored -> scored.score().isEmpty()).count(),
                statistics.accuracy(cases),
                suite.functionalities().stream()
                        .map(f -> functionality(f, cases))
                        .toList(),
                pairs.stream().map(this::pair).toList(),
                statistics.mean(all, Pair::right, Pair::template),
                labels(suite, cases));
    }

    private SuiteFigures.OfFunctionality functionality(Functionality functionality, List<ScoredCase> all) {
        List<ScoredCase> cases = of(functionality, all);
        double mean = cases.stream()
                .flatMapToDouble(scored -> scored.score().stream())
                .average()
                .orElse(Double.NaN);
        return new SuiteFigures.OfFunctionality(
                functionality.name(),
                functionality.about(),
                functionality.label(),
                functionality.positive(),
                cases.size(),
                statistics.accuracy(cases),
                mean);
    }

    private static List<ScoredCase> of(Functionality functionality, List<ScoredCase> all) {
        return all.stream().filter(scored -> scored.isOf(functionality)).toList();
    }

    private SuiteFigures.OfPair pair(List<Pair> pairs) {
        Pair first = pairs.get(0);
        return new SuiteFigures.OfPair(
                first.one().of().functionality().name(),
                first.other().of().functionality().name(),
                pairs.size(),
                statistics.mean(pairs, Pair::right, Pair::template));
    }

    /** The pairs of each two functionalities that name each other as twin, the one with the label first. */
    private static List<List<Pair>> pairs(Suite suite, List<ScoredCase> cases) {
        List<List<Pair>> pairs = new ArrayList<>();
        for (Functionality one : suite.functionalities()) {
            Optional<Functionality> twin = suite.functionality(one.twin());
            if (one.positive() && twin.isPresent() && twin.get().twin().equals(one.name())) {
                pairs.add(pairs(of(one, cases), of(twin.get(), cases)));
            }
        }
        return pairs;
    }

    private static List<Pair> pairs(List<ScoredCase> ones, List<ScoredCase> others) {
        Map<String, ScoredCase> byPlace =
                others.stream().collect(Collectors.toMap(SuiteEvaluation::place, scored -> scored));
        return ones.stream()
                .filter(one -> byPlace.containsKey(place(one)))
                .map(one -> new Pair(one, byPlace.get(place(one))))
                .toList();
    }

    private static String place(ScoredCase scored) {
        return scored.of().template() + "#" + scored.of().number();
    }

    private List<SuiteFigures.OfLabel> labels(Suite suite, List<ScoredCase> cases) {
        Map<Label, List<ScoredCase>> byLabel =
                cases.stream().collect(Collectors.groupingBy(ScoredCase::label, TreeMap::new, Collectors.toList()));
        return byLabel.entrySet().stream()
                .map(entry -> label(suite, entry.getKey(), entry.getValue()))
                .toList();
    }

    private SuiteFigures.OfLabel label(Suite suite, Label label, List<ScoredCase> cases) {
        Map<Boolean, List<ScoredCase>> byGold =
                cases.stream().collect(Collectors.partitioningBy(ScoredCase::isPositive));
        return new SuiteFigures.OfLabel(
                label,
                policy.thresholds().get(label),
                statistics.accuracy(cases),
                statistics.accuracy(byGold.get(true)),
                statistics.accuracy(byGold.get(false)),
                statistics.auc(cases),
                new GroupEvaluation(suite, label, cases, statistics).figures());
    }
}
