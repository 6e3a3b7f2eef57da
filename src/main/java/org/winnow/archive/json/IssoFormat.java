package org.winnow.archive.json;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.ArchiveTime;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Head;
import org.winnow.archive.MarkupText;
import org.winnow.archive.RecordSink;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Status;

/**
 * Isso's generic JSON: a list of threads with their comments. The columns {@code parent} and {@code mode} of its database are
 * read where the export has them.
 *
 * <p>The database itself is SQLite and not read; {@link IssoDatabaseFormat} says how to export it.
 */
public final class IssoFormat implements ArchiveFormat {
    private static final int VISIBLE = 1;
    private static final int PENDING = 2;
    private static final int DELETED = 4;

    @Override
    public String name() {
        return "isso";
    }

    @Override
    public boolean recognises(Head head) {
        JsonHead json = JsonHead.of(head);
        return json.isList() && json.has("comments", "author", "created", "text");
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        try (JsonReading reading = JsonReading.once(in, sink)) {
            reading.nested(
                    "comments[]",
                    (record, thread) -> {
                        if (record.has("comments")) {
                            sink.thread(thread(record));
                        } else {
                            sink.comment(comment(record, thread, in));
                        }
                    },
                    "[]");
        }
    }

    private static ThreadRecord thread(Fields thread) throws BrokenRecord {
        String id = thread.required("id");
        String title = MarkupText.title(TextMarkup.PLAIN, title(thread.words("title")));
        return new ThreadRecord("", id, id, title.isBlank() ? null : title, "", null, null, null);
    }

    private static CommentRecord comment(Fields comment, Fields thread, ArchiveInput in) throws BrokenRecord {
        boolean number = !Double.isNaN(comment.number("created"));
        String parent = comment.text("parent");
        CommentRecord.Draft draft = CommentRecord.draft(thread.required("id"), comment.required("id"))
                .parent("0".equals(parent) ? null : parent)
                .author(comment.text("author"))
                .time(
                        number
                                ? comment.time("created")
                                : ArchiveTime.local(
                                        comment.text("created"), in.options().zone()));
        return Words.put(draft, TextMarkup.MARKDOWN, comment.words("text"), status(comment.count("mode")))
                .build();
    }

    private static Status status(@Nullable Integer mode) {
        if (mode == null) {
            return Status.UNKNOWN;
        }
        return switch (mode) {
            case VISIBLE -> Status.VISIBLE;
            case PENDING -> Status.PENDING;
            case DELETED -> Status.DELETED_BY_AUTHOR;
            default -> Status.UNKNOWN;
        };
    }

    /** Titles come as they stand in an address, with + for blanks. */
    private static String title(String written) {
        if (written.indexOf(' ') >= 0 || written.indexOf('+') < 0 && written.indexOf('%') < 0) {
            return written;
        }
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException aPlainPercentSign) {
            return written;
        }
    }
}
