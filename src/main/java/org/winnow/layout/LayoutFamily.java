package org.winnow.layout;

import java.util.List;

/**
 * One way in which pages are laid out, as data: what stands around the article and how a comment is written.
 *
 * @param name unique name
 * @param group families of one kind of site, so that a whole kind can be left out of training
 * @param language BCP 47 code of the interface
 * @param site name of the furniture around article and comments
 * @param headings headings of the comment section, one of which a page uses
 * @param times how times are written: patterns of {@link java.time.format.DateTimeFormatter}, {@code AGO} or {@code SHORT}
 * @param stubs what stands in place of a removed comment
 * @param before names of the parts between the article and the first comment
 * @param after names of the parts that follow the last comment
 * @param anonymous share of comments whose name is not shown, {@code 0..1}
 * @param bare whether pages are plain scraper output: no heading and hardly any furniture
 * @param entry lines of one comment, or of one entry of an article that looks like comments
 */
public record LayoutFamily(
        String name,
        String group,
        String language,
        String site,
        List<String> headings,
        List<String> times,
        List<String> stubs,
        List<String> before,
        List<String> after,
        double anonymous,
        boolean bare,
        List<TemplateLine> entry) {
    public LayoutFamily {
        headings = List.copyOf(headings);
        times = List.copyOf(times);
        stubs = List.copyOf(stubs);
        before = List.copyOf(before);
        after = List.copyOf(after);
        entry = List.copyOf(entry);
    }

    /** Returns whether its pages have comments; others only look as if they had. */
    public boolean hasComments() {
        return entry.stream().anyMatch(l -> l.code() == TemplateLine.COMMENT_TEXT);
    }
}
