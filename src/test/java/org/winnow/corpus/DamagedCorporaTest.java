package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;

/** Whatever became of a corpus file, the outcome is its rows or a failure that names the file, the line and a remedy. */
class DamagedCorporaTest {
    private static final String ROW = "{\"id\":\"%d\",\"text\":\"text é %d\",\"hostile\":true,\"split\":\"train\"}";
    private static final int ROUNDS = 150;

    @TempDir
    Path folder;

    private static byte[] rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rows.append(ROW.formatted(i, i)).append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        Path file = CorpusFiles.set("hostility/cad").file(folder);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private List<LabelRow> read() throws IOException {
        List<LabelRow> rows = new ArrayList<>();
        LabelCorpus.read(folder, CorpusFiles.set("hostility/cad"), rows::add);
        return rows;
    }

    /** Reads what may be damaged; where it fails, the failure must be of use. */
    private void survives(Path file) throws IOException {
        try {
            read();
        } catch (InputException e) {
            assertThat(e).hasMessageStartingWith(file + ":").hasMessageMatching("(?s).*:\\d+: .*;.*");
            assertThat(e.source()).isEqualTo(file.toString());
        }
    }

    @Test
    void a_file_cut_off_anywhere_fails_by_name_and_never_passes_for_whole() throws IOException {
        byte[] whole = zipped(rows(20));
        for (int length = 1; length < whole.length; length++) {
            Path file = file(Arrays.copyOf(whole, length));
            assertThatThrownBy(this::read)
                    .as("cut at %d", length)
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith(file + ":")
                    .hasMessageContaining("the gzip stream is damaged")
                    .hasMessageEndingWith("fetch the file again");
        }
    }

    @Test
    void a_flipped_byte_in_the_archive_is_named_or_harmless() throws IOException {
        byte[] whole = zipped(rows(30));
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            survives(file(bytes));
        }
    }

    @Test
    void flipped_bytes_in_the_text_are_named_with_their_line_or_harmless() throws IOException {
        byte[] whole = rows(12);
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = whole.clone();
            for (int i = random.nextInt(5); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            survives(file(zipped(bytes)));
        }
    }

    @Test
    void random_bytes_are_no_corpus() throws IOException {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[1 + random.nextInt(300)];
            random.nextBytes(bytes);
            survives(file(round % 2 == 0 ? bytes : zipped(bytes)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "UTF-32"})
    void a_file_in_wide_characters_is_refused_by_its_line(String charset) throws IOException {
        String text = new String(rows(3), StandardCharsets.UTF_8);
        Path file = file(zipped(text.getBytes(Charset.forName(charset))));
        assertThatThrownBy(this::read).isInstanceOf(InputException.class).hasMessageStartingWith(file + ":");
    }

    @Test
    void letters_of_windows_1252_are_no_utf_8() throws IOException {
        String text = new String(rows(3), StandardCharsets.UTF_8);
        Path file = file(zipped(text.getBytes(Charset.forName("windows-1252"))));
        assertThatThrownBy(this::read)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ":1: the line is no JSON (")
                .hasMessageEndingWith("mend or remove it");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50})
    void the_damaged_line_is_counted_with_blank_ones(int before) throws IOException {
        byte[] good = ("\n" + ROW.formatted(1, 1) + "\r\n").repeat(before).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(good, good.length + 1);
        all[good.length] = '{';
        Path file = file(zipped(all));
        assertThatThrownBy(this::read).hasMessageStartingWith(file + ":" + (2 * before + 1) + ": the line is no JSON");
    }

    @Test
    void rows_before_the_damage_were_handed_over() throws IOException {
        file(zipped((new String(rows(3), StandardCharsets.UTF_8) + "oops\n").getBytes(StandardCharsets.UTF_8)));
        List<LabelRow> seen = new ArrayList<>();
        assertThatThrownBy(() -> LabelCorpus.read(folder, CorpusFiles.set("hostility/cad"), seen::add))
                .hasMessageContaining(":4: ");
        assertThat(seen).extracting(LabelRow::id).containsExactly("1", "2", "3");
    }

    @Test
    void a_byte_order_mark_before_the_first_row_is_passed_over() throws IOException {
        file(zipped(("\uFEFF" + ROW.formatted(1, 1)).getBytes(StandardCharsets.UTF_8)));
        assertThat(read()).hasSize(1);
    }

    @Test
    void archives_joined_end_to_end_are_read_as_one() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(zipped(rows(2)));
        both.writeBytes(zipped(rows(3)));
        file(both.toByteArray());
        assertThat(read()).hasSize(5);
    }

    @Test
    void a_missing_corpus_is_named_with_where_to_get_it() {
        Path file = CorpusFiles.set("hostility/cad").file(folder);
        assertThatThrownBy(this::read)
                .isInstanceOf(InputException.class)
                .hasMessage(
                        file + ": there is no such file; see training-data/README.md for how the corpora are laid out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a\",\"id\":\"b\"}|Duplicate field 'id'",
                "{\"id\":\"a\"|Unexpected end-of-input",
                "{\"id\":'a'}|Unexpected character",
                "{\"id\":\"a\"} x|Unrecognized token",
                "{\"id\":NaN}|Non-standard token 'NaN'",
                "{id:\"a\"}|Unexpected character",
                "{\"id\":01}|Invalid numeric value"
            })
    void the_reason_of_the_reader_stands_in_the_message(String line, String reason) throws IOException {
        Path file = file(zipped((ROW.formatted(1, 1) + "\n" + line).getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(this::read)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ":2: the line is no JSON (")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("); mend or remove it");
    }

    @Test
    void a_long_wrong_value_is_shown_by_its_beginning() throws IOException {
        String line = "{\"id\":\"x\",\"text\":\"t\",\"hostile\":\"" + "yes ".repeat(100) + "\",\"split\":\"train\"}";
        Path file = file(zipped(line.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(this::read)
                .hasMessage(file + ":1: \"hostile\" is \"" + "yes ".repeat(9)
                        + "yes…; expected true, false or null; mend or remove the line");
    }

    @Test
    void a_text_is_never_cut_through_a_character() throws IOException {
        for (int before = 99_997; before <= 100_001; before++) {
            String text = "x".repeat(before) + "😀".repeat(3);
            file(zipped(ROW.replace("text é %d", text).formatted(1).getBytes(StandardCharsets.UTF_8)));
            String read = read().get(0).text();
            assertThat(read.length()).isBetween(RowParser.MAX_TEXT - 1, RowParser.MAX_TEXT);
            assertThat(text).startsWith(read);
            assertThat(Character.isHighSurrogate(read.charAt(read.length() - 1)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "tab\\tand\\nbreak",
                "\\ud83d\\ude00",
                "\\\"quoted\\\"",
                "\u202e right to left \u202c",
                "\\u0000"
            })
    void any_text_that_json_can_hold_is_a_text(String text) throws IOException {
        file(zipped(ROW.replace("text é %d", text).formatted(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(read()).hasSize(1);
    }
}
