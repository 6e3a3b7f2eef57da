package org.winnow.archive.json;

import java.io.IOException;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Head;
import org.winnow.archive.RecordSink;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Status;

/**
 * Remark42: its backup, one object a line after a first line about users and posts, and the tree of comments that its API gives.
 * A thread is told by its address.
 */
public final class Remark42Format implements ArchiveFormat {
    @Override
    public String name() {
        return "remark42";
    }

    @Override
    public boolean recognises(Head head) {
        JsonHead json = JsonHead.of(head);
        return json.has("pid", "locator") || json.isLines() && json.has("version", "users", "posts");
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        JsonHead head = JsonHead.of(in.head());
        RecentThreads threads = new RecentThreads();
        try (JsonReading reading = JsonReading.once(in, sink)) {
            if (head.has("comment", "comments")) {
                reading.nested("replies[]", (node, around) -> map(node.at("comment"), threads, sink), "comments[]");
            } else if (head.isLines()) {
                reading.lines(line -> map(line, threads, sink));
            } else {
                reading.records(comment -> map(comment, threads, sink), head.isList() ? "[]" : "comments[]");
            }
        }
    }

    private static void map(Fields comment, RecentThreads threads, RecordSink sink) throws IOException, BrokenRecord {
        if (comment.has("version") && !comment.has("locator")) {
            return;
        }
        String site = comment.words("locator", "site");
        String url = comment.required("locator", "url");
        String title = comment.title(TextMarkup.HTML, "title");
        if (threads.isNew(site + " " + url + " " + title)) {
            sink.thread(new ThreadRecord(site, url, url, title, "", null, null, null));
        }
        boolean typed = comment.has("orig") && !comment.words("orig").isBlank();
        CommentRecord.Draft draft = CommentRecord.draft(url, comment.required("id"))
                .site(site)
                .parent(comment.text("pid"))
                .author(comment.text("user", "name"))
                .time(comment.time("time"));
        sink.comment(Words.put(
                        draft,
                        typed ? TextMarkup.MARKDOWN : TextMarkup.HTML,
                        comment.words(typed ? "orig" : "text"),
                        comment.isTrue("delete") ? Status.DELETED_BY_AUTHOR : Status.VISIBLE)
                .build());
    }
}
