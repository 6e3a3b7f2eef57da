package org.winnow.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Writes a benchmark as one JSON object. */
public final class BenchReportJson {
    private static final double MILLIS = 1000;

    private BenchReportJson() {}

    /**
     * Returns the report.
     *
     * @param probe what a command took, or null where none was run
     */
    public static String of(BenchReport report, @Nullable CommandProbe probe) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("texts", report.texts()).put("mean_words", report.meanWords());
        node.put("rounds", report.rounds()).put("threads", report.threads());
        node.put("processors", report.processors());
        ArrayNode contenders = node.putArray("contenders");
        report.contenders().forEach(contender -> put(contenders.addObject(), report, contender));
        put(node.putObject("peer"), report, report.peer());
        report.peakBytes().ifPresent(bytes -> node.put("peak_bytes", bytes));
        if (probe != null) {
            put(node.putObject("command"), probe);
        }
        return node.toString();
    }

    private static void put(ObjectNode node, BenchReport report, BenchReport.Speed speed) {
        node.put("name", speed.name());
        node.put("texts_per_cpu_second", speed.textsPerCpuSecond());
        node.put("texts_per_second", speed.textsPerWallSecond());
        node.put("cpu_seconds", speed.total().cpuSeconds());
        node.put("ratio", report.ratio(speed));
        node.put("lowest_ratio", report.lowestRatio(speed));
    }

    private static void put(ObjectNode node, CommandProbe probe) {
        if (probe.firstResult() == null) {
            node.putNull("first_result_seconds");
        } else {
            node.put("first_result_seconds", probe.firstResult().toMillis() / MILLIS);
        }
        node.put("seconds", probe.whole().toMillis() / MILLIS);
        node.put("peak_bytes", probe.peakBytes()).put("exit", probe.exit());
    }
}
