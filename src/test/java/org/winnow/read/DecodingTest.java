package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes to text, held against the decoders of the platform on bytes drawn at random. */
class DecodingTest {
    private static final int ROUNDS = 4000;
    private static final String[] PIECES = {
        "plain ", "é", "ß", "–", "€", "“", "правда ", "水", "한", "שלום ", "😀", "👨‍👩‍👧", "\u00A0", "\t", "\n", "x"
    };

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 5 + random.nextInt(60); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Bytes that are nearly UTF-8: fragments of it, and stray ones. */
    private static byte[] nearly(Random random) {
        byte[] bytes = text(random).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
    }

    @Test
    void well_formed_is_what_the_strict_decoder_of_the_platform_takes() {
        Random random = new Random(1);
        int damaged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = nearly(random);
            assertThat(Utf8Scan.of(bytes).isValid()).isEqualTo(isUtf8(bytes));
            damaged += isUtf8(bytes) ? 0 : 1;
        }
        assertThat(damaged).as("rounds with damage").isGreaterThan(ROUNDS / 4);
    }

    @Test
    void every_sequence_of_two_bytes_is_judged_as_the_platform_does() {
        List<String> otherwise = new ArrayList<>();
        for (int pair = 0; pair < 65_536; pair++) {
            byte[] bytes = {(byte) (pair >> 8), (byte) pair};
            if (Utf8Scan.of(bytes).isValid() != isUtf8(bytes)) {
                otherwise.add(Integer.toHexString(pair));
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // the edges of RFC 3629: overlong forms, surrogates, beyond U+10FFFF
        "c080, false",
        "c1bf, false",
        "c280, true",
        "e08080, false",
        "e09fbf, false",
        "e0a080, true",
        "ed9fbf, true",
        "eda080, false",
        "edbfbf, false",
        "ee8080, true",
        "f0808080, false",
        "f08fbfbf, false",
        "f0908080, true",
        "f48fbfbf, true",
        "f4908080, false",
        "f5808080, false",
        "80, false",
        "e282, false",
        "efbfbf, true",
        "ff, false"
    })
    void edges_of_the_standard(String hex, boolean valid) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(Utf8Scan.of(bytes).isValid()).isEqualTo(valid);
    }

    @Test
    void a_surrogate_written_as_three_bytes_is_counted_apart() {
        byte[] bytes = HexFormat.of().parseHex("61eda0bdedb88062ff");
        assertThat(Utf8Scan.of(bytes)).isEqualTo(new Utf8Scan(0, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void any_text_after_a_byte_order_mark_comes_back_as_it_was(String charset) {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            String text = text(random);
            Decoded decoded = TextDecoder.decode(("\uFEFF" + text).getBytes(Charset.forName(charset)), "koi8-r");
            assertThat(decoded.text()).isEqualTo(text);
            assertThat(decoded.warnings()).isEmpty();
        }
    }

    @Test
    void any_text_in_utf_8_comes_back_whatever_is_declared() {
        Random random = new Random(3);
        String[] declared = {null, "utf-8", "UTF8", "windows-1252", "iso-8859-5", "nonsense", "", "shift_jis"};
        for (int round = 0; round < 400; round++) {
            String text = text(random);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(TextDecoder.decode(bytes, declared[round % declared.length])
                            .text())
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Café – “zwölf” Euro: 12 €",
        "ISO-8859-2, Zażółć gęślą jaźń",
        "windows-1251, Правда и вода",
        "koi8-r, Правда и вода",
        "ISO-8859-7, Καλημέρα κόσμε",
        "windows-1255, שלום עולם",
        "windows-1256, مرحبا بالعالم",
        "Big5, 這是一個評論",
        "GB18030, 这是一个评论",
        "EUC-JP, これは日本語です",
        "Shift_JIS, これは日本語です",
        "EUC-KR, 이것은 댓글입니다",
        "windows-1254, İstanbul'da güneş",
        "TIS-620, สวัสดีชาวโลก",
        "ISO-2022-JP, これは日本語です"
    })
    void a_declared_set_is_believed_where_the_bytes_are_not_utf_8(String charset, String text) {
        Decoded decoded = TextDecoder.decode(text.getBytes(Charset.forName(charset)), charset);
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1252",
        "latin1, windows-1252",
        "us-ascii, windows-1252",
        "ASCII, windows-1252",
        "iso-8859-9, windows-1254",
        "gb2312, GB18030",
        "GBK, GB18030",
        "euc-kr, x-windows-949",
        "shift_jis, windows-31j"
    })
    void a_small_set_means_the_wider_one_that_pages_are_written_in(String declared, String wider) {
        byte[] bytes = {(byte) 0x93, 'o', 'k', (byte) 0x94, ' ', (byte) 0xFD};
        assertThat(TextDecoder.decode(bytes, declared).text()).isEqualTo(new String(bytes, Charset.forName(wider)));
    }

    @Test
    void a_name_is_known_in_any_case_and_with_space_around_it() {
        byte[] bytes = "Правда".getBytes(Charset.forName("windows-1251"));
        assertThat(TextDecoder.decode(bytes, "  Windows-1251 ").text()).isEqualTo("Правда");
    }

    @Test
    void a_replaced_character_is_always_warned_of() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            Decoded decoded = TextDecoder.decode(nearly(random), null);
            long replaced = decoded.text().chars().filter(c -> c == 0xFFFD).count();
            assertThat(decoded.warnings()).hasSizeLessThanOrEqualTo(2);
            assertThat(replaced > 0).isEqualTo(decoded.warnings().toString().contains("replaced by U+FFFD"));
        }
    }

    @Test
    void no_bytes_whatever_become_lone_surrogates() {
        Random random = new Random(5);
        String[] declared = {
            null, "utf-16le", "utf-16", "windows-1252", "utf-7", "x-user-defined", "big5-hkscs", "utf-32"
        };
        for (int round = 0; round < 600; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            Decoded decoded = TextDecoder.decode(bytes, declared[round % declared.length]);
            assertThat(Surrogates.countLone(decoded.text())).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wide_text_without_a_mark_is_known_by_its_zero_bytes(String charset) {
        for (String text : new String[] {"ab", "A page of plain words.\n", "Café – “yes”\r\nAnn: no", "12345\t67"}) {
            Decoded decoded = TextDecoder.decode(text.getBytes(Charset.forName(charset)), null);
            assertThat(decoded.text()).isEqualTo(text);
            assertThat(decoded.warnings()).isEmpty();
        }
    }

    @Test
    void wide_text_cut_in_the_middle_of_a_character_is_not_taken_for_wide_text() {
        byte[] bytes = "abcdef".getBytes(StandardCharsets.UTF_16LE);
        Decoded decoded = TextDecoder.decode(Arrays.copyOf(bytes, bytes.length - 1), null);
        assertThat(decoded.text()).hasSize(11).startsWith("a\u0000b");
    }

    @Test
    void lone_surrogates_are_replaced_one_by_one_and_pairs_stay() {
        Random random = new Random(6);
        for (int round = 0; round < 1000; round++) {
            StringBuilder text = new StringBuilder();
            int lone = 0;
            for (int i = random.nextInt(20); i > 0; i--) {
                int kind = random.nextInt(3);
                // a letter after each half keeps halves from making pairs by chance
                text.append(kind == 0 ? "\uD83D" : kind == 1 ? "\uDE00" : "😀").append('x');
                lone += kind < 2 ? 1 : 0;
            }
            String clean = Surrogates.replaceLone(text.toString());
            assertThat(Surrogates.countLone(text.toString())).isEqualTo(lone);
            assertThat(clean).hasSameSizeAs(text);
            assertThat(Surrogates.countLone(clean)).isZero();
            assertThat(clean.chars().filter(c -> c == 0xFFFD)).hasSize(lone);
        }
    }
}
