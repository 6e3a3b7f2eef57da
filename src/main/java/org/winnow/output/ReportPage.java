package org.winnow.output;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.summarize.Wording;

/**
 * A page of a report. Everything in it is plain text but the charts: the templates escape it.
 *
 * @param anchor id of its element, unique in the document
 * @param title headline, or the page's id where there is none
 * @param facts outlet, date and the like
 * @param url its address where it is http or https, or null
 * @param source where it was read from
 * @param warnings what a reader should know
 * @param article paragraphs of the article
 * @param topicTerms what the article is about
 * @param comments how many comments count
 * @param labels how common each label is
 * @param sentences the summary
 * @param keyPoints what the comments say, quoted
 * @param flagged comments to look at first, with the reason
 * @param representative comments that stand for many, with the reason
 * @param recurring what comes up again and again
 * @param drifts where the talk left the subject
 * @param people who talks most
 * @param prevalenceChart SVG of our own drawing, or null
 * @param courseChart SVG of our own drawing, or null
 * @param cards the comments in reading order
 * @param removed how many comments were removed from the page
 */
public record ReportPage(
        String anchor,
        String title,
        List<String> facts,
        @Nullable String url,
        String source,
        List<String> warnings,
        List<String> article,
        List<String> topicTerms,
        int comments,
        List<LabelRow> labels,
        List<Linked> sentences,
        List<Linked> keyPoints,
        List<Linked> flagged,
        List<Linked> representative,
        List<Linked> recurring,
        List<Linked> drifts,
        List<Linked> people,
        @Nullable String prevalenceChart,
        @Nullable String courseChart,
        List<CommentCard> cards,
        int removed) {
    /**
     * How common a label is, in words.
     *
     * @param key the label's key
     * @param name the label as readers call it
     * @param count comments with the label
     * @param scored comments with a score for it
     * @param share in percent, or "–" where nothing was scored
     * @param range 95 % interval in percent, or "–"
     */
    public record LabelRow(String key, String name, String count, String scored, String share, String range) {}

    /**
     * Words with the comments they rest on.
     *
     * @param text the words
     * @param links the first few of the comments
     * @param more how many further comments there are
     */
    public record Linked(String text, List<CommentCard.Link> links, int more) {
        public Linked {
            links = List.copyOf(links);
        }
    }

    /** Returns the number of comments with its noun. */
    public String commentCount() {
        return Wording.count(comments, "comment");
    }
}
