package org.winnow.bench;

import java.util.List;
import java.util.OptionalLong;

/**
 * Speed of each contender beside the peer, on the same texts in the same run.
 *
 * @param texts how many texts were worked through in a round
 * @param meanWords their mean length in words
 * @param rounds how many rounds were measured
 * @param threads threads that each used
 * @param processors processors that the machine has
 * @param contenders what was measured, in the order given
 * @param peer what it is compared with
 * @param peakBytes the most memory that this process held before the peer was made, where the system tells
 */
public record BenchReport(
        int texts,
        double meanWords,
        int rounds,
        int threads,
        int processors,
        List<Speed> contenders,
        Speed peer,
        OptionalLong peakBytes) {
    public BenchReport {
        contenders = List.copyOf(contenders);
    }

    /**
     * How fast one of them was.
     *
     * @param name its name
     * @param texts texts worked through in all rounds
     * @param byRound what each round took
     */
    public record Speed(String name, int texts, List<Usage> byRound) {
        public Speed {
            byRound = List.copyOf(byRound);
        }

        /** Returns what all rounds took. */
        public Usage total() {
            return byRound.stream().reduce(Usage.NONE, Usage::plus);
        }

        /** Returns texts a second of processor time. */
        public double textsPerCpuSecond() {
            return texts / total().cpuSeconds();
        }

        /** Returns texts a second of time that passed; other work on the machine slows it. */
        public double textsPerWallSecond() {
            return texts / total().wallSeconds();
        }
    }

    /** Returns how many times less processor time a contender took than the peer. */
    public double ratio(Speed contender) {
        return peer.total().cpuSeconds() / contender.total().cpuSeconds();
    }

    /** Returns the lowest such ratio of any round. */
    public double lowestRatio(Speed contender) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            lowest = Math.min(
                    lowest,
                    peer.byRound().get(round).cpuSeconds()
                            / contender.byRound().get(round).cpuSeconds());
        }
        return lowest;
    }
}
