package org.winnow.archive.warc;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.Collected;
import org.winnow.archive.Head;
import org.winnow.archive.PageRecord;

class WarcFormatsTest {
    private static final ArchiveFormat WET = WarcFormats.all().get(0);
    private static final ArchiveFormat WARC = WarcFormats.all().get(1);
    private static final String HTML = "<!doctype html><title>T</title><p>Words";

    @Test
    void responses_with_html_are_pages_under_their_address_and_time() throws IOException {
        Collected all = read(new WarcFile().info().request("http://a.example/x").html("http://a.example/x", HTML));
        assertThat(all.pages).singleElement().satisfies(page -> {
            assertThat(page.url()).isEqualTo("http://a.example/x");
            assertThat(page.captured()).isEqualTo("2024-01-02T03:04:05Z");
            assertThat(page.id()).isEqualTo("http://a.example/x@2024-01-02T03:04:05Z");
            assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(page.fileName()).isEqualTo("page.html");
            assertThat(text(page)).isEqualTo(HTML);
        });
        assertThat(all.skipped).containsExactly("warcinfo record", "request record");
        assertThat(all.problems).isEmpty();
    }

    @Test
    void conversions_of_a_wet_are_pages_of_plain_text() throws IOException {
        WarcFile file = new WarcFile().info().text("http://a.example/", "Zeile eins\nä");
        assertThat(WET.recognises(new Head(file.bytes(), ""))).isTrue();
        assertThat(WARC.recognises(new Head(file.bytes(), ""))).isFalse();
        Collected all = Collected.of(WET, file.bytes());
        assertThat(all.pages).singleElement().satisfies(page -> {
            assertThat(page.fileName()).isEqualTo("page.txt");
            assertThat(page.contentType()).isEqualTo("text/plain; charset=utf-8");
            assertThat(text(page)).isEqualTo("Zeile eins\nä");
        });
    }

    @Test
    void a_warc_is_told_by_its_first_line() {
        byte[] warc = new WarcFile().html("http://a.example/", HTML).bytes();
        assertThat(WARC.recognises(new Head(warc, "x.csv"))).isTrue();
        assertThat(WET.recognises(new Head(warc, "x.csv"))).isFalse();
        assertThat(WarcFormats.all())
                .noneMatch(f -> f.recognises(new Head("WARC/ is a format".getBytes(StandardCharsets.UTF_8), "x.warc")));
    }

    @Test
    void what_is_no_page_is_counted() throws IOException {
        Collected all = read(new WarcFile()
                .status(404)
                .response("http://a.example/i.png", "Content-Type: image/png\r\n", new byte[] {1})
                .response("http://a.example/none", "", "binary".getBytes(StandardCharsets.UTF_8))
                .html("http://a.example/empty", "")
                .resource("http://a.example/r.css", "text/css", "p {}"));
        assertThat(all.pages).isEmpty();
        assertThat(all.skipped)
                .containsExactly(
                        "response with another status than 200",
                        "response that is no HTML",
                        "response that is no HTML",
                        "empty page",
                        "resource that is no HTML");
    }

