package org.winnow.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.winnow.fault.ModelException;

class SentenceEncoderTest {
    private static SentenceEncoder encoder;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void texts_that_mean_alike_lie_closer_than_others() {
        Embedding strike = encoder.embed("The drivers are on strike for higher pay");
        Embedding union = encoder.embed("Bus staff stop work over wages");
        Embedding cake = encoder.embed("Sift the flour and add two eggs");
        assertThat(strike.cosine(union)).isGreaterThan(strike.cosine(cake));
    }

    @Test
    void a_vector_has_length_1() {
        Embedding vector = encoder.embed("anything");
        assertThat(vector.size()).isEqualTo(SentenceEncoder.DIMENSION);
        assertThat(vector.cosine(vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void the_same_text_gives_the_same_vector_whoever_asks_beside() throws Exception {
        List<String> texts = List.of("one", "two words", "the quick brown fox jumps", "x ".repeat(300), "🤡");
        List<Embedding> alone = texts.stream().map(encoder::embed).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Embedding>> together = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String text = texts.get(i % texts.size());
            together.add(pool.submit(() -> encoder.embed(text)));
        }
        for (int i = 0; i < 20; i++) {
            assertThat(together.get(i).get()).isEqualTo(alone.get(i % texts.size()));
        }
        pool.shutdown();
    }

    @Test
    void pieces_average_to_the_vector_of_the_text() {
        String text = "Not a word of it is true. " + "And so on, and so on. ".repeat(60);
        assertThat(encoder.encode(text).embedding().cosine(encoder.embed(text))).isCloseTo(1, within(1e-5));
    }

    @Test
    void leaving_out_a_piece_moves_the_vector_and_leaving_out_none_does_not() {
        EncodedText encoded = encoder.encode("You are an idiot and I thank you for the recipe");
        BitSet first = new BitSet();
        first.set(0, 4);
        assertThat(encoded.without(first)).isNotEqualTo(encoded.embedding());
        assertThat(encoded.without(new BitSet())).isEqualTo(encoded.embedding());
    }

    @Test
    void the_end_of_a_long_text_counts() {
        String long1 = "The weather was fine. ".repeat(200) + "They all must die.";
        String long2 = "The weather was fine. ".repeat(200) + "We had some tea.";
        assertThat(encoder.embed(long1)).isNotEqualTo(encoder.embed(long2));
    }

    @Test
    void an_empty_text_has_a_vector_too() {
        assertThat(encoder.embed("").size()).isEqualTo(SentenceEncoder.DIMENSION);
        assertThat(encoder.encode("").size()).isZero();
    }

    @Test
    void closing_waits_for_those_who_encode_and_turns_later_ones_away() throws Exception {
        SentenceEncoder own = SentenceEncoder.load();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<Embedding> running = pool.submit(() -> own.embed("word ".repeat(2_000)));
        own.close();
        own.close();
        pool.shutdown();
        assertThatThrownBy(() -> own.embed("late")).hasMessage("the encoder was closed");
        assertThat(running).satisfies(f -> {
            try {
                assertThat(f.get().size()).isEqualTo(SentenceEncoder.DIMENSION);
            } catch (java.util.concurrent.ExecutionException e) {
                assertThat(e.getCause()).hasMessage("the encoder was closed");
            }
        });
    }

    @Test
    void a_changed_encoder_file_is_refused_by_name() {
        byte[] changed = EncoderFiles.TOKENIZER.read();
        changed[1000] ^= 1;
        assertThatThrownBy(() -> EncoderFiles.TOKENIZER.checked(changed))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("e5-small-v2-q-tokenizer.json")
                .hasMessageContaining("SHA-256")
                .hasMessageContaining("mvn clean package");
    }

    @Test
    void a_missing_encoder_file_is_named_with_the_remedy() {
        assertThatThrownBy(() -> new EncoderFiles("absent.onnx", "00").read())
                .isInstanceOf(ModelException.class)
                .hasMessage("absent.onnx: is not on the class path; build again with 'mvn clean package'");
    }

    @Test
    void a_processor_that_computes_other_vectors_is_told_of() {
        float[] other = new float[SentenceEncoder.DIMENSION];
        other[0] = 1;
        assertThatThrownBy(() -> SelfTest.compare(encoder.embed("a"), Embedding.normalized(other)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("this processor computes other vectors");
    }
}
