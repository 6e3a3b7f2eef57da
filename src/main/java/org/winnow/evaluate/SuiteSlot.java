package org.winnow.evaluate;

import java.util.List;

/**
 * A named list of words that a template is filled with.
 *
 * @param name name in braces
 * @param values what it is replaced by; at least one
 * @param form what the values stand for
 */
record SuiteSlot(String name, List<String> values, Form form) {
    /** What the values of a slot stand for. */
    enum Form {
        /** Any words. */
        FREE,
        /** The k-th value stands for group k, in every slot of this form. */
        GROUP,
        /** Values stand for no group, where a slot of groups could stand. */
        PLAIN
    }

    SuiteSlot {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("slot " + name + " has no values");
        }
    }
}
