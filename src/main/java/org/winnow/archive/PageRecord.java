package org.winnow.archive;

import org.jspecify.annotations.Nullable;

/**
 * A whole page inside an archive, as fetched; reading and segmenting it gives its comments.
 *
 * @param id stable, unique in its input, such as the address with the time of capture
 * @param source path as the user gave it
 * @param member path inside the container, or null
 * @param url its address, or null
 * @param captured ISO-8601 time of the fetch, or null
 * @param contentType as the server stated it, with character set, or null
 * @param fileName a name whose suffix tells the reader what it is: {@code page.html}, {@code page.txt}, {@code page.mhtml}
 * @param body its bytes, transfer and content encodings undone; not to be changed
 */
public record PageRecord(
        String id,
        String source,
        @Nullable String member,
        @Nullable String url,
        @Nullable String captured,
        @Nullable String contentType,
        String fileName,
        byte[] body) {
    /** Returns this page with other bytes. */
    public PageRecord with(byte[] otherBody) {
        return new PageRecord(id, source, member, url, captured, contentType, fileName, otherBody);
    }
}
