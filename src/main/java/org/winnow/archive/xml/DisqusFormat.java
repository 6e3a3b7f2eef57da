package org.winnow.archive.xml;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.ArchiveTime;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Head;
import org.winnow.archive.MarkupText;
import org.winnow.archive.RecordSink;
import org.winnow.archive.StatusWords;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Outlet;
import org.winnow.discussion.Status;

/** The XML export of Disqus: {@code thread} and {@code post} elements, flat. Ids are unique in all of Disqus. */
public final class DisqusFormat implements ArchiveFormat {
    @Override
    public String name() {
        return "disqus";
    }

    @Override
    public boolean recognises(Head head) {
        String text = XmlEncoding.text(head);
        int root = text.indexOf("<disqus");
        return root >= 0 && text.indexOf('<') >= 0 && isFirstElement(text, root);
    }

    /** Nothing but the declaration, comments and junk may stand before the root. */
    private static boolean isFirstElement(String text, int root) {
        for (int i = text.indexOf('<'); i >= 0 && i < root; i = text.indexOf('<', i + 1)) {
            char next = text.charAt(i + 1);
            if (next != '?' && next != '!') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        XmlRecords records = new XmlRecords(in, sink);
        records.readAll(new Posts(records, sink));
    }

    private record Posts(XmlRecords xml, RecordSink sink) implements XmlRecords.Handler {
        @Override
        public List<String> resumeAt(String damaged) {
            // inside a post stands a thread element of its own that only names the thread
            return damaged.equals("post") ? List.of("post") : List.of("post", "thread");
        }

        @Override
        public void start(String name) throws XMLStreamException, IOException {
            if (name.equals("thread")) {
                thread(xml.fields());
            } else if (name.equals("post")) {
                post(xml.fields());
            }
        }

        @Override
        public void end(String name) {
            // nothing stands between records
        }

        @Override
        public void done() {
            // nothing is held back
        }

        private void thread(@Nullable XmlFields fields) throws IOException {
            if (fields == null) {
                return;
            }
            String id = fields.get("@dsq:id");
            if (id == null) {
                xml.problem("thread without id", null);
                return;
            }
            String url = fields.get("link");
            sink.thread(new ThreadRecord(
                    "",
                    id,
                    url,
                    emptyToNull(MarkupText.title(TextMarkup.HTML_TWICE, fields.text("title"))),
                    MarkupText.plain(TextMarkup.HTML, fields.text("message")),
                    Outlet.of(url) == null ? fields.get("forum") : null,
                    ArchiveTime.utc(fields.get("createdAt")).iso(),
                    null));
        }

        private void post(@Nullable XmlFields fields) throws IOException {
            if (fields == null) {
                return;
            }
            String id = fields.first("@dsq:id", "id");
            String thread = fields.get("thread@dsq:id");
            if (id == null || thread == null) {
                xml.problem(id == null ? "comment without id" : "comment without thread", null);
                return;
            }
            String written = fields.get("createdAt");
            ArchiveTime time = ArchiveTime.utc(written);
            boolean deleted = StatusWords.isYes(fields.get("isDeleted"));
            sink.comment(CommentRecord.draft(thread, id)
                    .parent(fields.get("parent@dsq:id"))
                    .author(fields.first("author/name", "author/username"))
                    .time(time)
                    .timeText(time.iso() == null ? written : null)
                    .text(TextMarkup.HTML, fields.text("message"))
                    .status(status(fields, deleted))
                    .note(deleted ? "deleted by its author or a moderator" : null)
                    .build());
        }

        private static Status status(XmlFields fields, boolean deleted) {
            if (StatusWords.isYes(fields.get("isSpam"))) {
                return Status.SPAM;
            }
            if (deleted) {
                return Status.DELETED_BY_AUTHOR;
            }
            String approved = fields.get("isApproved");
            return approved == null || StatusWords.isYes(approved) ? Status.VISIBLE : Status.PENDING;
        }

        private static @Nullable String emptyToNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
