package org.winnow.spark;

import java.io.IOException;
import org.winnow.tables.ResultFolder;

/**
 * Where a saved page lies.
 *
 * @param uri for Hadoop
 * @param source its path in the user's words
 * @param id of the page
 */
record SavedPage(String uri, String source, String id) {
    byte[] encode() throws IOException {
        return ResultFolder.json().writeValueAsBytes(this);
    }

    static SavedPage decode(byte[] bytes) throws IOException {
        return ResultFolder.json().readValue(bytes, SavedPage.class);
    }
}
