package org.winnow.archive.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Head;
import org.winnow.archive.MarkupText;
import org.winnow.archive.RecordSink;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.archive.Tombstones;
import org.winnow.discussion.Status;

/**
 * Reddit: dumps of comments and of submissions in the layout of Pushshift, one object a line, and the listings that the API
 * gives.
 */
public final class RedditFormat implements ArchiveFormat {
    private static final String SITE = "https://www.reddit.com";
    /** Elsewhere anyone may have deleted it; here a moderator's doing reads {@code [removed]}. */
    private static final String DELETED = "[deleted]";

    private static final String NO_MORE = "named in the listing, not in the file";

    @Override
    public String name() {
        return "reddit";
    }

    @Override
    public boolean recognises(Head head) {
        JsonHead json = JsonHead.of(head);
        return json.holds("Listing\"") && json.has("kind", "children")
                || json.has("subreddit") && json.hasAny("link_id", "selftext", "is_self");
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        JsonHead head = JsonHead.of(in.head());
        RecentThreads threads = new RecentThreads();
        try (JsonReading reading = JsonReading.once(in, sink)) {
            if (head.holds("Listing\"")) {
                reading.nested(
                        "data.replies.data.children[]",
                        (thing, around) -> thing(thing, threads, sink),
                        "data.children[]",
                        "[].data.children[]");
            } else if (head.isLines()) {
                reading.lines(record -> map(record, threads, sink));
            } else {
                reading.records(record -> map(record, threads, sink), head.isList() ? "[]" : "");
            }
        }
    }

    private static void thing(Fields thing, RecentThreads threads, RecordSink sink) throws IOException, BrokenRecord {
        if ("more".equals(thing.text("kind"))) {
            for (int i = thing.list("data", "children").size(); i > 0; i--) {
                sink.skipped(NO_MORE);
            }
            return;
        }
        map(thing.at("data"), threads, sink);
    }

    private static void map(Fields record, RecentThreads threads, RecordSink sink) throws IOException, BrokenRecord {
        if (record.has("link_id") || record.has("body")) {
            CommentRecord comment = comment(record);
            place(record, threads, sink);
            sink.comment(comment);
        } else if (record.has("title") || record.has("selftext")) {
            ThreadRecord submission = submission(record);
            threads.isNew(submission.id());
            sink.thread(submission);
        } else {
            throw new BrokenRecord("neither comment nor submission", "no link_id, body or title");
        }
    }

    /** Says where a thread stands by what its comments say, since its submission may lie in a file that is not at hand. */
    private static void place(Fields record, RecentThreads threads, RecordSink sink) throws IOException, BrokenRecord {
        String thread = bare(record.required("link_id"));
        String subreddit = record.text("subreddit");
        if (subreddit != null && threads.isNew(thread)) {
            sink.thread(new ThreadRecord(
                    "",
                    thread,
                    threadAddress(record.text("permalink"), subreddit, thread),
                    record.title(TextMarkup.MARKDOWN_ESCAPED, "link_title"),
                    "",
                    "r/" + subreddit,
                    null,
                    null));
        }
    }

    /** A comment's address is its thread's with the comment's id behind. */
    private static String threadAddress(@Nullable String permalink, String subreddit, String thread) {
        String path = permalink == null ? "" : permalink.substring(0, Math.max(0, permalink.length() - 1));
        int last = path.lastIndexOf('/');
        return path.startsWith("/r/") && path.contains("/comments/" + thread + "/") && last > 0
                ? SITE + path.substring(0, last + 1)
                : SITE + "/r/" + subreddit + "/comments/" + thread + "/";
    }

    private static CommentRecord comment(Fields record) throws BrokenRecord {
        String thread = bare(record.required("link_id"));
        String body = record.words("body");
        CommentRecord.Draft draft = CommentRecord.draft(thread, bare(record.required("id")))
                .parent(parent(record, thread))
                .author(author(record))
                .time(record.time("created_utc"))
                .url(address(record.text("permalink")));
        return Words.put(draft, TextMarkup.MARKDOWN_ESCAPED, body, status(record, body))
                .build();
    }

    private static ThreadRecord submission(Fields record) throws BrokenRecord {
        String text = record.words("selftext");
        String own = address(record.text("permalink"));
        return new ThreadRecord(
                "",
                bare(record.required("id")),
                own == null ? record.text("url") : own,
                record.title(TextMarkup.MARKDOWN_ESCAPED, "title"),
                Tombstones.of(text) == null ? MarkupText.plain(TextMarkup.MARKDOWN_ESCAPED, text) : "",
                record.has("subreddit") ? "r/" + record.text("subreddit") : null,
                record.time("created_utc").iso(),
                record.count("num_comments"));
    }

    private static @Nullable String parent(Fields record, String thread) {
        String parent = record.text("parent_id");
        if (parent == null || parent.startsWith("t3_")) {
            return null;
        }
        String id = parent.startsWith("t1_") ? bare(parent) : inBase36(parent);
        return id.equals(thread) ? null : id;
    }

    /** Old dumps give the number that the base-36 id stands for. */
    private static String inBase36(String number) {
        try {
            return Long.toString(Long.parseLong(number), 36);
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** Returns an id without the kind before it, as in {@code t1_}. */
    private static String bare(String id) {
        return id.length() > 3 && id.charAt(0) == 't' && id.charAt(2) == '_' ? id.substring(3) : id;
    }

    private static @Nullable String author(Fields record) {
        String author = record.text("author");
        return author == null || Tombstones.isAuthor(author) ? null : author;
    }

    private static Status status(Fields record, String body) {
        if (body.strip().equals(DELETED)) {
            return Status.DELETED_BY_AUTHOR;
        }
        String removal = record.text("_meta", "removal_type");
        if (removal != null) {
            return removal.equals("deleted") ? Status.DELETED_BY_AUTHOR : Status.REMOVED_BY_MODERATOR;
        }
        if (record.isTrue("_meta", "was_deleted_later")) {
            return Status.DELETED_BY_AUTHOR;
        }
        return record.isTrue("spam") ? Status.SPAM : Status.VISIBLE;
    }

    private static @Nullable String address(@Nullable String permalink) {
        return permalink == null || !permalink.startsWith("/") ? permalink : SITE + permalink;
    }
}
