package org.winnow.evaluate;

import java.util.List;
import org.winnow.corpus.LabelRow;
import org.winnow.label.Scores;

/** Anything that scores labelled rows without looking at their gold: the full model, a baseline. */
@FunctionalInterface
public interface RowScorer {
    /**
     * Returns the scores of each row, in the order of the rows.
     *
     * @param rows rows of one corpus; gold, id and split are not to be used
     * @return as many as rows; a label that was not judged is missing
     */
    List<Scores> score(List<LabelRow> rows);
}
