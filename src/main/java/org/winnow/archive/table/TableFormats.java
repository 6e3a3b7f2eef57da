package org.winnow.archive.table;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;
import org.winnow.archive.RecordSink;

/** The formats of tables. They are the most general and come last. */
public final class TableFormats {
    private static final List<ArchiveFormat> ALL = List.of(new FourCat(), new JsonLines(), new Csv());

    private TableFormats() {}

    /** Returns all of them, the special before the general. */
    public static List<ArchiveFormat> all() {
        return ALL;
    }

    private static List<String> header(Head head) {
        List<List<String>> rows = Dialect.of(head).rows(head);
        return rows.isEmpty() ? List.of() : rows.get(0);
    }

    /** CSV of 4CAT: a header that says platform-independent names, and the platform's own. */
    private static final class FourCat implements ArchiveFormat {
        private static final Set<String> ALWAYS = Set.of("id", "thread_id", "author", "body", "timestamp");

        @Override
        public String name() {
            return "4cat";
        }

        @Override
        public boolean recognises(Head head) {
            return new HashSet<>(header(head)).containsAll(ALWAYS);
        }

        @Override
        public void read(ArchiveInput in, RecordSink sink) throws IOException {
            Set<String> header = new HashSet<>(header(in.head()));
            Map<String, String> columns = new HashMap<>(Map.of("id", "id", "author", "author", "text", "body"));
            // TikTok: the post is the thread, and what is called a thread is the comment that is answered
            boolean tikTok = header.contains("post_id") && header.contains("is_comment_on_comment");
            columns.put("thread", tikTok ? "post_id" : "thread_id");
            if (tikTok) {
                columns.put("parent", "thread_id");
            }
            // the readable time is local on some servers
            columns.put("time", header.contains("unix_timestamp") ? "unix_timestamp" : "timestamp");
            columns.putAll(in.options().columns());
            CsvRun.read(in, sink, columns, CommentRows.Kind.FOUR_CAT);
        }
    }

    /** CSV and TSV. */
    private static final class Csv implements ArchiveFormat {
        @Override
        public String name() {
            return "csv";
        }

        @Override
        public boolean recognises(Head head) {
            return !head.text().startsWith("{") && ColumnGuess.isNamed(header(head));
        }

        @Override
        public void read(ArchiveInput in, RecordSink sink) throws IOException {
            CsvRun.read(in, sink, in.options().columns(), CommentRows.Kind.ANY);
        }
    }

    /** One JSON object a line. */
    private static final class JsonLines implements ArchiveFormat {
        @Override
        public String name() {
            return "jsonl";
        }

        @Override
        public boolean recognises(Head head) {
            List<String> paths = JsonSample.of(head).paths();
            boolean pages = head.text().contains("\"json-pages-1.0\"");
            return !pages
                    && ColumnGuess.isNamed(paths.stream()
                            .map(path -> path.substring(path.lastIndexOf('.') + 1))
                            .toList());
        }

        @Override
        public void read(ArchiveInput in, RecordSink sink) throws IOException {
            JsonLinesRun.read(in, sink);
        }
    }
}
