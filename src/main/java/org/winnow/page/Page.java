package org.winnow.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as its non-blank lines, in page order, with what its head declares.
 *
 * @param id unique in a run: the file name without its last suffix, or a longer path on a clash
 * @param source the path as given, or {@code -} for standard input
 * @param url address the page declares for itself, or null
 * @param title title that the head declares ({@code og:title}, {@code title}), not necessarily a line, or null
 * @param published ISO-8601 date or date-time that the page declares, or null
 * @param language BCP 47 code that the page declares, or null
 * @param lines non-blank lines
 * @param warnings what a reader of the result should know, in plain words
 * @param announcedComments how many comments the page claims to have in its mark-up (schema.org {@code commentCount}), or null
 */
public record Page(
        String id,
        String source,
        @Nullable String url,
        @Nullable String title,
        @Nullable String published,
        @Nullable String language,
        List<Line> lines,
        List<String> warnings,
        @Nullable Integer announcedComments) {
    public Page {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** Makes a page that claims no number of comments in its mark-up. */
    public Page(
            String id,
            String source,
            @Nullable String url,
            @Nullable String title,
            @Nullable String published,
            @Nullable String language,
            List<Line> lines,
            List<String> warnings) {
        this(id, source, url, title, published, language, lines, warnings, null);
    }

    /** Returns a page that declares nothing about itself. */
    public static Page of(String id, List<Line> lines) {
        return new Page(id, id, null, null, null, null, lines, List.of());
    }
}
