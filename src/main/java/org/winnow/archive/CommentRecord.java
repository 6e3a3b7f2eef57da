package org.winnow.archive;

import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Status;

/**
 * One comment of an export.
 *
 * @param site as in its {@link ThreadRecord}
 * @param thread id of its thread, or null where it must be found by walking the parents up
 * @param id the export's id, never blank
 * @param parent the export's id of the comment (or, without a thread, of the thread) it answers, or null
 * @param author display name, or null
 * @param time ISO-8601 to the precision known, or null; see {@link ArchiveTime}
 * @param timeText the time as the export writes it, where that is not a plain instant, or null
 * @param text plain text, see {@code MarkupText}; empty where it is gone
 * @param status what became of it
 * @param url its own address, or null
 * @param markup what its text was written in
 * @param note what a reader of the result should know, or null
 */
public record CommentRecord(
        String site,
        @Nullable String thread,
        String id,
        @Nullable String parent,
        @Nullable String author,
        @Nullable String time,
        @Nullable String timeText,
        String text,
        Status status,
        @Nullable String url,
        TextMarkup markup,
        @Nullable String note) {
    public CommentRecord {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a comment needs an id");
        }
        if (thread == null && parent == null) {
            throw new IllegalArgumentException("comment " + id + " has neither thread nor parent");
        }
    }

    /** Returns a draft to fill in; what is not said stays null, empty, unknown or plain. */
    public static Draft draft(@Nullable String thread, String id) {
        return new Draft(thread, id);
    }

    /** A comment in the making. */
    public static final class Draft {
        private final @Nullable String thread;
        private final String id;
        private String site = "";
        private @Nullable String parent;
        private @Nullable String author;
        private @Nullable String time;
        private @Nullable String timeText;
        private String text = "";
        private Status status = Status.UNKNOWN;
        private @Nullable String url;
        private TextMarkup markup = TextMarkup.PLAIN;
        private @Nullable String note;

        private Draft(@Nullable String thread, String id) {
            this.thread = thread;
            this.id = id;
        }

        /** Says within what its ids are unique. */
        public Draft site(String value) {
            site = value;
            return this;
        }

        /** Says what it answers. */
        public Draft parent(@Nullable String value) {
            parent = value;
            return this;
        }

        /** Says who wrote it; blank is none. */
        public Draft author(@Nullable String value) {
            author = value == null || value.isBlank() ? null : value.strip();
            return this;
        }

        /** Says when it was written. */
        public Draft time(@Nullable String iso) {
            time = iso;
            return this;
        }

        /** Says when it was written, with what there is to note about it. */
        public Draft time(ArchiveTime value) {
            time = value.iso();
            return note(value.note());
        }

        /** Says when it was written, as the export puts it. */
        public Draft timeText(@Nullable String value) {
            timeText = value;
            return this;
        }

        /** Gives its words, turned to plain text by the mark-up's rules, and says what mark-up that was. */
        public Draft text(TextMarkup writtenIn, String source) {
            markup = writtenIn;
            text = MarkupText.plain(writtenIn, source);
            return this;
        }

        /** Says what became of it. */
        public Draft status(Status value) {
            status = value;
            return this;
        }

        /** Gives its own address. */
        public Draft url(@Nullable String value) {
            url = value;
            return this;
        }

        /** Adds what a reader should know. */
        public Draft note(@Nullable String value) {
            note = value == null ? note : note == null ? value : note + "; " + value;
            return this;
        }

        /** Returns the comment. */
        public CommentRecord build() {
            return new CommentRecord(site, thread, id, parent, author, time, timeText, text, status, url, markup, note);
        }
    }
}
