package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;
import org.winnow.page.Page;

class MhtmlTest {
    private static final String ARCHIVE = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://post.example/harbour
            Subject: Harbour
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="----B----"

            ------B----
            Content-Type: text/html; charset=%s
            Content-Transfer-Encoding: %s
            Content-Location: https://post.example/harbour

            %s
            ------B----
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: 8bit
            Content-Location: cid:frame-1

            <p>An advert in a frame
            ------B----
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://post.example/a.png

            iVBORw0KGgo=
            ------B------
            """;

    static String archive(String charset, String encoding, String body) {
        return ARCHIVE.formatted(charset, encoding, body).replace("\n", "\r\n");
    }

    @Test
    void a_quoted_printable_page_is_decoded() throws InputException {
        Page page = read(archive("utf-8", "quoted-printable", "<p>Caf=C3=A9 =\nopen</p><p>=E2=80=9Cyes=E2=80=9D</p>"));
        assertThat(Pages.texts(page)).containsExactly("Café open", "“yes”");
    }

    @Test
    void a_base64_page_in_another_character_set_is_decoded() throws InputException {
        String body = Base64.getMimeEncoder().encodeToString("<p>Café</p>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Pages.texts(read(archive("iso-8859-1", "base64", body)))).containsExactly("Café");
    }

    @Test
    void the_address_it_was_saved_from_is_the_page_s() throws InputException {
        assertThat(read(archive("utf-8", "8bit", "<p>text")).url()).isEqualTo("https://post.example/harbour");
        assertThat(read(archive("utf-8", "8bit", "<link rel=canonical href='https://post.example/c'><p>text"))
                        .url())
                .isEqualTo("https://post.example/c");
    }

    @Test
    void an_archive_is_known_without_its_suffix() throws InputException {
        byte[] bytes = archive("utf-8", "8bit", "<p>text").getBytes(StandardCharsets.UTF_8);
        assertThat(Pages.texts(new PageReader().read("stdin", "-", bytes))).containsExactly("text");
    }

    @Test
    void html_under_an_archive_s_name_is_read_as_html() throws InputException {
        assertThat(Pages.texts(read("<html><p>text"))).containsExactly("text");
    }

    @Test
    void an_archive_cut_off_in_its_page_gives_what_is_there() throws InputException {
        String whole = archive("utf-8", "8bit", "<p>one</p><p>two</p>");
        assertThat(Pages.texts(read(whole.substring(0, whole.indexOf("two"))))).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no archive at all",
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
            })
    void what_holds_no_page_is_named_with_its_remedy(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .hasMessage("a.mhtml: not a whole web archive: no HTML part in it; save the page again as MHTML");
    }

    @Test
    void an_archive_nested_a_thousand_deep_is_survived() {
        StringBuilder nested = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < 1000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertThatThrownBy(() -> read(nested.toString())).isInstanceOf(InputException.class);
    }

    @Test
    void a_header_without_end_is_refused() {
        assertThatThrownBy(() -> read("Subject: " + "x".repeat(200_000) + "\r\n\r\ntext"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a.mhtml: not a whole web archive: ")
                .hasMessageEndingWith("; save the page again as MHTML");
    }

    private static Page read(String archive) throws InputException {
        return new PageReader().read("a", "a.mhtml", archive.getBytes(StandardCharsets.UTF_8));
    }
}
