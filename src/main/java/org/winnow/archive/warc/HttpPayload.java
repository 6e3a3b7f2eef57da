package org.winnow.archive.warc;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The page in a response. Transfer and content encodings are undone where they are still on: some crawlers keep the header but
 * store what was decoded.
 */
final class HttpPayload {
    private static final int OK = 200;
    private static final int HEAD = 1024;

    private HttpPayload() {}

    static Payload of(WarcResponse record, int most) throws IOException {
        if (!record.contentType().base().equals(MediaType.HTTP)) {
            return Payload.skip("response of another protocol than HTTP");
        }
        HttpResponse http = record.http();
        if (http.status() != OK) {
            return Payload.skip("response with another status than 200");
        }
        String type = http.headers().first("Content-Type").orElse(null);
        if (type != null && !isHtml(type)) {
            return Payload.skip("response that is no HTML");
        }
        byte[] body = Payload.read(http.body().stream(), most);
        byte[] plain = body == null ? null : decoded(body, http.headers().first("Content-Encoding"), most);
        return page(type, plain);
    }

    static Payload ofPlain(String type, WarcResource record, int most) throws IOException {
        if (!isHtml(type)) {
            return Payload.skip("resource that is no HTML");
        }
        return page(record.headers().first("Content-Type").orElse(type), Payload.read(record.body().stream(), most));
    }

    private static Payload page(@Nullable String type, byte @Nullable [] body) {
        if (body == null) {
            return Payload.bad("page over the limit");
        }
        if (body.length == 0) {
            return Payload.skip("empty page");
        }
        return type == null && !looksLikeHtml(body)
                ? Payload.skip("response that is no HTML")
                : Payload.html(type, body);
    }

    private static boolean isHtml(String type) {
        String plain = type.toLowerCase(Locale.ROOT).strip();
        return plain.startsWith("text/html") || plain.startsWith("application/xhtml+xml");
    }

    private static boolean looksLikeHtml(byte[] body) {
        String head =
                new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return head.contains("<html") || head.contains("<!doctype html") || head.contains("<head");
    }

    private static boolean isMarkup(byte[] body) {
        return new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .startsWith("<");
    }

    private static byte @Nullable [] decoded(byte[] body, Optional<String> encoding, int most) throws IOException {
        String name = encoding.orElse("").strip().toLowerCase(Locale.ROOT);
        InputStream bytes = new ByteArrayInputStream(body);
        return switch (name) {
            case "gzip", "x-gzip" -> starts(body, 0x1F, 0x8B) ? Payload.read(new GZIPInputStream(bytes), most) : body;
            case "deflate" -> starts(body, 0x78) ? Payload.read(new InflaterInputStream(bytes), most) : body;
            case "zstd" -> starts(body, 0x28, 0xB5, 0x2F, 0xFD) ? Payload.read(new ZstdInputStream(bytes), most) : body;
            // brotli has no magic bytes
            case "br" -> isMarkup(body) ? body : Payload.read(new BrotliInputStream(bytes), most);
            default -> body;
        };
    }

    private static boolean starts(byte[] body, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= body.length || (body[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
