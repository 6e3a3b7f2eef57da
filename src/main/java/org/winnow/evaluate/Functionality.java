package org.winnow.evaluate;

import java.util.List;
import java.util.Set;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/**
 * One thing that a labeller should be able to do, and templates that show whether it can.
 *
 * @param name unique in its suite
 * @param about what it tests, in a line
 * @param label the label that is measured
 * @param positive whether the cases have that label
 * @param kinds kinds that the positive templates show taken together
 * @param twin name of the functionality that it is the contrast of
 * @param templates 1 to {@value #CASES}
 */
record Functionality(
        String name,
        String about,
        Label label,
        boolean positive,
        Set<Kind> kinds,
        String twin,
        List<SuiteTemplate> templates) {
    /** About how many cases a functionality has at most, its templates of groups apart. */
    static final int CASES = 60;

    Functionality {
        kinds = Set.copyOf(kinds);
        templates = List.copyOf(templates);
    }

    /** Returns how many cases a template gives at most. */
    int casesEach() {
        return CASES / templates.size();
    }

    boolean isOf(SuiteSlot.Form form) {
        return templates.stream().allMatch(template -> template.is(form));
    }
}