    @Test
    void resources_with_html_and_responses_without_a_type_are_pages() throws IOException {
        Collected all = read(new WarcFile()
                .resource("http://a.example/r", "text/html", HTML)
                .response("http://a.example/n", "", HTML.getBytes(StandardCharsets.UTF_8)));
        assertThat(all.pages).extracting(WarcFormatsTest::text).containsExactly(HTML, HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "zstd", "br", "identity", "unknown"})
    void content_encodings_are_undone(String encoding) throws IOException {
        String head = "Content-Type: text/html\r\nContent-Encoding: " + encoding + "\r\n";
        Collected all = read(new WarcFile().response("http://a.example/", head, encoded(encoding)));
        assertThat(all.problems).isEmpty();
        assertThat(all.pages).extracting(WarcFormatsTest::text).containsExactly(HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "zstd", "br"})
    void an_encoding_that_the_crawler_undid_already_is_left(String encoding) throws IOException {
        String head = "Content-Type: text/html\r\nContent-Encoding: " + encoding + "\r\n";
        Collected all = read(new WarcFile().response("http://a.example/", head, HTML.getBytes(StandardCharsets.UTF_8)));
        assertThat(all.pages).extracting(WarcFormatsTest::text).containsExactly(HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\r\n<html\r\n1\r\n>\r\n0\r\n\r\n", "<html>"})
    void chunks_are_joined_where_there_are_any(String body) throws IOException {
        String head = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n";
        Collected all = read(new WarcFile()
                .response("http://a.example/", head, body.getBytes(StandardCharsets.UTF_8))
                .html("http://b.example/", HTML));
        assertThat(all.pages).extracting(WarcFormatsTest::text).containsExactly("<html>", HTML);
    }

    @Test
    void a_page_that_its_crawler_cut_is_read_and_named() throws IOException {
        Collected all = read(new WarcFile().cut("http://a.example/", HTML));
        assertThat(all.pages).hasSize(1);
        assertThat(all.reasons()).containsExactly("page was cut by its crawler and is read as it is");
    }

    @Test
    void an_address_in_angle_brackets_or_of_another_kind_is_mended_or_left_out() throws IOException {
        String file = three().asText();
        Collected all = Collected.of(
                WARC,
                file.replace("WARC-Target-URI: http://a.example/", "WARC-Target-URI: <http://a.example/>")
                        .replace("WARC-Target-URI: http://b.example/", "WARC-Target-URI: javascript:alert(1)")
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(all.pages)
                .extracting(PageRecord::url)
                .containsExactly("http://a.example/", null, "http://c.example/");
        assertThat(all.pages.get(1).id()).isEqualTo("export.file/2@2024-01-02T03:04:05Z");
    }

    @Test
    void after_a_broken_header_reading_goes_on_at_the_next_record() throws IOException {
        String file = three().asText();
        int second = file.indexOf("WARC/1", 10);
        String broken = file.substring(0, second) + "WARC/1.0\r\nContent-Length: zz\r\n\r\n" + file.substring(second);
        Collected all = Collected.of(WARC, broken.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(all.pages).hasSize(3);
        assertThat(all.problems).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo("broken record of a web archive");
            assertThat(problem.record()).isEqualTo(2);
            assertThat(problem.offset()).isBetween(second - 4L, (long) second);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-20, 60})
    void a_length_that_lies_costs_no_more_than_what_it_covers(int error) throws IOException {
        String file = three().asText();
        int at = file.indexOf("Content-Length: ") + 16;
        int length = Integer.parseInt(file.substring(at, file.indexOf('\r', at)));
        String lie = file.substring(0, at) + (length + error) + file.substring(file.indexOf('\r', at));
        Collected all = Collected.of(WARC, lie.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(all.pages).extracting(PageRecord::url).contains("http://c.example/");
        assertThat(all.reasons()).contains("broken record of a web archive");
    }

    @Test
    void a_response_that_is_no_http_is_named_and_passed_over() throws IOException {
        String file = three().asText().replaceFirst("HTTP/1.1 200 X", "XXXX/1.1 200 X");
        Collected all = Collected.of(WARC, file.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(all.pages).hasSize(2);
        assertThat(all.reasons()).containsExactly("page that cannot be read");
        assertThat(all.problems.get(0).detail()).doesNotContain("XXXX");
    }

    @Test
    void a_cut_archive_gives_the_pages_before_the_cut() throws IOException {
        byte[] file = three().bytes();
        Collected all = Collected.of(WARC, Arrays.copyOf(file, file.length - 30));
        assertThat(all.pages).hasSizeBetween(2, 3);
        assertThat(all.reasons()).contains("broken record of a web archive");
        assertThat(all.problems.get(all.problems.size() - 1).detail()).isEqualTo("ends before its end");
    }

    @Test
    void whatever_the_bytes_are_reading_ends_without_an_exception() throws IOException {
        byte[] whole = three().text("http://d.example/", "x").info().bytes();
        Random random = new Random(3);
        for (int round = 0; round < 400; round++) {
            byte[] fuzzed = whole.clone();
            for (int i = 0; i <= random.nextInt(10); i++) {
                fuzzed[random.nextInt(fuzzed.length)] = (byte) random.nextInt(128);
            }
            Collected all = Collected.of(WARC, Arrays.copyOf(fuzzed, 10 + random.nextInt(whole.length)));
            assertThat(all.pages).hasSizeLessThan(10);
        }
    }

    @Test
    void a_page_over_the_limit_is_named_and_the_next_read() throws IOException {
        byte[] file = new WarcFile()
                .html("http://a.example/", "x".repeat(5000))
                .html("http://b.example/", HTML)
                .bytes();
        ArchiveOptions small =
                ArchiveOptions.DEFAULT.with(ArchiveOptions.DEFAULT.limits().withSizes(1 << 30, 1000));
        Collected all = Collected.of(WARC, new ByteArrayInputStream(file), small);
        assertThat(all.pages).extracting(PageRecord::url).containsExactly("http://b.example/");
        assertThat(all.reasons()).containsExactly("page over the limit");
    }

    @Test
    void a_page_that_inflates_over_the_limit_is_named() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            endless(80L << 20, "").transferTo(out);
        }
        String head = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n";
        Collected all = read(new WarcFile().response("http://a.example/", head, bomb.toByteArray()));
        assertThat(all.pages).isEmpty();
        assertThat(all.reasons()).containsExactly("page over the limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WARC/1.0\r\nX: ",
                "WARC/1.0\r\nContent-Length: 900000000\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
                        + "Content-Type: application/http\r\nWARC-Date: 2024-01-02T03:04:05Z\r\n\r\nHTTP/1.1 200 OK\r\nX: "
            })
    void a_header_without_end_costs_no_memory(String start) throws IOException {
        Collected all = Collected.of(WARC, endless(1L << 30, start), ArchiveOptions.DEFAULT);
        assertThat(all.pages).isEmpty();
        assertThat(all.problems).isNotEmpty();
    }

    private static Collected read(WarcFile file) throws IOException {
        assertThat(WARC.recognises(new Head(file.bytes(), ""))).isTrue();
        return Collected.of(WARC, file.bytes());
    }

    private static WarcFile three() {
        return new WarcFile()
                .html("http://a.example/", HTML)
                .html("http://b.example/", HTML)
                .html("http://c.example/", HTML);
    }

    private static String text(PageRecord page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    private static byte[] encoded(String encoding) throws IOException {
        byte[] html = HTML.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (encoding.equals("br")) {
            return BROTLI.clone();
        }
        try (OutputStream out =
                switch (encoding) {
                    case "gzip", "x-gzip" -> new GZIPOutputStream(bytes);
                    case "deflate" -> new DeflaterOutputStream(bytes);
                    case "zstd" -> new ZstdOutputStream(bytes);
                    default -> bytes;
                }) {
            out.write(html);
        }
        return bytes.toByteArray();
    }

    /** The page in one uncompressed meta-block and an empty last one (RFC 7932, section 9.2); there is no encoder in Java. */
    private static final byte[] BROTLI = brotli(HTML.getBytes(StandardCharsets.UTF_8));

    private static byte[] brotli(byte[] content) {
        // bits, lowest first: window 0 (16 bits), not last 0, nibbles 00 (4), length - 1 in 16 bits, uncompressed 1,
        // padding
        long bits = (long) (content.length - 1) << 4 | 1L << 20;
        byte[] all = new byte[content.length + 4];
        for (int i = 0; i < 3; i++) {
            all[i] = (byte) (bits >> (8 * i));
        }
        System.arraycopy(content, 0, all, 3, content.length);
        all[content.length + 3] = 3;
        return all;
    }

    private static InputStream endless(long length, String start) {
        InputStream letters = new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int count) {
                if (left <= 0) {
                    return -1;
                }
                int given = (int) Math.min(left, count);
                Arrays.fill(into, from, from + given, (byte) 'x');
                left -= given;
                return given;
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(start.getBytes(StandardCharsets.US_ASCII)), letters);
    }
}
