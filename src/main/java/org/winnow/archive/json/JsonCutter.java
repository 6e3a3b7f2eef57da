package org.winnow.archive.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Walks a JSON document of any size to the records in it and cuts them out one by one, unparsed.
 *
 * <p>Works on bytes and keeps one record at a time. A parser would give up at the first bad byte and lose the rest of the document;
 * here a record that is too large or broken inside costs that record only, because its end is found by brackets and quotes alone.
 * One whose end is lost ends where another like it begins. Several documents one after the other are read in turn. Depth costs one
 * bit a level and no stack.
 */
public final class JsonCutter {
    private static final int MOST_DAMAGES = 1_000;
    private static final int LONGEST_NAME = 1 << 12;

    private final ByteSource in;
    private final Slice slice;
    private final Slice name = new Slice(LONGEST_NAME);
    private final int limit;
    private final List<RecordPath> paths;
    private final RecordHandler handler;
    private final ValueScanner values;
    private final Siblings siblings = new Siblings();
    private long number;
    private int damages;
    private boolean returned;

    /**
     * Reads a stream, which the caller closes.
     *
     * @param limit the largest record, in bytes
     * @param paths where records lie, all of them
     */
    public JsonCutter(InputStream in, int limit, List<RecordPath> paths, RecordHandler handler) {
        this.in = new ByteSource(in);
        this.values = new ValueScanner(this.in);
        this.slice = new Slice(limit);
        this.limit = limit;
        this.paths = List.copyOf(paths);
        this.handler = handler;
    }

    /**
     * Hands over all that the stream holds.
     *
     * @throws IOException if the stream cannot be read, or from the handler
     */
    public void cut() throws IOException {
        while (isMark(in.peek())) {
            in.read();
        }
        while (in.peekSolid() != ByteSource.END && damages < MOST_DAMAGES) {
            int next = in.peek();
            if (next == '{' || next == '[') {
                value(paths, 0);
            } else {
                damage("a document should begin here");
                skipTo("{[");
            }
        }
        if (damages >= MOST_DAMAGES) {
            handler.damaged(number + 1, in.offset(), "the file is broken in too many places; the rest was not read");
        }
    }

    /** Returns whether the byte belongs to a byte order mark of UTF-8. */
    static boolean isMark(int b) {
        return b == 0xEF || b == 0xBB || b == 0xBF;
    }

    private void value(List<RecordPath> active, int level) throws IOException {
        if (active.stream().anyMatch(path -> path.length() == level)) {
            record();
            return;
        }
        int next = in.peekSolid();
        if (next == '{') {
            members(active, level);
        } else if (next == '[') {
            elements(active, level);
        } else {
            pass(false);
        }
    }

    private void elements(List<RecordPath> active, int level) throws IOException {
        List<RecordPath> inside =
                active.stream().filter(path -> path.isElement(level)).toList();
        if (inside.isEmpty()) {
            pass(false);
            return;
        }
        in.read();
        while (!ends(']')) {
            value(inside, level + 1);
            if (!returned) {
                separate(']');
            }
            returned = false;
        }
    }

    private void members(List<RecordPath> active, int level) throws IOException {
        in.read();
        while (!ends('}')) {
            if (in.peek() != '"') {
                damage("a member's name should stand here");
                skipTo("\"}");
                continue;
            }
            String key = name();
            if (in.peekSolid() != ':') {
                damage("a colon should stand here");
                continue;
            }
            in.read();
            member(active, level, key);
            separate('}');
        }
        handler.closed(level);
    }

    private void member(List<RecordPath> active, int level, String key) throws IOException {
        List<RecordPath> inside =
                active.stream().filter(path -> path.isMember(level, key)).toList();
        if (!inside.isEmpty()) {
            value(inside, level + 1);
        } else if (handler.wants(level, key)) {
            long start = start();
            if (pass(true)) {
                handler.member(level, key, new JsonRecord(slice.toBytes(), number, start));
            }
        } else {
            pass(false);
        }
    }

    private long start() throws IOException {
        in.peekSolid();
        return in.offset();
    }

