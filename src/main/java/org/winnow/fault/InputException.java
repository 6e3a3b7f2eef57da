package org.winnow.fault;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something that was to be read could not be; the rest of the work goes on. */
public class InputException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String source;

    /**
     * @param source file as the user gave it, or {@code -} for standard input
     * @param line 1-based line, or null where there is none
     * @param finding what was found, what was expected, and what to do about it
     */
    public InputException(String source, @Nullable Long line, String finding) {
        super(source + (line == null ? "" : ":" + line) + ": " + finding);
        this.source = source;
    }

    /** Returns the file as the user gave it. */
    public String source() {
        return source;
    }
}
