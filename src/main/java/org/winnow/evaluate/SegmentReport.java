package org.winnow.evaluate;

import java.util.List;

/**
 * How a segmenter and the trivial rule do on pages of unseen hosts.
 *
 * @param rows all pages together first, then set by set
 */
public record SegmentReport(List<Row> rows) {
    /** Name of the row of all pages. */
    public static final String ALL = "all";

    public SegmentReport {
        rows = List.copyOf(rows);
    }

    /**
     * Figures on the pages of one set.
     *
     * @param set name of the set, or {@link #ALL}
     * @param model figures of the segmenter
     * @param trivial figures of the trivial rule
     */
    public record Row(String set, SegmentFigures model, SegmentFigures trivial) {}

    /** Returns the figures on all pages. */
    public Row all() {
        return rows.get(0);
    }
}
