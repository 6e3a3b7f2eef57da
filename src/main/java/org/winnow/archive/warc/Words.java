package org.winnow.archive.warc;

import java.io.EOFException;
import org.netpreserve.jwarc.ParsingException;

/** What is wrong with a record, in words that show nothing of it. */
final class Words {
    private Words() {}

    static String of(Exception e) {
        if (e instanceof EOFException) {
            return "ends before its end";
        }
        if (e instanceof ParsingException) {
            // the library's message quotes the bytes around
            return "its header does not follow the standard";
        }
        return e instanceof NumberFormatException ? "a length that is no number" : String.valueOf(e.getMessage());
    }
}
