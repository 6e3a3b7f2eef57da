package org.winnow.batch;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Label;
import org.winnow.tables.TableFormat;

/**
 * What a batch is asked for, as far as it changes the result.
 *
 * @param format how parts are written
 * @param labels labels that are given; scores of others are null
 * @param evidence whether the spans that carry a label are found
 * @param texts whether what people wrote is in the result
 * @param since comments before this day are left out; those without a day stay; null keeps all
 * @param sample how many discussions are drawn at random, or null for all
 * @param from the format that inputs are in, or null to tell by their content
 * @param columns fields of tables and JSON Lines whose column the user named; others are guessed
 * @param pseudonymKey fingerprint of the key that names are hidden with, or null where they are shown
 * @param join whether the pages of one paged thread are put together
 * @param license identifier of the licence under which the result may be used, for its description; null where none was named
 * @param partComments a part ends with the discussion that brings it to this many comments
 */
public record BatchOptions(
        TableFormat format,
        Set<Label> labels,
        boolean evidence,
        boolean texts,
        @Nullable LocalDate since,
        @Nullable Integer sample,
        @Nullable String from,
        Map<String, String> columns,
        @Nullable String pseudonymKey,
        boolean join,
        @Nullable String license,
        int partComments) {
    /** How many comments a part has unless something else is asked for. */
    public static final int PART_COMMENTS = 5_000;

    /** Parquet with all labels, evidence and texts of all comments. */
    public static final BatchOptions DEFAULT = new BatchOptions(
            TableFormat.PARQUET,
            EnumSet.allOf(Label.class),
            true,
            true,
            null,
            null,
            null,
            Map.of(),
            null,
            false,
            null,
            PART_COMMENTS);

    public BatchOptions {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("a batch without labels finds nothing");
        }
        labels = Collections.unmodifiableSet(EnumSet.copyOf(labels));
        columns = Map.copyOf(columns);
        if (partComments < 1 || sample != null && sample < 1) {
            throw new IllegalArgumentException("a part and a sample hold at least one");
        }
    }

    /** Returns the options by their names on the command line, as a manifest holds them. */
    public Map<String, Object> byName() {
        Map<String, Object> options = new TreeMap<>();
        options.put("format", format.key());
        options.put("labels", labels.stream().map(Label::key).toList());
        options.put("evidence", evidence ? "on" : "off");
        options.put("text", texts ? "on" : "off");
        options.put("since", since == null ? "none" : since.toString());
        options.put("sample", sample == null ? "all" : sample);
        options.put("from", from == null ? "by content" : from);
        options.put("columns", new TreeMap<>(columns));
        options.put("pseudonymise", pseudonymKey == null ? "off" : "key " + pseudonymKey);
        options.put("join", join ? "on" : "off");
        options.put("license", license == null ? "none" : license);
        options.put("part-size", partComments);
        return options;
    }
}
