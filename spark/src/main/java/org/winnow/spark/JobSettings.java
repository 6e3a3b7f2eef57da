package org.winnow.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.formats.Formats;
import org.winnow.batch.BatchOptions;
import org.winnow.batch.Pseudonyms;
import org.winnow.label.Label;
import org.winnow.tables.TableFormat;

/**
 * What a job is asked for, in a form that travels to other machines.
 *
 * @param job tells this job from others in one process
 * @param out the result folder, for Hadoop
 * @param models folder of the models on every machine, or null for those in the jar
 * @param policy content of a policy file, or null for the one that ships
 * @param catalogue files of a user's catalogue entries by name
 * @param format how parts are written
 * @param labels keys of the labels to give
 * @param evidence whether the spans that carry a label are found
 * @param texts whether what people wrote is in the result
 * @param since comments before this day are left out, ISO-8601, or null
 * @param from name of the format that all inputs are in, or null
 * @param columns fields of tables whose column the user named
 * @param windowMiB largest window of a zstd frame
 * @param key names are hidden with this key; null where they are shown
 */
record JobSettings(
        String job,
        String out,
        @Nullable String models,
        byte @Nullable [] policy,
        Map<String, byte[]> catalogue,
        TableFormat format,
        List<String> labels,
        boolean evidence,
        boolean texts,
        @Nullable String since,
        @Nullable String from,
        Map<String, String> columns,
        int windowMiB,
        byte @Nullable [] key)
        implements Serializable {
    /** Returns the job as a batch knows it. Where parts end is no question: each partition is one. */
    BatchOptions options() {
        return new BatchOptions(
                format,
                labelSet(),
                evidence,
                texts,
                since == null ? null : LocalDate.parse(since),
                null,
                from,
                columns,
                key == null ? null : new Pseudonyms(key).fingerprint(),
                false,
                null,
                BatchOptions.PART_COMMENTS);
    }

    Set<Label> labelSet() {
        Set<Label> chosen = EnumSet.noneOf(Label.class);
        labels.forEach(label -> Label.ofKey(label).ifPresent(chosen::add));
        return chosen.isEmpty() ? EnumSet.allOf(Label.class) : chosen;
    }

    ArchiveOptions archives() {
        ArchiveOptions standard = ArchiveOptions.DEFAULT;
        return new ArchiveOptions(standard.limits().withWindow((long) windowMiB << 20), standard.zone(), columns);
    }

    @Nullable
    ArchiveFormat format(@Nullable String name) {
        return name == null ? null : Formats.named(name).orElse(null);
    }
}
