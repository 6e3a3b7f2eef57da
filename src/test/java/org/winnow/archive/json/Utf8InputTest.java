package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every stream comes as UTF-8. */
class Utf8InputTest {
    private static String read(byte[] bytes) throws IOException {
        try (InputStream in = Utf8Input.of(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void utf_16_with_a_mark_is_recoded(String charset) throws IOException {
        // pairs of surrogates fall on both sides of the pieces
        String text = "x" + "🎉é".repeat(20_000) + "y🎉";
        assertThat(read(("\uFEFF" + text).getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "{\"é\":1}", "\uFEFF{}"})
    void utf_8_stays_as_it_is(String text) throws IOException {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void a_mark_alone_is_nothing() throws IOException {
        assertThat(read(new byte[] {(byte) 0xFE, (byte) 0xFF})).isEmpty();
        assertThat(read(new byte[] {(byte) 0xFF, (byte) 0xFE})).isEmpty();
    }

    @Test
    void single_bytes_are_the_same_bytes() throws IOException {
        InputStream in = Utf8Input.of(new ByteArrayInputStream("\uFEFFé".getBytes(StandardCharsets.UTF_16LE)));
        assertThat(in.read()).isEqualTo(0xC3);
        assertThat(in.read()).isEqualTo(0xA9);
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read(new byte[4], 0, 4)).isEqualTo(-1);
    }

    @Test
    void half_a_pair_at_the_end_becomes_a_question_mark_or_nothing() throws IOException {
        byte[] cut = {(byte) 0xFE, (byte) 0xFF, 0, 'a', (byte) 0xD8, 0x3C};
        assertThat(read(cut)).startsWith("a").hasSizeLessThanOrEqualTo(2);
    }
}
