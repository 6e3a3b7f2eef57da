package org.winnow.archive.table;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.ArchiveTime;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.MarkupText;
import org.winnow.archive.RecordSink;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.archive.json.BrokenRecord;
import org.winnow.archive.json.RecentThreads;
import org.winnow.discussion.Status;

/** Turns rows into threads and comments. */
final class CommentRows {
    private static final int LONGEST_CELL = 1 << 20;
    private static final Pattern FLOAT_ID = Pattern.compile("(\\d{1,18})\\.0");
    private static final Pattern NOTHING = Pattern.compile("(?i)0|null|none|nan|na|undefined|root");
    private static final Pattern QUOTED_POST = Pattern.compile(">>(\\d{1,18})");

    private final ArchiveInput in;
    private final RecordSink sink;
    private final ColumnMapping mapping;
    private final TextMarkup markup;
    private final Kind kind;
    private final RecentThreads given = new RecentThreads();

    CommentRows(ArchiveInput in, RecordSink sink, ColumnMapping mapping, TextMarkup markup, Kind kind) {
        this.in = in;
        this.sink = sink;
        this.mapping = mapping;
        this.markup = markup;
        this.kind = kind;
    }

    /** What is known of a table beside its columns. */
    enum Kind {
        ANY,
        /** Times are UTC; the row that opens a thread is its article; {@code >>123} answers a post. */
        FOUR_CAT
    }

    /**
     * Gives the sink what a row says.
     *
     * @param number of the row, which makes an id where there is none
     * @throws BrokenRecord if it lacks what it must have
     */
    void take(Cells cells, long number) throws IOException, BrokenRecord {
        String text = value(cells, Field.TEXT);
        String id = id(value(cells, Field.ID));
        String thread = id(value(cells, Field.THREAD));
        String address = value(cells, Field.THREAD_URL);
        if (mapping.column(Field.THREAD) == null) {
            thread = address == null ? in.name() : address;
        }
        if (thread == null) {
            throw new BrokenRecord("row without a thread", "nothing in column " + name(Field.THREAD));
        }
        if (kind == Kind.FOUR_CAT && thread.equals(id) && mapping.column(Field.TITLE) != null) {
            sink.thread(thread(cells, thread, text == null ? "" : text));
            given.isNew(thread + thread(cells, thread, ""));
            return;
        }
        if (id == null) {
            if (text == null) {
                throw new BrokenRecord("row without id and text", "nothing in column " + name(Field.TEXT));
            }
            id = madeUp(cells, thread, text, number);
        }
        giveThread(cells, thread);
        sink.comment(comment(cells, thread, id, text == null ? "" : text));
    }

    private void giveThread(Cells cells, String thread) throws IOException, BrokenRecord {
        String article = value(cells, Field.ARTICLE);
        ThreadRecord record = thread(cells, thread, article == null ? "" : article);
        boolean says = record.title() != null
                || record.url() != null
                || record.outlet() != null
                || !record.article().isEmpty();
        if (says && given.isNew(thread + record.hashCode())) {
            sink.thread(record);
        }
    }

    private ThreadRecord thread(Cells cells, String id, String article) throws BrokenRecord {
        String title = value(cells, Field.TITLE);
        String url = value(cells, Field.THREAD_URL);
        return new ThreadRecord(
                site(),
                id,
                url == null || !url.startsWith("http") ? null : url,
                title == null ? null : MarkupText.title(TextMarkup.HTML_TWICE, title),
                MarkupText.plain(markup, article),
                value(cells, Field.OUTLET),
                null,
                null);
    }

    private CommentRecord comment(Cells cells, String thread, String id, String text) throws BrokenRecord {
        ZoneId zone = in.options().zone();
        String written = value(cells, Field.TIME);
        ArchiveTime time = kind == Kind.FOUR_CAT ? ArchiveTime.utc(written) : ArchiveTime.local(written, zone);
        String url = value(cells, Field.URL);
        String words = text.replace("NEWLINE_TOKEN", "\n").replace("TAB_TOKEN", "\t");
        return CommentRecord.draft(thread, id)
                .site(site())
                .parent(parent(cells, thread, id, text))
                .author(value(cells, Field.AUTHOR))
                .time(time.iso())
                .timeText(time.iso() == null ? written : null)
                .note(time.note())
                .status(status(cells))
                .url(url != null && url.startsWith("http") ? url : null)
                .text(markup, words)
                .build();
    }

    private Status status(Cells cells) throws BrokenRecord {
        String value = value(cells, Field.STATUS);
        return value == null ? Status.UNKNOWN : TableStatus.of(name(Field.STATUS), value);
    }

    private @Nullable String parent(Cells cells, String thread, String id, String text) throws BrokenRecord {
        String parent = id(value(cells, Field.PARENT));
        if (mapping.column(Field.PARENT) == null) {
            parent = derivedParent(id, text);
        }
        boolean root = parent == null
                || parent.equals(thread)
                || parent.equals(id)
                || NOTHING.matcher(parent).matches();
        return root ? null : parent;
    }

    /** Of a table without a column for it, ids or words may still tell. */
    private @Nullable String derivedParent(String id, String text) {
        if (kind == Kind.FOUR_CAT) {
            Matcher quoted = QUOTED_POST.matcher(text);
            return quoted.find() ? quoted.group(1) : null;
        }
        // SFU's corpus numbers a reply as its parent and one number more: source1_article_3_1
        boolean counted = Field.plain(name(Field.ID)).equals("commentcounter");
        return counted && id.split("_", -1).length > 3 ? id.substring(0, id.lastIndexOf('_')) : null;
    }

    private String madeUp(Cells cells, String thread, String text, long number) throws BrokenRecord {
        String all = String.join(
                "\u0000",
                thread,
                String.valueOf(value(cells, Field.AUTHOR)),
                String.valueOf(value(cells, Field.TIME)),
                text,
                Long.toString(number));
        return Hashing.sha256()
                .hashString(all, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 16);
    }

    /** Without threads of its own a table's ids count in that table alone; parts of one with threads belong together. */
    private String site() {
        if (mapping.column(Field.THREAD) != null) {
            return "";
        }
        return in.member() == null ? in.source() : in.source() + "!/" + in.member();
    }

    private String name(Field field) {
        ColumnMapping.Column column = mapping.column(field);
        return column == null ? "" : column.name();
    }

    /** Statistics programs write whole numbers as {@code 12.0} where some are missing. */
    private static @Nullable String id(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String plain = value.strip();
        Matcher number = FLOAT_ID.matcher(plain);
        return number.matches() ? number.group(1) : plain;
    }

    private @Nullable String value(Cells cells, Field field) throws BrokenRecord {
        ColumnMapping.Column column = mapping.column(field);
        String value = column == null ? null : cells.at(column);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_CELL) {
            throw new BrokenRecord("cell over the limit", value.length() + " characters in column " + column.name());
        }
        return value;
    }
}
