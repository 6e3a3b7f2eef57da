package org.winnow.archive.warc;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcConversion;

/**
 * What a record holds: a page, or why there is none.
 *
 * @param skipped why it is left out on purpose, or null
 * @param problem why it cannot be read, or null
 * @param contentType as stated, or null
 * @param fileName whose suffix tells the reader what it is
 * @param body its bytes; empty where there is no page
 */
record Payload(
        @Nullable String skipped,
        @Nullable String problem,
        @Nullable String contentType,
        String fileName,
        byte[] body) {
    private static final byte[] NONE = {};

    static Payload skip(String reason) {
        return new Payload(reason, null, null, "", NONE);
    }

    static Payload bad(String reason) {
        return new Payload(null, reason, null, "", NONE);
    }

    static Payload html(@Nullable String contentType, byte[] body) {
        return new Payload(null, null, contentType, "page.html", body);
    }

    /** Returns the plain text of a page; WET is UTF-8. */
    static Payload text(WarcConversion record, int most) throws IOException {
        byte[] body = read(record.body().stream(), most);
        if (body == null) {
            return bad("page over the limit");
        }
        return body.length == 0
                ? skip("empty page")
                : new Payload(null, null, "text/plain; charset=utf-8", "page.txt", body);
    }

    /** Returns all bytes, or null where there are more than allowed. */
    static byte @Nullable [] read(InputStream in, int most) throws IOException {
        byte[] body = in.readNBytes(most == Integer.MAX_VALUE ? most : most + 1);
        return body.length > most ? null : body;
    }
}
