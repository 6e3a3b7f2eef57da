package org.winnow.encode;

import java.util.BitSet;

/**
 * A text with the vector of each of its word pieces, so that parts of it can be left out without encoding it again.
 * Immutable.
 */
public final class EncodedText {
    private final Tokens tokens;
    private final float[][] vectors;
    private final double[] frame;
    private final int frameSize;

    /**
     * @param tokens the pieces
     * @param vectors a vector a piece
     * @param frame sum of the vectors of what is no part of the text: special pieces and prefix
     * @param frameSize how many those are
     */
    EncodedText(Tokens tokens, float[][] vectors, double[] frame, int frameSize) {
        this.tokens = tokens;
        this.vectors = vectors;
        this.frame = frame;
        this.frameSize = frameSize;
    }

    /** Returns how many word pieces the text has. */
    public int size() {
        return vectors.length;
    }

    /** Returns the first UTF-16 code unit of the text that a piece stands for. */
    public int start(int piece) {
        return tokens.start(piece);
    }

    /** Returns one past the last UTF-16 code unit of the text that a piece stands for. */
    public int end(int piece) {
        return tokens.end(piece);
    }

    /** Returns the vector of the whole text: the mean of its pieces. */
    public Embedding embedding() {
        return without(new BitSet());
    }

    /**
     * Returns the vector that is left when pieces are taken out of the mean.
     *
     * @param left pieces to take out
     */
    public Embedding without(BitSet left) {
        double[] sum = frame.clone();
        int count = frameSize;
        for (int i = 0; i < vectors.length; i++) {
            if (!left.get(i)) {
                add(sum, vectors[i]);
                count++;
            }
        }
        return mean(sum, count);
    }

    private static void add(double[] sum, float[] vector) {
        for (int h = 0; h < sum.length; h++) {
            sum[h] += vector[h];
        }
    }

    static Embedding mean(double[] sum, int count) {
        float[] mean = new float[sum.length];
        for (int h = 0; h < sum.length; h++) {
            mean[h] = (float) (sum[h] / Math.max(1, count));
        }
        return Embedding.normalized(mean);
    }
}
