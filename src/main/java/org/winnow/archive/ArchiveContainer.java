package org.winnow.archive;

import java.io.IOException;

/** Something wrapped around exports: a compression or a bundle of files. It holds no state between calls. */
public interface ArchiveContainer {
    /** Returns its name in messages: {@code gzip}, {@code zip} … */
    String name();

    /** Returns whether the input is of this kind, by its content. */
    boolean recognises(Head head);

    /**
     * Opens it and hands over what lies inside, one after the other. What a container inside holds is the caller's business.
     *
     * <p>Damage is a problem, not an exception: the member's stream ends there as if the member did.
     *
     * @throws IOException where the file itself cannot be read, or the members' taker fails
     */
    void unwrap(ArchiveInput in, Members members) throws IOException;

    /** Takes what lies inside a container. */
    interface Members {
        /** Reads one member; its stream is valid until this returns and need not be read to its end. */
        void member(ArchiveInput member) throws IOException;

        /** Says something that the user should know, such as much memory that it needs; no failure. */
        default void notice(ArchiveInput in, String words) throws IOException {}

        /** Notes a member that is left out, or one that ends before its end; what came before counts. */
        void problem(Problem problem) throws IOException;
    }
}
