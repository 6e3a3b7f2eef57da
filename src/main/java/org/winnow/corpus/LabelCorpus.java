package org.winnow.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the labelled corpora under a data folder that holds {@code AREA/SET/data.jsonl.gz}. */
public final class LabelCorpus {
    private LabelCorpus() {}

    /**
     * Hands each row of a corpus to a consumer, in the order of the file.
     *
     * @param data folder that holds the areas
     * @throws org.winnow.fault.InputException if the file is missing, damaged or holds a line that is no row: names file and
     *     line
     * @throws IOException if it cannot be read
     */
    public static void read(Path data, CorpusSet set, Consumer<LabelRow> rows) throws IOException {
        Path file = set.file(data);
        RowParser parser = new RowParser(set, file);
        JsonLines.read(file, (object, line) -> rows.accept(parser.parse(object, line)));
    }

    /** Returns the rows of one split of a corpus; throws as {@link #read} does. */
    public static List<LabelRow> rows(Path data, CorpusSet set, Split split) throws IOException {
        List<LabelRow> rows = new ArrayList<>();
        read(data, set, row -> {
            if (row.split() == split) {
                rows.add(row);
            }
        });
        return rows;
    }
}
