package org.winnow.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.fault.InputException;

class VectorCacheTest {
    private static SentenceEncoder encoder;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private VectorCache filled(List<String> texts) throws IOException {
        VectorCache cache = VectorCache.open(folder.resolve("vectors.bin"), encoder.checksum());
        cache.encode(texts, encoder, 2, left -> {});
        return cache;
    }

    @Test
    void vectors_are_those_of_the_encoder_and_survive_on_disk() throws IOException {
        filled(List.of("one", "two"));
        VectorCache again = VectorCache.open(folder.resolve("vectors.bin"), encoder.checksum());
        assertThat(again.size()).isEqualTo(2);
        assertThat(again.of("two").cosine(encoder.embed("two"))).isGreaterThan(0.999999);
    }

    @Test
    void what_is_there_is_not_encoded_again() throws IOException {
        VectorCache cache = filled(List.of("one", "two", "one"));
        long size = Files.size(folder.resolve("vectors.bin"));
        List<WorkLeft> left = new ArrayList<>();
        cache.encode(List.of("one", "two"), encoder, 1, left::add);
        assertThat(left).isEmpty();
        assertThat(Files.size(folder.resolve("vectors.bin"))).isEqualTo(size);
    }

    @Test
    void a_record_cut_short_is_dropped() throws IOException {
        filled(List.of("one", "two"));
        Path file = folder.resolve("vectors.bin");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));
        assertThat(VectorCache.open(file, encoder.checksum()).size()).isEqualTo(1);
        assertThat(filled(List.of("one", "two")).size()).isEqualTo(2);
    }

    @Test
    void a_text_that_was_not_encoded_is_a_fault() throws IOException {
        VectorCache cache = filled(List.of("one"));
        assertThat(cache.has("one")).isTrue();
        assertThat(cache.has("three")).isFalse();
        assertThatThrownBy(() -> cache.of("three")).hasMessage("not encoded: three");
    }

    @Test
    void vectors_of_another_encoder_are_thrown_away() throws IOException {
        filled(List.of("one"));
        VectorCache other = VectorCache.open(folder.resolve("vectors.bin"), new byte[32]);
        assertThat(other.size()).isZero();
        assertThat(VectorCache.open(folder.resolve("vectors.bin"), new byte[32]).size())
                .isZero();
    }

    @Test
    void a_file_that_is_no_cache_is_left_alone() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        assertThatThrownBy(() -> VectorCache.open(letter, encoder.checksum()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("letter.txt")
                .hasMessageContaining("is no cache of vectors");
        assertThat(letter).hasContent("Dear reader");
    }

    @Test
    void progress_says_how_many_texts_and_how_much_time_are_left() {
        long[] now = {0};
        WorkLeft.Clock clock =
                new WorkLeft.Clock(List.of("x".repeat(60), "x".repeat(60), "x".repeat(160)), () -> now[0]);
        now[0] = 2_000_000_000L;
        assertThat(clock.at(1)).isEqualTo(new WorkLeft(2, Duration.ofSeconds(6)));
        assertThat(clock.at(1).inWords()).isEqualTo("2 texts left to encode, about 6 s");
        assertThat(new WorkLeft(9, Duration.ofSeconds(190)).inWords()).endsWith("about 3 min");
        assertThat(clock.at(3).inWords()).isEqualTo("0 texts left to encode");
    }
}
