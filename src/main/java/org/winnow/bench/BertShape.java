package org.winnow.bench;

/**
 * How large a BERT is.
 *
 * @param layers transformer layers
 * @param width numbers in a vector; a multiple of the heads
 * @param heads attention heads
 * @param inner width of the feed-forward part
 * @param vocabulary word pieces it knows
 * @param positions longest input, in word pieces
 */
record BertShape(int layers, int width, int heads, int inner, int vocabulary, int positions) {
    /** BERT-base, uncased (Devlin et al. 2019): 110 million weights. */
    static final BertShape BASE = new BertShape(12, 768, 12, 3072, 30_522, 512);
}
