package org.winnow.archive.json;

import java.io.IOException;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;
import org.winnow.archive.RecordSink;

/** An SQLite database, as Isso keeps its comments in. It is recognised to say what to do, not read. */
public final class IssoDatabaseFormat implements ArchiveFormat {
    private static final int[] MAGIC = "SQLite format 3\0".chars().toArray();

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public boolean recognises(Head head) {
        return head.startsWith(MAGIC);
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        sink.problem(in.problem(
                null,
                0L,
                "SQLite databases are not read",
                "export the comments first; for Isso with the sqlite3 command in docs/archives.md"));
    }
}
