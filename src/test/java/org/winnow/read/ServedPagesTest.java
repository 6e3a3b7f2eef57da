package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.page.Line;

class ServedPagesTest {
    private static final Charset GREEK = Charset.forName("windows-1253");

    @ParameterizedTest
    @ValueSource(strings = {"text/html; charset=windows-1253", "text/html;CHARSET = \"Windows-1253\"; x=y"})
    void the_servers_character_set_goes_before_the_pages(String contentType) throws IOException {
        byte[] page = "<html><meta charset=windows-1251><p>καλημέρα</p>".getBytes(GREEK);
        assertThat(new PageReader().read("id", "page.html", page, contentType).lines())
                .extracting(Line::text)
                .containsExactly("καλημέρα");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "", "charset="})
    void where_it_states_none_the_page_decides(String contentType) throws IOException {
        byte[] page = "<html><meta charset=windows-1253><p>καλημέρα</p>".getBytes(GREEK);
        assertThat(new PageReader().read("id", "page.html", page, contentType).lines())
                .extracting(Line::text)
                .containsExactly("καλημέρα");
    }
}
