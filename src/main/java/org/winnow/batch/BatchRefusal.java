package org.winnow.batch;

import org.jspecify.annotations.Nullable;

/** A batch cannot be done as asked; nothing was changed. */
public final class BatchRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was found, and what to do about it. */
    public BatchRefusal(@Nullable String finding) {
        super(finding);
    }
}
