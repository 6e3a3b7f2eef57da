package org.winnow.archive.table;

import org.jspecify.annotations.Nullable;

/** The values of one row or object. */
interface Cells {
    /** Returns what stands in a column, or null where there is nothing. */
    @Nullable
    String at(ColumnMapping.Column column);
}
