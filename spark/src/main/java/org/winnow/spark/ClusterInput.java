package org.winnow.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file to read.
 *
 * @param uri where it lies, for Hadoop
 * @param source its path in the user's words
 * @param pageId id of the page that it is; null for an archive
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal; empty where it cannot be read
 */
record ClusterInput(String uri, String source, @Nullable String pageId, long bytes, String sha256)
        implements Serializable {}
