package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.encode.SentenceEncoder;

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
        VectorCache cache = VectorCache.open(folder.resolve("vectors.bin"));
        cache.encode(texts, encoder, 2, left -> {});
        return cache;
    }

    @Test
    void vectors_are_those_of_the_encoder_and_survive_on_disk() throws IOException {
        filled(List.of("one", "two"));
        VectorCache again = VectorCache.open(folder.resolve("vectors.bin"));
        assertThat(again.size()).isEqualTo(2);
        assertThat(again.of("two").cosine(encoder.embed("two"))).isGreaterThan(0.999999);
    }

    @Test
    void what_is_there_is_not_encoded_again() throws IOException {
        VectorCache cache = filled(List.of("one", "two", "one"));
        long size = Files.size(folder.resolve("vectors.bin"));
        List<Integer> left = new ArrayList<>();
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
        assertThat(VectorCache.open(file).size()).isEqualTo(1);
        assertThat(filled(List.of("one", "two")).size()).isEqualTo(2);
    }

    @Test
    void a_text_that_was_not_encoded_is_a_fault() throws IOException {
        VectorCache cache = filled(List.of("one"));
        assertThat(cache.has("one")).isTrue();
        assertThat(cache.has("three")).isFalse();
        assertThatThrownBy(() -> cache.of("three")).hasMessage("not encoded: three");
    }
}
