package org.winnow.tables;

import java.util.List;

/**
 * A part of a result: some discussions in a row, whole in each table.
 *
 * @param number from 0 on
 * @param end where the next part begins in the inputs
 * @param files its files, one a table
 * @param counts what it holds
 * @param errors what could not be read or scored on the way to its end
 */
public record Part(int number, Position end, List<PartFile> files, Counts counts, List<Failure> errors) {
    public Part {
        files = List.copyOf(files);
        errors = List.copyOf(errors);
    }
}
