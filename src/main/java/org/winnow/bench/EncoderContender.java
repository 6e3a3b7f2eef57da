package org.winnow.bench;

import java.util.List;
import org.winnow.encode.SentenceEncoder;

/** Winnow's sentence encoder alone, without what is built on it. */
public final class EncoderContender implements Contender {
    private final SentenceEncoder encoder;
    private final int threads;

    /**
     * @param encoder the encoder; stays open
     * @param threads how many threads work at texts
     */
    public EncoderContender(SentenceEncoder encoder, int threads) {
        this.encoder = encoder;
        this.threads = threads;
    }

    @Override
    public String name() {
        return "sentence encoder alone";
    }

    @Override
    public void process(List<String> texts) {
        Workers.run(threads, texts, encoder::embed);
    }
}
