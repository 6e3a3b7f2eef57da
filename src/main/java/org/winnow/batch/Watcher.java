package org.winnow.batch;

import java.util.List;
import org.winnow.tables.Counts;
import org.winnow.tables.Failure;

/** Is told how a batch gets on. */
public interface Watcher {
    /**
     * Work begins, or goes on.
     *
     * @param parts how many parts are there already
     * @param done what they hold
     */
    void begun(int parts, Counts done);

    /**
     * A discussion is done.
     *
     * @param input how many inputs are done
     * @param discussions discussions done in this run
     * @param comments comments done in this run
     */
    void at(int input, long discussions, long comments);

    /** Something could not be read or scored. */
    void failed(List<Failure> failures);
}
