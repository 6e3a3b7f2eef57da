package org.winnow.evaluate;

import java.util.Map;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;

/**
 * A text made of a template.
 *
 * @param functionality what it tests
 * @param template number of its template in the functionality, from 0 on
 * @param number its number among the cases of the template, from 0 on; where the template differs by group, that of the group
 * @param text the comment
 */
record SuiteCase(Functionality functionality, int template, int number, String text) {
    /** Returns the case as a row of a set of the suite's name. */
    LabelRow row(String suite) {
        String group = functionality.name() + "#" + template;
        return new LabelRow(
                "suite/" + suite,
                group + "#" + number,
                text,
                null,
                null,
                null,
                Map.of(functionality.label(), functionality.positive()),
                Map.of(),
                Split.TEST,
                group);
    }
}
