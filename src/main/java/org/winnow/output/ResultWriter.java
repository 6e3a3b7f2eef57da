package org.winnow.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes results in the order given. Not for use by several threads at once.
 *
 * <p>Closing ends the form (the bracket of an array, the report) and flushes, but leaves the stream open: it belongs to
 * whoever opened it.
 */
public interface ResultWriter extends Closeable {
    /**
     * Writes the result of one page.
     *
     * @throws IOException if the stream does not take it, for instance as the reader of a pipe has gone
     */
    void write(Result result) throws IOException;

    @Override
    void close() throws IOException;

    /** Returns a writer of that format, in UTF-8. */
    static ResultWriter to(OutputStream out, Format format, WriterOptions options) throws IOException {
        return switch (format) {
            case TEXT -> new TextWriter(out, options);
            case JSON -> JsonResultWriter.array(out, options);
            case JSONL -> JsonResultWriter.lines(out, options);
            case CSV -> new CsvResultWriter(out);
            case HTML -> new HtmlReportWriter(out);
        };
    }
}
