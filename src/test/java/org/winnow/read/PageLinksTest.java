package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.winnow.fault.InputException;

class PageLinksTest {
    private static PageLinks links(String source, String text) throws InputException {
        return new PageReader().links(source, text.getBytes(StandardCharsets.UTF_8), null);
    }

    @Test
    void the_head_gives_address_title_and_neighbours() throws Exception {
        assertThat(links(
                        "a.html",
                        "<html><head><title>T</title><link rel=canonical"
                                + " href='https://a.example/s?page=2'><link rel=prev href='/s'><link rel='next'"
                                + " href='/s?page=3'></head><body>x</body></html>"))
                .isEqualTo(new PageLinks("https://a.example/s?page=2", "/s?page=3", "/s", "T"));
    }

    @Test
    void forums_link_their_pages_in_the_body() throws Exception {
        PageLinks links = links(
                "a.html",
                "<html><body><a rel='nofollow next' href='p3'>3</a><a rel='previous' href='p1'>1</a>"
                        + "<a rel='nextish' href='no'>no</a></body></html>");
        assertThat(links.next()).isEqualTo("p3");
        assertThat(links.previous()).isEqualTo("p1");
    }

    @Test
    void a_browser_notes_where_it_saved_a_page_from() throws Exception {
        assertThat(links(
                                "a.html",
                                "<!DOCTYPE html><!-- saved from url=(0028)https://a.example/s?page=4"
                                        + " --><html><body>x</body></html>")
                        .url())
                .isEqualTo("https://a.example/s?page=4");
    }

    @Test
    void a_text_has_its_first_line() throws Exception {
        assertThat(links("a.txt", "\n\nFirst line\nSecond")).isEqualTo(new PageLinks(null, null, null, "First line"));
    }

    @Test
    void an_mhtml_page_has_the_address_that_it_was_saved_from() throws Exception {
        String page = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/s?page=5\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n"
                + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>x</body></html>\r\n--b--\r\n";
        assertThat(links("a.mhtml", page).url()).isEqualTo("https://a.example/s?page=5");
    }

    @Test
    void what_cannot_be_read_is_named_as_ever() {
        assertThatThrownBy(() -> links("a.html", ""))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.html")
                .hasMessageContaining("empty");
    }
}
