package org.winnow.discussion;

import org.jspecify.annotations.Nullable;

/**
 * A reader's comment.
 *
 * @param id unique in its discussion: {@code c1}, {@code c2} … in page order
 * @param parent id of the comment it answers, or null
 * @param author the name alone, or null
 * @param time ISO-8601 date or date-time, or null where none can be told
 * @param timeText the time as the page writes it, or null
 * @param language BCP 47 code, or null where it was not decided
 * @param status what became of it
 * @param sourceId id in the export it came from, or null
 * @param url its own address, or null
 * @param note what a reader of the result should know, or null
 * @param text its words, paragraphs joined by a blank line; never blank
 * @param firstLine first line on the page that belongs to it, or null for exports
 * @param lastLine last line on the page that belongs to it, or null for exports
 */
public record Comment(
        String id,
        @Nullable String parent,
        @Nullable String author,
        @Nullable String time,
        @Nullable String timeText,
        @Nullable String language,
        Status status,
        @Nullable String sourceId,
        @Nullable String url,
        @Nullable String note,
        String text,
        @Nullable Integer firstLine,
        @Nullable Integer lastLine) {
    public Comment {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "comment " + id + " has no text; list a removed comment as a stub instead");
        }
    }

    /** Returns a comment of which only the words, and maybe the comment it answers, are known. */
    public static Comment of(String id, @Nullable String parent, String text) {
        return new Comment(id, parent, null, null, null, null, Status.UNKNOWN, null, null, null, text, null, null);
    }

    /** Returns this comment with language and note. */
    public Comment with(@Nullable String newLanguage, @Nullable String newNote) {
        return new Comment(
                id,
                parent,
                author,
                time,
                timeText,
                newLanguage,
                status,
                sourceId,
                url,
                newNote,
                text,
                firstLine,
                lastLine);
    }
}