    private void record() throws IOException {
        long start = start();
        int first = in.peek();
        // a null among the records stands for one that the source does not give
        boolean given = first != 'n';
        if (given && first != '{' && first != '[') {
            damage("a record should stand here");
            pass(false);
            return;
        }
        End end = pass(given, given && handler.wantsBroken());
        number += given ? 1 : 0;
        if (!given) {
            return;
        }
        boolean broken = end == End.BROKEN;
        if (end == End.WHOLE || end == End.BROKEN && handler.wantsBroken() && !slice.isOver()) {
            boolean readable = handler.record(new JsonRecord(slice.toBytes(), number, start));
            if (readable) {
                siblings.learn(slice);
            } else {
                end = End.BROKEN;
            }
        }
        if (end == End.BROKEN) {
            goOn(broken);
        }
    }

    /** Goes on behind a broken record: with the next one, if it was read over, or else where another begins. */
    private void goOn(boolean lost) throws IOException {
        byte[] behind = siblingsIn(slice);
        if (behind.length > 0) {
            in.unread(behind);
            returned = true;
        } else if (lost && !endsList()) {
            returned = siblings.seek(in);
        }
    }

    /** Returns what was read over together with a broken record, from the beginning of the next one. */
    private byte[] siblingsIn(Slice broken) {
        int next = siblings.next(broken);
        return next < 0 ? new byte[0] : broken.toBytes(next, broken.size());
    }

    /** Returns whether the list of records ends here: a bracket of a broken record may stand here as well. */
    private boolean endsList() throws IOException {
        return in.peek() == ']' && !siblings.follow(in);
    }

    /** Reads over a separator, if the container does not end here. */
    private void separate(char close) throws IOException {
        int next = in.peekSolid();
        if (next == ',') {
            in.read();
        } else if (next != close && next != ByteSource.END) {
            damage("a comma or '" + close + "' should stand here");
            skipTo(",{[" + close);
            if (in.peek() == ',') {
                in.read();
            }
        }
    }

    /** Returns whether the container ends here, and reads its end. */
    private boolean ends(char close) throws IOException {
        int next = in.peekSolid();
        if (next == close) {
            in.read();
            return true;
        }
        if (next == ByteSource.END) {
            damage("the file ends before its '" + close + "'");
            return true;
        }
        if (damages >= MOST_DAMAGES) {
            return true;
        }
        if (next == ']' || next == '}') {
            damage("'" + close + "' should stand here");
            return close == '}' || ends(passStray());
        }
        return false;
    }

    /** Passes a brace over that closes nothing here: what it belonged to was lost before. */
    private char passStray() throws IOException {
        in.read();
        if (in.peekSolid() == ',') {
            in.read();
        }
        return ']';
    }

    private void skipTo(String stops) throws IOException {
        int next = in.peek();
        while (next != ByteSource.END && stops.indexOf(next) < 0) {
            in.read();
            next = in.peek();
        }
    }

    private String name() throws IOException {
        name.clear();
        in.read();
        values.string(name);
        String quoted = new String(name.toBytes(), StandardCharsets.UTF_8);
        return quoted.endsWith("\"") ? quoted.substring(0, quoted.length() - 1) : quoted;
    }

    private boolean pass(boolean keep) throws IOException {
        return pass(keep, false) == End.WHOLE;
    }

    /**
     * Reads over one value.
     *
     * @param keep whether to keep its bytes in the slice
     * @param quietly whether someone else tells where it is broken
     */
    private End pass(boolean keep, boolean quietly) throws IOException {
        long start = start();
        slice.clear();
        if (!values.scan(keep ? slice : null, siblings)) {
            if (!quietly || slice.isOver()) {
                boolean cut = in.peek() == ByteSource.END;
                damageAt(start, cut ? "the file ends inside this value" : "brackets do not match");
            }
            return End.BROKEN;
        }
        if (slice.isOver()) {
            handler.tooLarge(number + 1, start, limit);
            return End.TOO_LARGE;
        }
        return End.WHOLE;
    }

    /** How a value ended. */
    private enum End {
        WHOLE,
        TOO_LARGE,
        BROKEN
    }

    private void damage(String reason) throws IOException {
        damageAt(in.offset(), reason);
    }

    private void damageAt(long offset, String reason) throws IOException {
        damages++;
        if (damages < MOST_DAMAGES) {
            handler.damaged(number + 1, offset, reason);
        }
    }
}
