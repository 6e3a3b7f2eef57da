package org.winnow.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Writes reports as JSON; what is not defined is null. */
public final class ReportJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    /** Returns the report as one JSON object. */
    public static String of(LabelReport report) {
        ObjectNode node = NODES.objectNode();
        ArrayNode sets = node.putArray("sets");
        report.sets().forEach(set -> sets.add(set(set)));
        ArrayNode means = node.putArray("means");
        for (LabelReport.Mean mean : report.means()) {
            ObjectNode row = means.addObject();
            row.put("label", mean.label().key()).put("sets", mean.sets());
            put(row, "auc", mean.modelAuc());
            put(row, "baseline_auc", mean.baselineAuc());
        }
        ArrayNode below = node.putArray("significantly_below");
        report.significantlyBelow().forEach(below::add);
        return write(node);
    }

    /** Returns the report as one JSON object. */
    public static String of(SegmentReport report) {
        ObjectNode node = NODES.objectNode();
        ArrayNode rows = node.putArray("sets");
        for (SegmentReport.Row row : report.rows()) {
            ObjectNode set = rows.addObject();
            set.put("set", row.set()).put("pages", row.model().counts().pages());
            set.put("comments", row.model().counts().comments().gold());
            set.set("model", segment(row.model()));
            set.set("trivial", segment(row.trivial()));
        }
        return write(node);
    }

    private static ObjectNode segment(SegmentFigures figures) {
        ObjectNode node = NODES.objectNode();
        put(node, "comment_line_f1", figures.comment());
        put(node, "body_f1", figures.body());
        put(node, "comment_body_f1", figures.commentBody());
        put(node, "title_f1", figures.title());
        put(node, "exact_f1", figures.exact());
        put(node, "author_right", figures.author());
        put(node, "has_comments", figures.hasComments());
        return node;
    }

    private static ObjectNode set(SetFigures set) {
        ObjectNode node = NODES.objectNode();
        node.put("set", set.set())
                .put("label", set.label().key())
                .put("split", set.split().key());
        node.put("n", set.n()).put("positives", set.positives()).put("unscored", set.unscored());
        node.set("model", model(set.model()));
        node.set("baseline", model(set.baseline()));
        ObjectNode difference = node.putObject("difference");
        put(difference, "auc", set.aucDifference());
        put(difference, "f1", set.f1Difference());
        put(difference, "ece", set.eceDifference());
        return node;
    }

    private static @Nullable ObjectNode model(@Nullable ModelFigures figures) {
        if (figures == null) {
            return null;
        }
        ObjectNode node = NODES.objectNode();
        put(node, "auc", figures.auc());
        put(node, "f1", figures.f1());
        put(node, "threshold", figures.threshold());
        put(node, "ece", figures.ece());
        put(node, "ece_corrected", figures.eceCorrected());
        return node;
    }

    static void put(ObjectNode node, String name, Figure figure) {
        ObjectNode of = node.putObject(name);
        put(of, "value", figure.value());
        put(of, "low", figure.interval().low());
        put(of, "high", figure.interval().high());
    }

    static void put(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }

    static String write(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report could not be written as JSON", e);
        }
    }
}
