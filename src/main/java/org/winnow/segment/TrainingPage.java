package org.winnow.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Page;

/**
 * A page with the state of each line, to learn from.
 *
 * @param page the page
 * @param states one a line; null where the gold does not say
 * @param weight how much each line counts
 */
public record TrainingPage(Page page, List<@Nullable LineState> states, double weight) {
    public TrainingPage {
        states = Collections.unmodifiableList(new ArrayList<>(states));
        if (states.size() != page.lines().size()) {
            throw new IllegalArgumentException(page.id() + ": " + states.size() + " states for "
                    + page.lines().size() + " lines");
        }
    }
}
