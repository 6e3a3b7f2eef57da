package org.winnow.classify;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Sizes of the network. They alone are kept in its file, and the graph is built from them: a file names no class.
 *
 * @param vector numbers of an encoder's vector
 * @param text numbers that tell of the text beside its vector
 * @param topicSignals numbers that tell how the comment goes with its context
 * @param shared units of the hidden layer that all heads share
 * @param context units that read the parent
 * @param match units that read how comment and context go together
 * @param topic units of the hidden layer for off-topic
 */
public record NetworkShape(
        @JsonProperty(required = true) int vector,
        @JsonProperty(required = true) int text,
        @JsonProperty(required = true) int topicSignals,
        @JsonProperty(required = true) int shared,
        @JsonProperty(required = true) int context,
        @JsonProperty(required = true) int match,
        @JsonProperty(required = true) int topic) {
    private static final int MOST = 4_096;

    public NetworkShape {
        for (int size : new int[] {vector, text, topicSignals, shared, context, match, topic}) {
            if (size < 1 || size > MOST) {
                throw new IllegalArgumentException("a layer of " + size + " units; expected 1 to " + MOST);
            }
        }
    }

    /** Returns the shape that training starts from. */
    public static NetworkShape standard(int vector, int ngramModels) {
        return new NetworkShape(vector, Features.text(ngramModels), Features.TOPIC, 128, 16, 16, 32);
    }
}
