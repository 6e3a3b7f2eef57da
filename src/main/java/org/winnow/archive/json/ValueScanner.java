package org.winnow.archive.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads over one JSON value, whatever its size and depth, by brackets and quotes alone. Depth costs one bit a level. */
final class ValueScanner {
    private final ByteSource in;
    private final Brackets brackets = new Brackets();

    ValueScanner(ByteSource in) {
        this.in = in;
    }

    /**
     * Reads over the value that begins here.
     *
     * @param into takes its bytes, or null
     * @param siblings tells a value that grows too large because its end was lost from one that is large
     * @return whether it ended as it should
     */
    boolean scan(@Nullable Slice into, Siblings siblings) throws IOException {
        brackets.clear();
        boolean asked = false;
        do {
            if (!step(into)) {
                return false;
            }
            if (into != null && into.isOver() && !asked) {
                asked = true;
                if (siblings.next(into) > 0) {
                    return false;
                }
            }
        } while (!brackets.isEmpty());
        return true;
    }

    /** Reads a string's rest. A line break ends it too: JSON has none in strings, and quotes pair up again after a lost one. */
    void string(@Nullable Slice into) throws IOException {
        for (int b = in.read(); b != ByteSource.END; b = in.read()) {
            if (into != null) {
                into.add(b);
            }
            if (b == '"' || b == '\n') {
                return;
            }
            if (b == '\\' && in.peek() != ByteSource.END) {
                take(into);
            }
        }
    }

    private boolean step(@Nullable Slice into) throws IOException {
        int b = in.peek();
        if (b == ByteSource.END) {
            return false;
        }
        if (b == '"') {
            take(into);
            string(into);
        } else if (b == '{' || b == '[') {
            brackets.open(b);
            take(into);
        } else if (b == '}' || b == ']') {
            if (!brackets.close(b)) {
                return false;
            }
            take(into);
        } else if (brackets.isEmpty()) {
            scalar(into);
        } else {
            take(into);
        }
        return true;
    }

    private void take(@Nullable Slice into) throws IOException {
        int b = in.read();
        if (into != null) {
            into.add(b);
        }
    }

    private void scalar(@Nullable Slice into) throws IOException {
        // at least one byte, so that no loop stands still
        do {
            take(into);
        } while (",]} \n\r\t".indexOf(in.peek()) < 0 && in.peek() != ByteSource.END);
    }
}
