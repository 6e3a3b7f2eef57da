package org.winnow.classify;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads an n-gram model as OpenNLP writes a maximum-entropy model of two outcomes ({@code BinaryQNModelWriter}), without making a
 * string of each of a hundred thousand predicates: type, outcomes, patterns (how many predicates have which outcomes), predicates,
 * then the weights pattern by pattern. Predicates are the numbers of {@link Ngrams} to the base 36.
 */
final class NgramFile {
    private static final String TYPE = "QN";
    private static final int BASE = 36;

    private final ByteBuffer in;
    private final double[][] weights = new double[2][Ngrams.BUCKETS];

    NgramFile(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /**
     * Reads the model.
     *
     * @throws IOException if the bytes are no such model, or are cut off
     */
    NgramModel read() throws IOException {
        try {
            require(TYPE.equals(text()), "it does not start with " + TYPE);
            require(in.getInt() == 2, "it has not two outcomes");
            String first = text();
            String second = text();
            boolean yesFirst = first.equals(NgramModel.YES) && second.equals(NgramModel.NO);
            require(
                    yesFirst || first.equals(NgramModel.NO) && second.equals(NgramModel.YES),
                    "its outcomes are " + first + " and " + second);
            int[][] patterns = patterns();
            weights(patterns, predicates());
            require(!in.hasRemaining(), in.remaining() + " bytes follow its end");
            return new NgramModel(weights[yesFirst ? 0 : 1], weights[yesFirst ? 1 : 0]);
        } catch (BufferUnderflowException e) {
            throw new IOException("it is cut short", e);
        }
    }

    /** Reads each pattern: how many predicates have it, then their outcomes. */
    private int[][] patterns() throws IOException {
        int[][] patterns = new int[count(3)][]; // the sets that two outcomes can make
        for (int i = 0; i < patterns.length; i++) {
            String[] numbers = text().split(" ", -1);
            require(numbers.length <= 3, "a pattern has more than two outcomes");
            patterns[i] = new int[numbers.length];
            for (int n = 0; n < numbers.length; n++) {
                require(numbers[n].matches("[0-9]{1,8}"), "a pattern holds " + numbers[n]);
                patterns[i][n] = Integer.parseInt(numbers[n]);
                require(n == 0 || patterns[i][n] < 2, "a pattern has outcome " + patterns[i][n]);
            }
        }
        return patterns;
    }

    private int[] predicates() throws IOException {
        int[] predicates = new int[count(Ngrams.BUCKETS)];
        for (int i = 0; i < predicates.length; i++) {
            int number = 0;
            for (int letters = in.getShort(); letters > 0 && number < Ngrams.BUCKETS; letters--) {
                number = BASE * number + Character.digit(in.get(), BASE);
            }
            require(number >= 0 && number < Ngrams.BUCKETS, "a predicate is no number below " + Ngrams.BUCKETS);
            predicates[i] = number;
        }
        return predicates;
    }

    private void weights(int[][] patterns, int[] predicates) throws IOException {
        int next = 0;
        for (int[] pattern : patterns) {
            require(pattern[0] <= predicates.length - next, "its patterns have more predicates than it has");
            for (int end = next + pattern[0]; next < end; next++) {
                for (int i = 1; i < pattern.length; i++) {
                    double weight = in.getDouble();
                    require(Double.isFinite(weight), "it holds a number that is none");
                    weights[pattern[i]][predicates[next]] = weight;
                }
            }
        }
        require(next == predicates.length, "its patterns have fewer predicates than it has");
    }

    private int count(int most) throws IOException {
        int count = in.getInt();
        require(count >= 0 && count <= most, "it tells a count of " + count);
        return count;
    }

    private String text() {
        byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void require(boolean fits, String finding) throws IOException {
        if (!fits) {
            throw new IOException(finding);
        }
    }
}
