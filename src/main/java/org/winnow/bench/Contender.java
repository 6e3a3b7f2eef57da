package org.winnow.bench;

import java.util.List;

/** Something that works through texts and can be measured. */
public interface Contender extends AutoCloseable {
    /** Returns its name in the report. */
    String name();

    /** Works through all texts, with as many threads as it is to be measured with. */
    void process(List<String> texts);

    @Override
    default void close() {}
}
