package org.winnow.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Measures contenders beside a peer: all warmed up, then round by round, so that a busy spell of the machine meets all alike. */
public final class Bench {
    private static final int WARM_UP_TEXTS = 24;

    private final List<String> texts;
    private final int rounds;
    private final int threads;
    private final Consumer<String> progress;

    /**
     * @param texts what each works through in a round
     * @param rounds how many rounds, at least 1
     * @param threads how many threads each uses, for the report
     * @param progress is told what is going on
     */
    public Bench(List<String> texts, int rounds, int threads, Consumer<String> progress) {
        if (texts.isEmpty() || rounds < 1) {
            throw new IllegalArgumentException(
                    texts.size() + " texts, " + rounds + " rounds; expected at least 1 of each");
        }
        this.texts = List.copyOf(texts);
        this.rounds = rounds;
        this.threads = threads;
        this.progress = progress;
    }

    /** Makes the peer once the contenders' memory was measured. */
    @FunctionalInterface
    public interface PeerMaker {
        /** Returns the peer, which the benchmark closes. */
        Contender make() throws IOException;
    }

    /**
     * Measures.
     *
     * @throws IOException if the peer cannot be made
     */
    public BenchReport run(List<Contender> contenders, PeerMaker peerMaker) throws IOException {
        List<List<Usage>> usages = new ArrayList<>();
        for (Contender contender : contenders) {
            progress.accept("warming up: " + contender.name());
            contender.process(texts);
            usages.add(new ArrayList<>());
        }
        OptionalLong peak = PeakMemory.ofThisProcess();
        progress.accept("making the peer");
        try (Contender peer = peerMaker.make()) {
            progress.accept("warming up: " + peer.name());
            peer.process(texts.subList(0, Math.min(texts.size(), WARM_UP_TEXTS)));
            List<Usage> ofPeer = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                progress.accept("round " + round + " of " + rounds);
                for (int i = 0; i < contenders.size(); i++) {
                    usages.get(i).add(measure(contenders.get(i)));
                }
                ofPeer.add(measure(peer));
            }
            return report(contenders, usages, speed(peer, ofPeer), peak);
        }
    }

    private Usage measure(Contender contender) {
        return Usage.of(() -> contender.process(texts));
    }

    private BenchReport.Speed speed(Contender contender, List<Usage> byRound) {
        return new BenchReport.Speed(contender.name(), texts.size() * rounds, byRound);
    }

    private BenchReport report(
            List<Contender> contenders, List<List<Usage>> usages, BenchReport.Speed peer, OptionalLong peak) {
        List<BenchReport.Speed> speeds = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            speeds.add(speed(contenders.get(i), usages.get(i)));
        }
        return new BenchReport(
                texts.size(),
                BenchTexts.meanWords(texts),
                rounds,
                threads,
                Runtime.getRuntime().availableProcessors(),
                speeds,
                peer,
                peak);
    }
}
