package org.winnow.batch;

import java.io.IOException;
import org.winnow.archive.Problem;
import org.winnow.fault.InputException;
import org.winnow.tables.Failure;

/** Turns exceptions into lines of {@code errors.jsonl}. */
public final class Failures {
    private Failures() {}

    /** Returns what could not be read of an archive. */
    public static Failure of(Problem problem) {
        String detail = problem.detail() == null ? "" : ": " + problem.detail();
        return new Failure(
                problem.source(), problem.member(), problem.record(), problem.offset(), problem.reason() + detail);
    }

    /** Returns what could not be read. */
    static Failure of(InputException e) {
        String message = String.valueOf(e.getMessage());
        String place = e.source() + ": ";
        return Failure.of(e.source(), message.startsWith(place) ? message.substring(place.length()) : message);
    }

    /** Returns what could not be read of a source. */
    static Failure of(String source, IOException e) {
        return e instanceof InputException input
                ? of(input)
                : Failure.of(source, "not readable: " + e.getMessage() + "; check the file and try again");
    }

    /** Returns what failed although it was read. */
    static Failure of(Task task, RuntimeException e) {
        return Failure.of(
                task.source(),
                "discussion " + task.id() + " could not be scored (" + e + "); the rest is; please report this");
    }
}
