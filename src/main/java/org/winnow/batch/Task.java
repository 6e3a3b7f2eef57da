package org.winnow.batch;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.read.PageLinks;
import org.winnow.tables.Failure;
import org.winnow.tables.Position;

/**
 * The next thing that an input gives: a discussion, or something that could not be read.
 *
 * @param end the place behind it
 * @param source the path that a failure names
 * @param id of the discussion; empty for a failure
 * @param format what the discussion was read from
 * @param cost about how many bytes it holds until it is written
 * @param discussion gets it, on any thread; null for a failure
 * @param failure what could not be read, or null
 * @param page what the discussion is made from, where that is one page; else null
 */
public record Task(
        Position end,
        String source,
        String id,
        String format,
        int cost,
        @Nullable Loader discussion,
        @Nullable Failure failure,
        @Nullable PageSeed page) {
    /** A page of which nothing is known may cost this. */
    private static final int UNREAD = 1 << 20;

    /** Gets a discussion. */
    @FunctionalInterface
    public interface Loader {
        /** Returns the discussion; throws where it cannot be read. */
        Discussion load() throws IOException;
    }

    /** A page before it is segmented. */
    public interface PageSeed {
        /** Returns where it was fetched from, or null. */
        @Nullable
        String address();

        /** Returns where it says it stands among others. */
        PageLinks links() throws IOException;

        /**
         * Returns what gets the discussion later, and until then costs no memory worth speaking of.
         *
         * @param folder for its bytes, where they do not lie in a file of their own
         */
        Loader kept(Path folder) throws IOException;
    }

    /** Returns a discussion that is there. */
    public static Task of(Position end, String format, Discussion discussion) {
        long chars = discussion.article().text().length();
        for (Comment comment : discussion.comments()) {
            chars += comment.text().length();
        }
        int cost = (int) Math.min(Integer.MAX_VALUE, 2 * chars);
        return new Task(end, discussion.source(), discussion.id(), format, cost, () -> discussion, null, null);
    }

    /** Returns a discussion that is still to be read. */
    public static Task of(
            Position end, String source, String id, String format, Loader loader, @Nullable PageSeed page) {
        return new Task(end, source, id, format, UNREAD, loader, null, page);
    }

    /** Returns something that could not be read. */
    public static Task of(Position end, Failure failure) {
        return new Task(end, failure.file(), "", "", 1, null, failure, null);
    }

    /** Returns this task where so many inputs come before its own. */
    Task behind(int inputs) {
        Position moved = new Position(end.input() + inputs, end.discussions(), end.failures());
        return new Task(moved, source, id, format, cost, discussion, failure, page);
    }

    /** Returns this task with its discussion got in another way. */
    Task with(Loader loader) {
        return new Task(end, source, id, format, cost, loader, failure, page);
    }
}
