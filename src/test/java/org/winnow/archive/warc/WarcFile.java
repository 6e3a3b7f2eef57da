package org.winnow.archive.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Web archives as tests need them, written by the library. */
final class WarcFile {
    private static final Instant DATE = Instant.parse("2024-01-02T03:04:05Z");

    private final WarcCompression compression;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    WarcFile(WarcCompression compression) {
        this.compression = compression;
    }

    WarcFile() {
        this(WarcCompression.NONE);
    }

    WarcFile add(WarcRecord record) {
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
            writer.write(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    WarcFile response(String url, String head, byte[] body) {
        return add(response(url, 200, head, body).build());
    }

    WarcFile html(String url, String html) {
        return response(url, "Content-Type: text/html; charset=utf-8\r\n", html.getBytes(StandardCharsets.UTF_8));
    }

    WarcFile status(int status) {
        return add(response("http://a.example/", status, "", new byte[0]).build());
    }

    WarcFile cut(String url, String html) {
        return add(response(url, 200, "Content-Type: text/html\r\n", html.getBytes(StandardCharsets.UTF_8))
                .truncated(WarcTruncationReason.LENGTH)
                .build());
    }

    WarcFile info() {
        return add(new Warcinfo.Builder()
                .date(DATE)
                .body(MediaType.WARC_FIELDS, "software: test\r\n".getBytes(StandardCharsets.US_ASCII))
                .build());
    }

    WarcFile request(String url) {
        return add(new WarcRequest.Builder(URI.create(url))
                .date(DATE)
                .body(MediaType.HTTP_REQUEST, "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
                .build());
    }

    WarcFile resource(String url, String type, String text) {
        return add(new WarcResource.Builder(URI.create(url))
                .date(DATE)
                .body(MediaType.parse(type), text.getBytes(StandardCharsets.UTF_8))
                .build());
    }

    WarcFile text(String url, String text) {
        return add(new WarcConversion.Builder()
                .date(DATE)
                .setHeader("WARC-Target-URI", url)
                .body(MediaType.PLAIN_TEXT, text.getBytes(StandardCharsets.UTF_8))
                .build());
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    String asText() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static WarcResponse.Builder response(String url, int status, String head, byte[] body) {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 " + status + " X\r\n" + head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        http.writeBytes(body);
        return new WarcResponse.Builder(URI.create(url)).date(DATE).body(MediaType.HTTP_RESPONSE, http.toByteArray());
    }
}
