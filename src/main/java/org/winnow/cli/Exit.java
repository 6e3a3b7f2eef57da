package org.winnow.cli;

/** Exit statuses. */
final class Exit {
    /** All done. */
    static final int DONE = 0;
    /** Something could not be read or scored; the rest is done. */
    static final int SOME_FAILED = 1;
    /** Wrong usage, bad policy, missing or corrupt model: nothing is done. */
    static final int USAGE = 2;

    private Exit() {}
}
