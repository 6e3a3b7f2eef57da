package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;

class JsonLinesTest {
    @TempDir
    Path folder;

    private List<String> read(Path file) throws IOException {
        List<String> seen = new ArrayList<>();
        JsonLines.read(
                file, (object, line) -> seen.add(line + ":" + object.path("a").asInt()));
        return seen;
    }

    private Path plain(String content) throws IOException {
        return Files.writeString(folder.resolve("rows.jsonl"), content);
    }

    @Test
    void hands_over_each_object_with_its_line() throws IOException {
        assertThat(read(plain("{\"a\":1}\n{\"a\":2}\n"))).containsExactly("1:1", "2:2");
    }

    @Test
    void passes_over_blank_lines_and_takes_crlf_and_a_last_line_without_end() throws IOException {
        assertThat(read(plain("{\"a\":1}\r\n\r\n \n{\"a\":2}"))).containsExactly("1:1", "4:2");
    }

    @Test
    void an_empty_file_has_no_rows() throws IOException {
        assertThat(read(plain(""))).isEmpty();
    }

    @Test
    void unpacks_gzip() throws IOException {
        assertThat(read(CorpusFiles.gzip(folder.resolve("rows.jsonl.gz"), "{\"a\":7}")))
                .containsExactly("1:7");
    }

    @Test
    void lines_longer_than_the_buffer_stay_whole() throws IOException {
        String filler = "x".repeat(200_000);

        assertThat(read(plain("{\"b\":\"" + filler + "\",\"a\":3}\n{\"a\":4}"))).containsExactly("1:3", "2:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "7", "\"text\"", "null"})
    void a_line_that_is_no_object_is_named(String line) throws IOException {
        Path file = plain("{\"a\":1}\n" + line);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ":2: the line is no JSON object; expected {\"id\": …}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "{'a':1}", "{\"a\":1} {\"a\":2}", "{\"a\":1,\"a\":2}", "\u0000", "nonsense"})
    void a_line_that_is_no_json_is_named(String line) throws IOException {
        Path file = plain("{\"a\":1}\n" + line);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ":2: the line is no JSON (")
                .hasMessageEndingWith("mend or remove it");
    }

    @Test
    void deep_nesting_is_refused() throws IOException {
        Path file = plain("{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}");

        assertThatThrownBy(() -> read(file)).isInstanceOf(InputException.class).hasMessageContaining(":1:");
    }

    @Test
    void a_missing_file_is_named_with_a_remedy() {
        Path file = folder.resolve("none.jsonl.gz");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("training-data/README.md");
    }

    @Test
    void a_file_that_is_no_gzip_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.jsonl.gz"), "{\"a\":1}");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file + ":1: the gzip stream is damaged");
    }

    @Test
    void a_gzip_that_is_cut_off_is_named() throws IOException {
        Path whole = CorpusFiles.gzip(folder.resolve("rows.jsonl.gz"), "{\"a\":1}\n{\"a\":2}\n");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(bytes, bytes.length - 9));

        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cut.jsonl.gz:")
                .hasMessageContaining("fetch the file again");
    }

    @Test
    void a_line_beyond_the_limit_is_refused_before_it_is_read_whole() throws IOException {
        Path file = plain("{\"a\":1}\n{\"b\":\"" + "x".repeat(100) + "\"}");

        assertThatThrownBy(() -> JsonLines.read(file, 50, 1000, (object, line) -> {}))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ":2: the line is longer than 50 bytes; split it or leave it out");
    }

    @Test
    void a_file_that_unpacks_beyond_the_limit_is_refused() throws IOException {
        Path bomb = CorpusFiles.gzip(folder.resolve("bomb.jsonl.gz"), "\n".repeat(5_000_000));

        assertThatThrownBy(() -> JsonLines.read(bomb, 50, 1_000_000, (object, line) -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("unpacks to more than 1000000 bytes");
    }
}
