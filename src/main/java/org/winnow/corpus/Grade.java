package org.winnow.corpus;

/** What a corpus may be used for. */
public enum Grade {
    /** Open licence: may train, with credit in the model card. */
    A,
    /** Published, nothing that forbids: may train, is never redistributed, and the card names it. */
    B,
    /** Non-commercial or research only: evaluates, and neither trains nor tunes. */
    C;

    /** Returns whether weights that ship may be fitted to rows of this grade. */
    public boolean mayTrain() {
        return this != C;
    }
}
