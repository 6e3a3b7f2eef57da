package org.winnow.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Writes the figures of functional suites as JSON; what is not defined is null. */
public final class SuiteReportJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SuiteReportJson() {}

    /** Returns the figures of a suite as one JSON object. */
    public static String of(SuiteFigures figures) {
        ObjectNode node = NODES.objectNode();
        node.put("suite", figures.suite())
                .put("cases", figures.cases())
                .put("templates", figures.templates())
                .put("unscored", figures.unscored());
        ReportJson.put(node, "right", figures.accuracy());
        ReportJson.put(node, "both_right", figures.allPairs());
        ArrayNode labels = node.putArray("labels");
        figures.byLabel().forEach(of -> labels.add(label(of)));
        ArrayNode functionalities = node.putArray("functionalities");
        figures.byFunctionality().forEach(of -> functionalities.add(functionality(of)));
        ArrayNode pairs = node.putArray("pairs");
        figures.pairs().forEach(of -> pairs.add(pair(of)));
        return ReportJson.write(node);
    }

    private static ObjectNode label(SuiteFigures.OfLabel of) {
        ObjectNode node = NODES.objectNode();
        node.put("label", of.label().key()).put("threshold", of.threshold());
        ReportJson.put(node, "right", of.accuracy());
        ReportJson.put(node, "right_with_label", of.recall());
        ReportJson.put(node, "right_without_label", of.specificity());
        ReportJson.put(node, "auc", of.auc());
        node.set("groups", groups(of.groups()));
        return node;
    }

    private static ObjectNode functionality(SuiteFigures.OfFunctionality of) {
        ObjectNode node = NODES.objectNode();
        node.put("functionality", of.name())
                .put("about", of.about())
                .put("label", of.label().key())
                .put("due", of.positive())
                .put("cases", of.cases());
        ReportJson.put(node, "right", of.accuracy());
        ReportJson.put(node, "mean_score", of.meanScore());
        return node;
    }

    private static ObjectNode pair(SuiteFigures.OfPair of) {
        ObjectNode node = NODES.objectNode();
        node.put("positive", of.positive()).put("other", of.other()).put("pairs", of.pairs());
        ReportJson.put(node, "both_right", of.right());
        return node;
    }

    private static @Nullable ObjectNode groups(@Nullable GroupFigures figures) {
        if (figures == null) {
            return null;
        }
        ObjectNode node = NODES.objectNode();
        ReportJson.put(node, "neutral_with_term", figures.withTerm());
        ReportJson.put(node, "neutral_without_term", figures.withoutTerm());
        ReportJson.put(node, "rise", figures.rise());
        node.set("worst_subgroup_auc", worst(figures.worst(group -> group.subgroup()
                .value())));
        node.set("worst_bpsn_auc", worst(figures.worst(group -> group.bpsn().value())));
        node.set("worst_bnsp_auc", worst(figures.worst(group -> group.bnsp().value())));
        ReportJson.put(node, "mean_move", figures.meanMove());
        ArrayNode swaps = node.putArray("swaps");
        for (GroupFigures.Swap swap : figures.swaps()) {
            ObjectNode of = swaps.addObject();
            of.put("functionality", swap.functionality()).put("templates", swap.templates());
            ReportJson.put(of, "move", swap.move());
        }
        ArrayNode groups = node.putArray("groups");
        figures.groups().forEach(of -> groups.add(group(of)));
        return node;
    }

    private static ObjectNode worst(GroupFigures.Worst worst) {
        ObjectNode node = NODES.objectNode();
        node.put("group", worst.group());
        ReportJson.put(node, "value", worst.lowest());
        ReportJson.put(node, "mean", worst.mean());
        ReportJson.put(node, "below_mean", worst.gap());
        return node;
    }

    private static ObjectNode group(GroupFigures.OfGroup of) {
        ObjectNode node = NODES.objectNode();
        node.put("group", of.name());
        ReportJson.put(node, "rise", of.rise());
        ReportJson.put(node, "subgroup_auc", of.subgroup());
        ReportJson.put(node, "bpsn_auc", of.bpsn());
        ReportJson.put(node, "bnsp_auc", of.bnsp());
        return node;
    }
}
