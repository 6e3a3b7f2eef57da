package org.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.winnow.encode.SentenceEncoder;

class EncoderContenderTest {
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
    void works_through_texts_with_several_threads() {
        Contender contender = new EncoderContender(encoder, 2);
        Usage usage = Usage.of(() -> contender.process(List.of("one text", "another", "a third one")));

        assertThat(contender.name()).isEqualTo("sentence encoder alone");
        assertThat(usage.cpuSeconds()).isPositive();
        assertThat(usage.wallSeconds()).isPositive();
    }

    @Test
    void the_encoder_stays_open_for_its_owner() {
        new EncoderContender(encoder, 1).close();

        assertThat(encoder.embed("still there").size()).isEqualTo(SentenceEncoder.DIMENSION);
    }

    @Test
    void the_peer_reads_the_pieces_of_the_uncased_vocabulary() {
        // hello, world and the comma as published with bert-base-uncased
        assertThat(encoder.pieceIds("Hello, world", 10)).containsExactly(7592, 1010, 2088);
    }

    @Test
    void no_more_pieces_are_read_than_asked_for() {
        assertThat(encoder.pieceIds("hello ".repeat(50), 7)).hasSize(7).containsOnly(7592);
        assertThat(encoder.pieceIds("", 7)).isEmpty();
    }
}
