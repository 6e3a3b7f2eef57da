package org.winnow.spark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.winnow.archive.PageRecord;
import org.winnow.tables.ResultFolder;

/** Pages of archives as bytes: what is known of a page as JSON with its length in front, then its body as it is. */
final class PageBytes {
    private PageBytes() {}

    static byte[] encode(PageRecord page) throws IOException {
        byte[] about = ResultFolder.json().writeValueAsBytes(with(page, new byte[0]));
        return ByteBuffer.allocate(Integer.BYTES + about.length + page.body().length)
                .putInt(about.length)
                .put(about)
                .put(page.body())
                .array();
    }

    static PageRecord decode(byte[] bytes) throws IOException {
        int end = Integer.BYTES + ByteBuffer.wrap(bytes).getInt();
        PageRecord about = ResultFolder.json().readValue(bytes, Integer.BYTES, end - Integer.BYTES, PageRecord.class);
        return with(about, Arrays.copyOfRange(bytes, end, bytes.length));
    }

    private static PageRecord with(PageRecord page, byte[] body) {
        return new PageRecord(
                page.id(),
                page.source(),
                page.member(),
                page.url(),
                page.captured(),
                page.contentType(),
                page.fileName(),
                body);
    }
}
