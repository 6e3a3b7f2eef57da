package org.winnow.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.fault.ModelException;

class EncoderPatchTest {
    private static final String BIAS = "encoder.layer.11.output.LayerNorm.bias";

    private static EncoderPatch patch;
    private static byte[] bytes;

    @TempDir
    Path folder;

    @BeforeAll
    static void change() {
        LayerWeights published = LayerWeights.published();
        float[] bias = published.values(BIAS);
        for (int i = 0; i < bias.length; i++) {
            bias[i] += i % 2 == 0 ? 0.2f : -0.2f;
        }
        patch = published.patch(Map.of(BIAS, bias)).measured();
        bytes = patch.bytes();
    }

    @Test
    void a_model_folder_with_a_patch_gives_the_changed_encoder() throws IOException {
        Files.write(folder.resolve(EncoderPatch.FILE), bytes);
        try (SentenceEncoder tuned = SentenceEncoder.load(folder);
                SentenceEncoder published = SentenceEncoder.load()) {
            assertThat(tuned.embed("Pool closes").cosine(published.embed("Pool closes")))
                    .isLessThan(0.999);
            assertThat(tuned.checksum()).isNotEqualTo(published.checksum());
            assertThat(tuned.embed(SelfTest.TEXTS.get(0)).cosine(patch.golden().get(0)))
                    .isGreaterThan(0.9999);
        }
    }

    @Test
    void a_folder_without_a_patch_gives_the_published_encoder() {
        try (SentenceEncoder loaded = SentenceEncoder.load(folder);
                SentenceEncoder published = SentenceEncoder.load()) {
            assertThat(loaded.checksum()).isEqualTo(published.checksum());
        }
    }

    @Test
    void reading_gives_what_was_written() throws IOException {
        assertThat(EncoderPatch.read(bytes).bytes()).isEqualTo(bytes);
        assertThat(EncoderPatch.read(bytes).golden()).hasSize(SelfTest.TEXTS.size());
    }

    @Test
    void a_file_cut_off_or_longer_is_refused() throws IOException {
        for (int length : new int[] {0, 3, 20, 69, 80, bytes.length / 2, bytes.length - 1, bytes.length + 1}) {
            Files.write(folder.resolve(EncoderPatch.FILE), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> SentenceEncoder.load(folder))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining(EncoderPatch.FILE)
                    .hasMessageContaining("winnow train encoder");
        }
    }

    @Test
    void no_changed_byte_of_weights_or_hashes_goes_through() throws IOException {
        Random random = new Random(3);
        int golden = SelfTest.TEXTS.size() * SentenceEncoder.DIMENSION * Float.BYTES;
        byte[] model = EncoderFiles.MODEL.read();
        for (int i = 0; i < 12; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length - golden - 1)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> EncoderPatch.read(damaged).apply(model))
                    .isInstanceOfAny(ModelException.class, IOException.class);
        }
    }

    @Test
    void vectors_of_a_wrong_self_test_stop_the_load() throws IOException {
        byte[] damaged = bytes.clone();
        for (int i = damaged.length - 800; i < damaged.length; i += 4) {
            damaged[i] ^= (byte) 0x80;
        }
        Files.write(folder.resolve(EncoderPatch.FILE), damaged);
        assertThatThrownBy(() -> SentenceEncoder.load(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("computes other vectors");
    }

    @Test
    void a_patch_of_another_encoder_is_refused() throws IOException {
        byte[] other = bytes.clone();
        other[5] ^= 1;
        EncoderPatch patch = EncoderPatch.read(other);
        byte[] model = EncoderFiles.MODEL.read();
        assertThatThrownBy(() -> patch.apply(model))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("another encoder");
    }
}
