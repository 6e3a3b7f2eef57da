package org.winnow.output;

import java.util.Locale;

/** A form of result. The names in lower case are part of the public interface. */
public enum Format {
    /** For people, at a terminal. */
    TEXT,
    /** One array. */
    JSON,
    /** One object a line and page. */
    JSONL,
    /** One row a comment. */
    CSV,
    /** One self-contained report. */
    HTML;

    /** Returns the name on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
