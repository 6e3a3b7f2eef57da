package org.winnow.archive.json;

/**
 * One value cut out of a file of JSON, not yet parsed.
 *
 * @param bytes the value as it stands there
 * @param number which record of the file it is, 1-based
 * @param offset where it begins, in bytes from the start of the unpacked file
 */
public record JsonRecord(byte[] bytes, long number, long offset) {}
