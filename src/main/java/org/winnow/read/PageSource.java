package org.winnow.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Something that a page can be read from.
 *
 * @param id unique in a run
 * @param source the path as the user gave it, or {@code -} for standard input
 * @param opener gives the bytes; called once for each reading
 */
public record PageSource(String id, String source, Opener opener) {
    /** Id of what is read from standard input. */
    public static final String STDIN_ID = "stdin";

    /** Gives the bytes of a source. */
    @FunctionalInterface
    public interface Opener {
        /** Returns a new stream, which the caller closes. */
        InputStream open() throws IOException;
    }

    /** Returns the source of a file. */
    public static PageSource ofFile(String id, Path file) {
        return new PageSource(id, file.toString(), () -> Files.newInputStream(file));
    }

    /** Returns the source {@code stdin}; closing a page's stream leaves standard input open. */
    public static PageSource ofStandardInput(InputStream in) {
        return new PageSource(STDIN_ID, "-", () -> new FilterInputStream(in) {
            @Override
            public void close() {}
        });
    }
}
