package org.winnow.archive.table;

import java.io.IOException;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.RecordSink;
import org.winnow.archive.json.BrokenRecord;
import org.winnow.archive.json.Fields;
import org.winnow.archive.json.JsonRecord;
import org.winnow.archive.json.LineCutter;
import org.winnow.archive.json.RecordHandler;
import org.winnow.archive.json.RecordParser;
import org.winnow.archive.json.Utf8Input;
import org.winnow.fault.InputException;

/** One reading of JSON Lines. */
final class JsonLinesRun implements RecordHandler {
    private final ArchiveInput in;
    private final RecordSink sink;
    private final CommentRows rows;
    private final RecordParser parser;

    private JsonLinesRun(ArchiveInput in, RecordSink sink, CommentRows rows) {
        this.in = in;
        this.sink = sink;
        this.rows = rows;
        this.parser = new RecordParser(in.limits());
    }

    static void read(ArchiveInput in, RecordSink sink) throws IOException {
        TablePreview table =
                TablePreview.ofJson(in.source(), in.head(), in.options().columns());
        if (table.mapping().column(Field.TEXT) == null) {
            throw new InputException(
                    in.source(), 1L, "no member holds comments; name it with --columns text=PATH, such as user.text");
        }
        sink.notice(table.mapping().inWords());
        CommentRows rows =
                new CommentRows(in, sink, table.mapping(), MarkupGuess.of(table.texts()), CommentRows.Kind.ANY);
        new LineCutter(Utf8Input.of(in.stream()), in.limits().recordBytes()).forEach(new JsonLinesRun(in, sink, rows));
    }

    @Override
    public boolean record(JsonRecord line) throws IOException {
        try {
            Fields object = parser.parse(line);
            rows.take(column -> JsonSample.value(object, column.name()), line.number());
            return true;
        } catch (BrokenRecord e) {
            sink.problem(in.problem(line.number(), line.offset(), e.reason(), e.getMessage()));
            return false;
        }
    }

    @Override
    public void damaged(long number, long offset, String reason) throws IOException {
        sink.problem(in.problem(number, offset, reason, null));
    }

    @Override
    public void tooLarge(long number, long offset, long limit) throws IOException {
        sink.problem(in.problem(number, offset, "record over the limit", "more than " + limit + " bytes"));
    }
}
