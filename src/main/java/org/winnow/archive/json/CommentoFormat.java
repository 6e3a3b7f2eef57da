package org.winnow.archive.json;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Head;
import org.winnow.archive.RecordSink;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Status;

/**
 * Commento's export: comments, and after them the commenters with their names, so the file is gone through twice. Names are kept
 * in memory, some 150 bytes each.
 */
public final class CommentoFormat implements ArchiveFormat {
    @Override
    public String name() {
        return "commento";
    }

    @Override
    public boolean recognises(Head head) {
        return JsonHead.of(head).has("commentHex", "commenterHex", "parentHex")
                || JsonHead.of(head).has("version", "commenters", "comments");
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        Map<String, String> names = new HashMap<>();
        RecentThreads threads = new RecentThreads();
        try (JsonReading reading = JsonReading.repeated(in, sink)) {
            reading.aside(
                    commenter -> {
                        String name = commenter.text("name");
                        if (name != null) {
                            names.put(commenter.required("commenterHex"), name);
                        }
                    },
                    "commenters[]");
            reading.records(comment -> map(comment, names, threads, sink), "comments[]");
        }
    }

    private static void map(Fields comment, Map<String, String> names, RecentThreads threads, RecordSink sink)
            throws IOException, BrokenRecord {
        String domain = comment.required("domain");
        String page = domain + comment.words("url");
        if (threads.isNew(page)) {
            sink.thread(new ThreadRecord("", page, "https://" + page, null, "", null, null, null));
        }
        boolean typed = comment.has("markdown") && !comment.words("markdown").isBlank();
        String parent = comment.text("parentHex");
        CommentRecord.Draft draft = CommentRecord.draft(page, comment.required("commentHex"))
                .parent("root".equals(parent) ? null : parent)
                .author(names.get(comment.words("commenterHex")))
                .time(comment.time("creationDate"));
        sink.comment(Words.put(
                        draft,
                        typed ? TextMarkup.MARKDOWN : TextMarkup.HTML,
                        comment.words(typed ? "markdown" : "html"),
                        status(comment))
                .build());
    }

    private static Status status(Fields comment) {
        if (comment.isTrue("deleted")) {
            String deleter = comment.text("deleterHex");
            return deleter == null || deleter.equals(comment.text("commenterHex"))
                    ? Status.DELETED_BY_AUTHOR
                    : Status.REMOVED_BY_MODERATOR;
        }
        return state(comment.text("state"));
    }

    private static Status state(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "approved" -> Status.VISIBLE;
            case "unapproved", "flagged" -> Status.PENDING;
            default -> Status.UNKNOWN;
        };
    }
}
