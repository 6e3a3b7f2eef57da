package org.winnow.tables;

/**
 * A file of a part.
 *
 * @param path from the result folder on, with slashes
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal
 * @param longestRow bytes of its longest row as JSON
 */
public record PartFile(String path, long bytes, String sha256, long longestRow) {}
