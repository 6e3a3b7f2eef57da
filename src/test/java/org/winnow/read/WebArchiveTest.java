package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;
import org.winnow.page.Page;

/** MHTML as browsers and mail programs write it (RFC 2557, RFC 2045). */
class WebArchiveTest {
    private static final String END = "\r\n";

    private static String part(String headers, String body) {
        return "--b" + END + headers + END + END + body + END;
    }

    private static String archive(String... parts) {
        return "MIME-Version: 1.0" + END + "Content-Type: multipart/related; boundary=b" + END + END
                + String.join("", parts) + "--b--" + END;
    }

    private static Page read(byte[] archive) throws InputException {
        return new PageReader().read("a", "a.mhtml", archive);
    }

    private static Page read(String archive) throws InputException {
        return read(archive.getBytes(StandardCharsets.UTF_8));
    }

    /** Quoted-printable as RFC 2045 says: every byte that is not plain as =XX, lines of at most 76. */
    private static String quoted(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (byte b : bytes) {
            boolean plain = b > ' ' && b < 0x7F && b != '=';
            String next = plain ? String.valueOf((char) b) : String.format("=%02X", b & 0xFF);
            if (column + next.length() > 75) {
                out.append("=\r\n");
                column = 0;
            }
            out.append(next);
            column += next.length();
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15", "windows-1251", "Shift_JIS", "UTF-16LE"})
    void a_page_comes_back_from_any_set_and_either_encoding(String charset) throws InputException {
        String text =
                switch (charset) {
                    case "windows-1251" -> "Правда и вода в городе";
                    case "Shift_JIS" -> "これは日本語で書かれた記事です";
                    default ->
                        "Café und Straße = 100 % für alle, sagt sie. ".repeat(4).strip();
                };
        byte[] html = ("<html><p>" + text + "</p></html>").getBytes(Charset.forName(charset));
        String type = "Content-Type: text/html; charset=\"" + charset + "\"" + END;
        String byBase64 = archive(part(
                type + "Content-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encodeToString(html)));
        String byQuoting = archive(part(type + "Content-Transfer-Encoding: quoted-printable", quoted(html)));
        assertThat(Pages.texts(read(byBase64))).containsExactly(text);
        assertThat(Pages.texts(read(byQuoting))).containsExactly(text);
    }

    @Test
    void a_soft_break_may_fall_inside_a_character() throws InputException {
        String body = "<p>Stra=C3=\r\n=9Fe und =E2=82=\r\n=AC</p>";
        String archive = archive(part(
                "Content-Type: text/html; charset=utf-8" + END + "Content-Transfer-Encoding: quoted-printable", body));
        assertThat(Pages.texts(read(archive))).containsExactly("Straße und €");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void lines_of_an_archive_may_end_in_either_way(String end) throws InputException {
        String archive = archive(part("Content-Type: text/html", "<p>one</p>" + END + "<p>two</p>"));
        assertThat(Pages.texts(read(archive.replace(END, end)))).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "TEXT/HTML",
                "Text/Html; charset=utf-8",
                "application/xhtml+xml",
                "text/html;\r\n\tcharset=utf-8"
            })
    void a_page_is_known_by_its_type_in_any_case(String type) throws InputException {
        assertThat(Pages.texts(read(archive(part("Content-Type: " + type, "<p>text</p>")))))
                .containsExactly("text");
    }

    @Test
    void the_first_page_counts_whatever_stands_before_it() throws InputException {
        String archive = archive(
                part("Content-Type: text/css", "p { color: red }"),
                part("Content-Type: text/plain", "plain words"),
                part("Content-Type: text/html", "<p>the page</p>"),
                part("Content-Type: text/html", "<p>a frame</p>"));
        assertThat(Pages.texts(read(archive))).containsExactly("the page");
    }

    @Test
    void a_page_inside_parts_inside_parts_is_found() throws InputException {
        String inner = "--c" + END + "Content-Type: text/plain" + END + END + "plain" + END + "--c" + END
                + "Content-Type: text/html" + END + END + "<p>inside</p>" + END + "--c--" + END;
        String archive = archive(part("Content-Type: multipart/alternative; boundary=c", inner));
        assertThat(Pages.texts(read(archive))).containsExactly("inside");
    }

    @Test
    void words_before_the_first_part_and_after_the_last_are_no_page() throws InputException {
        String archive = archive(part("Content-Type: text/html", "<p>text</p>"))
                        .replaceFirst("--b\r\n", "<p>This is a MIME message.</p>\r\n--b\r\n")
                + "<p>after</p>";
        assertThat(Pages.texts(read(archive))).containsExactly("text");
    }

    @Test
    void without_a_set_in_the_header_the_page_itself_names_it() throws InputException {
        byte[] html = "<meta charset=windows-1251><p>Правда".getBytes(Charset.forName("windows-1251"));
        String archive = archive(part(
                "Content-Type: text/html" + END + "Content-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encodeToString(html)));
        assertThat(Pages.texts(read(archive))).containsExactly("Правда");
    }

    @Test
    void the_set_in_the_header_goes_before_that_of_the_page() throws InputException {
        byte[] html = "<meta charset=iso-8859-1><p>Правда".getBytes(Charset.forName("windows-1251"));
        String archive = archive(part(
                "Content-Type: text/html; charset=windows-1251" + END + "Content-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encodeToString(html)));
        assertThat(Pages.texts(read(archive))).containsExactly("Правда");
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Location, https://a.example/x, https://a.example/x",
                "Snapshot-Content-Location, http://a.example/, http://a.example/",
        "content-location, https://a.example/y, https://a.example/y", "Content-Location, file:///home/ann/x.html,",
        "Content-Location, cid:frame, ", "X-Location, https://a.example/x,"
    })
    void where_it_was_saved_from_is_kept_if_it_is_an_address(String name, String value, String url)
            throws InputException {
        Page page = read(archive(part("Content-Type: text/html" + END + name + ": " + value, "<p>text</p>")));
        assertThat(page.url()).isEqualTo(url);
    }

    @Test
    void pictures_after_the_page_cost_nothing() {
        String picture =
                part("Content-Type: image/png" + END + "Content-Transfer-Encoding: base64", "QUFB".repeat(5_000_000));
        String archive = archive(part("Content-Type: text/html", "<p>text</p>"), picture);
        Page page = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(archive));
        assertThat(Pages.texts(page)).containsExactly("text");
    }

    @Test
    void an_archive_of_pictures_alone_holds_no_page() {
        String archive = archive(part("Content-Type: image/png", "x"), part("Content-Type: text/css", "p {}"));
        assertThatThrownBy(() -> read(archive))
                .isInstanceOf(InputException.class)
                .hasMessage("a.mhtml: not a whole web archive: no HTML part in it; save the page again as MHTML");
    }

    @Test
    void very_many_parts_before_a_page_are_given_up_on() {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 10_001; i++) {
            parts.append(part("Content-Type: text/css", "p{}"));
        }
        String archive = archive(parts.toString(), part("Content-Type: text/html", "<p>text</p>"));
        assertThatThrownBy(() -> read(archive))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no HTML part in it");
    }

    @Test
    void very_many_headers_are_refused() {
        String archive = archive(part("X: y\r\n".repeat(1001) + "Content-Type: text/html", "<p>text</p>"));
        assertThatThrownBy(() -> read(archive))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a.mhtml: not a whole web archive: ")
                .hasMessageEndingWith("; save the page again as MHTML");
    }

    @Test
    void an_empty_page_in_an_archive_shows_no_text() {
        assertThatThrownBy(() -> read(archive(part("Content-Type: text/html", "<script>draw()</script>"))))
                .isInstanceOf(InputException.class)
                .hasMessage("a.mhtml: no visible text: its text may be loaded by script; save the page from a browser");
    }

    @Test
    void an_archive_cut_off_anywhere_is_a_page_or_a_named_failure() {
        byte[] body = Base64.getMimeEncoder()
                .encode("<p>Some text of a page</p>".repeat(20).getBytes(StandardCharsets.UTF_8));
        byte[] whole = archive(part(
                        "Content-Type: text/html" + END + "Content-Transfer-Encoding: base64",
                        new String(body, StandardCharsets.US_ASCII)))
                .getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length; length += 3) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertThat(read(cut).lines()).isNotEmpty();
            } catch (InputException named) {
                assertThat(named).hasMessageStartingWith("a.mhtml: ").hasMessageContaining("; save the page");
            }
        }
    }

    @Test
    void noise_in_an_encoded_page_is_survived() throws InputException {
        Random random = new Random(1);
        byte[] body = Base64.getMimeEncoder().encode("<p>words</p>".repeat(40).getBytes(StandardCharsets.UTF_8));
        for (int round = 0; round < 200; round++) {
            byte[] noisy = body.clone();
            noisy[random.nextInt(noisy.length)] = (byte) "=!-\u00E9 *".charAt(random.nextInt(6));
            String archive = archive(part(
                    "Content-Type: text/html" + END + "Content-Transfer-Encoding: base64",
                    new String(noisy, StandardCharsets.ISO_8859_1)));
            try {
                assertThat(read(archive.getBytes(StandardCharsets.ISO_8859_1)).lines())
                        .isNotEmpty();
            } catch (InputException named) {
                assertThat(named).hasMessageStartingWith("a.mhtml: ");
            }
        }
    }
}
