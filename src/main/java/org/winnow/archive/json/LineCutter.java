package org.winnow.archive.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a file of one JSON value a line. A broken line costs that line only, a line beyond the limit is passed over without being
 * kept.
 */
public final class LineCutter {
    private final ByteSource in;
    private final Slice line;
    private final int limit;

    /**
     * Reads a stream, which the caller closes.
     *
     * @param limit the longest line, in bytes
     */
    public LineCutter(InputStream in, int limit) {
        this.in = new ByteSource(in);
        this.line = new Slice(limit);
        this.limit = limit;
    }

    /**
     * Hands every line that is not blank to the handler. A record's number is that of its line.
     *
     * @throws IOException if the stream cannot be read, or from the handler
     */
    public void forEach(RecordHandler handler) throws IOException {
        for (long number = 1; in.peek() != ByteSource.END; number++) {
            long start = in.offset();
            boolean blank = readLine(number == 1);
            if (line.isOver()) {
                handler.tooLarge(number, start, limit);
            } else if (!blank && !line.isNull()) {
                handler.record(new JsonRecord(line.toBytes(), number, start));
            }
        }
    }

    private boolean readLine(boolean first) throws IOException {
        line.clear();
        boolean blank = true;
        for (int b = in.read(); b != '\n' && b != ByteSource.END; b = in.read()) {
            if (first && line.isEmpty() && JsonCutter.isMark(b)) {
                continue;
            }
            blank &= b == ' ' || b == '\r' || b == '\t';
            line.add(b);
        }
        return blank;
    }
}
