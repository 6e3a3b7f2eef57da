package org.winnow.catalogue;

/**
 * An entry that a text may voice.
 *
 * @param entry the entry
 * @param score probability that the text puts the entry forward, {@code 0..1}: {@code about} times {@code stating}
 * @param about probability that it is the entry, of its kind, that the text is about
 * @param stating probability that the text puts something forward, in place of reporting, asking, rebutting
 * @param start first UTF-16 code unit of the part of the text that matches
 * @param end one past the last
 * @param nearest the paraphrase, or claim, that lies nearest
 */
public record Match(Entry entry, double score, double about, double stating, int start, int end, String nearest) {}
