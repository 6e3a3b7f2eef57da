package org.winnow.archive.formats;

import java.io.IOException;

/** What takes the records failed, not what gives them: the run cannot go on. */
final class SinkFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private SinkFailure(IOException cause) {
        super(cause.getMessage(), cause);
    }

    static SinkFailure of(IOException e) {
        return e instanceof SinkFailure known ? known : new SinkFailure(e);
    }
}
