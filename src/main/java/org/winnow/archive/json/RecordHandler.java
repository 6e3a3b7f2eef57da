package org.winnow.archive.json;

import java.io.IOException;

/** Takes what a file of JSON holds, in its order. */
public interface RecordHandler {
    /**
     * Returns whether a member beside the records is of interest, such as a thread's title; all others are passed over unparsed.
     *
     * @param level how many containers lie around the object that holds it
     * @param name its name
     */
    default boolean wants(int level, String name) {
        return false;
    }

    /** Takes a member that {@link #wants} asked for. It may come before the records or after them. */
    default void member(int level, String name, JsonRecord value) throws IOException {}

    /** Learns that an object on the way to the records has ended: all its members and records were handed over. */
    default void closed(int level) throws IOException {}

    /**
     * Returns whether records that are broken inside are of interest as well, because parts of them can be read. Where they are,
     * the handler tells of the damage.
     */
    default boolean wantsBroken() {
        return false;
    }

    /**
     * Takes a record.
     *
     * @return whether it was JSON; where it was not, others may lie in it whose beginning a lost quote hides
     */
    boolean record(JsonRecord record) throws IOException;

    /**
     * Learns of something that could not be read; what follows is read on where that is possible.
     *
     * @param number the record, 1-based; the next one where the damage lies between records
     * @param offset where, in bytes of the unpacked file
     * @param reason what is wrong
     */
    void damaged(long number, long offset, String reason) throws IOException;

    /** Learns of a record that is larger than the limit and was passed over. */
    void tooLarge(long number, long offset, long limit) throws IOException;
}
