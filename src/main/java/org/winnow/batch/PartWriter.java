package org.winnow.batch;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.output.Result;
import org.winnow.output.TableRows;
import org.winnow.tables.Counts;
import org.winnow.tables.Durable;
import org.winnow.tables.Failure;
import org.winnow.tables.ParquetWriter;
import org.winnow.tables.Part;
import org.winnow.tables.PartFile;
import org.winnow.tables.Position;
import org.winnow.tables.ResultFolder;
import org.winnow.tables.Table;
import org.winnow.tables.TableFormat;

/** Writes one part: rows to drafts, drafts to files, files under their names, then the list that makes them count. */
public final class PartWriter implements Closeable {
    private static final int COMPRESSION = 3;

    private final ResultFolder folder;
    private final TableFormat format;
    private final int number;
    private final Path drafts;
    private final Map<Table, RowStream> streams = new EnumMap<>(Table.class);
    private final TableRows rows;
    private final List<Failure> errors = new ArrayList<>();
    private final Map<String, Long> labels = new TreeMap<>();
    private long discussions;
    private long comments;
    private long unscored;

    public PartWriter(ResultFolder folder, Path drafts, BatchOptions options, int number) throws IOException {
        this.folder = folder;
        this.format = options.format();
        this.number = number;
        this.drafts = drafts;
        for (Table table : Table.values()) {
            streams.put(table, new RowStream(open(draft(table))));
        }
        this.rows = new TableRows(
                stream(Table.COMMENTS), stream(Table.DISCUSSIONS), stream(Table.SUMMARIES), options.texts());
    }

    private RowStream stream(Table table) {
        RowStream stream = streams.get(table);
        if (stream == null) {
            throw new IllegalStateException("no rows of " + table.key());
        }
        return stream;
    }

    private Path draft(Table table) {
        return drafts.resolve(table.key() + (format == TableFormat.JSONL ? format.suffix() : ".jsonl"));
    }

    private OutputStream open(Path draft) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
        return format == TableFormat.JSONL ? new ZstdOutputStream(out, COMPRESSION) : out;
    }

    /** Adds the rows of a discussion. */
    public void add(Result result, String from) throws IOException {
        rows.write(result, from);
        discussions++;
        for (LabeledComment comment : result.labeled().comments()) {
            comments++;
            unscored += comment.scores().byLabel().isEmpty() ? 1 : 0;
            for (Label label : comment.labels()) {
                labels.merge(label.key(), 1L, Long::sum);
            }
        }
    }

    /** Adds something that could not be read or scored. */
    public void add(Failure failure) {
        errors.add(failure);
    }

    long discussions() {
        return discussions;
    }

    long comments() {
        return comments;
    }

    int errors() {
        return errors.size();
    }

    boolean isEmpty() {
        return discussions == 0 && errors.isEmpty();
    }

    /** Makes the part count. */
    public Part finish(Position end, @Nullable ParquetWriter parquet) throws IOException {
        rows.flush();
        close();
        List<PartFile> files = new ArrayList<>();
        for (Table table : Table.values()) {
            long longest = stream(table).longest();
            Path whole = draft(table);
            if (parquet != null) {
                whole = drafts.resolve(table.key() + format.suffix());
                parquet.write(table, draft(table), longest, whole);
            }
            String name = ResultFolder.file(table, number, format);
            Input content = Fingerprint.of(whole);
            Durable.move(whole, folder.path().resolve(name));
            files.add(new PartFile(name, content.bytes(), content.sha256(), longest));
        }
        Part part = new Part(
                number, end, files, new Counts(discussions, comments, unscored, labels, errors.size()), errors);
        folder.add(part);
        return part;
    }

    @Override
    public void close() throws IOException {
        for (RowStream stream : streams.values()) {
            stream.close();
        }
    }

    /** Knows how long the longest row was. JSON has no line feed but at the end of a row. */
    private static final class RowStream extends OutputStream {
        private final OutputStream out;
        private long row;
        private long longest;

        RowStream(OutputStream out) {
            this.out = out;
        }

        long longest() {
            return longest;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count((byte) b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            for (int i = from; i < from + length; i++) {
                count(bytes[i]);
            }
        }

        private void count(byte b) {
            row = b == '\n' ? 0 : row + 1;
            longest = Math.max(longest, row);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
