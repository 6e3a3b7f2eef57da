package org.winnow.output;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.output.ReportPage.LabelRow;
import org.winnow.summarize.Wording;

/**
 * What a report says of all its pages together.
 *
 * @param pages a row a page
 * @param comments how many comments count
 * @param labels how common each label is in all of them
 * @param chart SVG of our own drawing, or null
 * @param models versions of what gave the scores
 */
public record ReportOverview(
        List<PageRow> pages,
        int comments,
        List<LabelRow> labels,
        @Nullable String chart,
        List<String> models) {
    public ReportOverview {
        pages = List.copyOf(pages);
        labels = List.copyOf(labels);
        models = List.copyOf(models);
    }

    /**
     * A page in the table of pages.
     *
     * @param anchor id of its element
     * @param title its headline
     * @param comments how many comments count
     * @param counts how many have each label, in the order of the labels
     */
    public record PageRow(String anchor, String title, String comments, List<String> counts) {
        public PageRow {
            counts = List.copyOf(counts);
        }
    }

    /** Returns the title of the report. */
    public String title() {
        return pages.size() == 1 ? pages.get(0).title() : Wording.count(pages.size(), "page");
    }

    /** Returns how much there is, in words. */
    public String extent() {
        return Wording.count(pages.size(), "page") + ", " + Wording.count(comments, "comment");
    }
}
