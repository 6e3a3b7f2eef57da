package org.winnow.batch;

/**
 * An input file of a batch.
 *
 * @param path as given
 * @param bytes its size
 * @param sha256 of its bytes in hexadecimal; empty where it cannot be read
 */
public record Input(String path, long bytes, String sha256) {
    /** Returns the file's name without its folders. */
    String name() {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
