package org.winnow.summarize;

/**
 * Some comments in a row.
 *
 * @param first id of the first
 * @param last id of the last
 * @param comments how many there are
 * @param flagged how many of them have a label
 * @param hostile how many of them have hostility
 */
public record Stretch(String first, String last, int comments, int flagged, int hostile) {
    /** Returns the share that is flagged, {@code 0..1}. */
    public double share() {
        return (double) flagged / comments;
    }
}
