package org.winnow.batch;

import java.io.IOException;
import java.util.List;
import org.winnow.tables.Position;

/** Gives the discussions of a batch's inputs, in an order that is the same each time. */
public interface Intake {
    /** Returns the files that are read. */
    List<Input> inputs() throws IOException;

    /**
     * Hands over everything from a place on.
     *
     * @param from the place to begin at
     * @param taker takes it; may wait
     * @throws InterruptedException if the taker was told to stop waiting
     */
    void read(Position from, Taker taker) throws IOException, InterruptedException;

    /** Takes what is read. */
    @FunctionalInterface
    interface Taker {
        /** Takes the next task. */
        void take(Task task) throws InterruptedException;
    }
}
