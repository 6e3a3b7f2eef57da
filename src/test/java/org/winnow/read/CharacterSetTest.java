package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;
import org.winnow.page.Page;

class CharacterSetTest {
    private static final String CAFE = "The café said “no” – twice.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void a_byte_order_mark_decides_and_is_no_text(String charset) throws InputException {
        assertThat(read(("\uFEFF" + CAFE).getBytes(Charset.forName(charset)))).isEqualTo(CAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicode_is_known_without_a_mark(String charset) throws InputException {
        assertThat(read(CAFE.getBytes(Charset.forName(charset)))).isEqualTo(CAFE);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252,The café said “no” – twice. C’est déjà l’été.",
        "windows-1251,Комментарии читателей под статьёй бывают очень разными и длинными.",
        "Shift_JIS,これは日本語で書かれた記事のコメントです。とても面白いと思います。",
        "EUC-KR,이 기사는 정말 흥미롭습니다. 댓글을 남겨 주셔서 감사합니다."
    })
    void other_sets_are_detected_with_a_warning(String charset, String text) throws InputException {
        Page page = new PageReader().read("a", "a.txt", text.getBytes(Charset.forName(charset)));
        assertThat(Pages.texts(page)).containsExactly(text);
        assertThat(page.warnings()).singleElement().asString().startsWith("character set not declared; read as ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=iso-8859-2>",
                "<meta charset=\"ISO-8859-2\">",
                "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=iso-8859-2'>",
                "<?xml version='1.0' encoding='iso-8859-2'?>"
            })
    void a_page_may_declare_its_set(String declaration) throws InputException {
        String text = "Zażółć gęślą jaźń";
        Page page = new PageReader()
                .read("a", "a.html", (declaration + "<p>" + text).getBytes(Charset.forName("iso-8859-2")));
        assertThat(Pages.texts(page)).containsExactly(text);
        assertThat(page.warnings()).isEmpty();
    }

    @Test
    void well_formed_utf_8_is_believed_over_a_declaration() throws InputException {
        assertThat(Pages.texts(Pages.html("<meta charset=iso-8859-1><p>" + CAFE)))
                .containsExactly(CAFE);
    }

    @Test
    void latin_1_means_windows_1252_as_in_browsers() throws InputException {
        byte[] html = ("<meta charset=iso-8859-1><p>" + CAFE).getBytes(Charset.forName("windows-1252"));
        assertThat(Pages.texts(new PageReader().read("a", "a.html", html))).containsExactly(CAFE);
    }

    @Test
    void seven_bit_japanese_is_not_taken_for_utf_8() throws InputException {
        byte[] html = "<meta charset=iso-2022-jp><p>日本語".getBytes(Charset.forName("ISO-2022-JP"));
        assertThat(Pages.texts(new PageReader().read("a", "a.html", html))).containsExactly("日本語");
    }

    @Test
    void an_unknown_declared_set_is_passed_over() throws InputException {
        assertThat(Pages.texts(Pages.html("<meta charset=klingon><p>" + CAFE))).containsExactly(CAFE);
    }

    @Test
    void a_few_bad_bytes_in_utf_8_are_replaced_with_a_warning() throws InputException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("é".repeat(30).getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        Page page = new PageReader().read("a", "a.txt", bytes.toByteArray());
        assertThat(Pages.texts(page)).containsExactly("é".repeat(30) + "\uFFFD");
        assertThat(page.warnings()).containsExactly("1 lone surrogates or malformed bytes replaced by U+FFFD");
    }

    @Test
    void lone_surrogates_written_as_utf_8_are_replaced_with_a_warning() throws InputException {
        byte[] bytes = "lone X half".getBytes(StandardCharsets.ISO_8859_1);
        byte[] text = new byte[bytes.length + 2];
        System.arraycopy(bytes, 0, text, 0, 5);
        text[5] = (byte) 0xED;
        text[6] = (byte) 0xA0;
        text[7] = (byte) 0xBD;
        System.arraycopy(bytes, 6, text, 8, 5);
        Page page = new PageReader().read("a", "a.txt", text);
        assertThat(page.lines().get(0).text()).startsWith("lone \uFFFD").endsWith(" half");
        assertThat(page.warnings()).containsExactly("1 lone surrogates or malformed bytes replaced by U+FFFD");
    }

    @Test
    void lone_surrogates_in_utf_16_are_replaced_with_a_warning() throws InputException {
        Page page = new PageReader()
                .read("a", "a.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 0x3D, (byte) 0xD8, 'b', 0});
        assertThat(page.lines().get(0).text()).startsWith("a\uFFFD");
        assertThat(page.warnings()).singleElement().asString().contains("lone surrogates or malformed bytes");
    }

    private static String read(byte[] bytes) throws InputException {
        return new PageReader().read("a", "a.txt", bytes).lines().get(0).text();
    }
}
