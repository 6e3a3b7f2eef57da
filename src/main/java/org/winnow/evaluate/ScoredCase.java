package org.winnow.evaluate;

import java.util.OptionalDouble;
import org.winnow.label.Label;

/**
 * A case and what a model made of it.
 *
 * @param of the case
 * @param score score of the label that is measured; missing where the model does not serve the text
 * @param threshold score from which the label is given
 */
record ScoredCase(SuiteCase of, OptionalDouble score, double threshold) {
    /** Returns whether the label is given exactly where it is due; a text without a score gets no label. */
    boolean isRight() {
        boolean given = score.isPresent() && score.getAsDouble() >= threshold;
        return given == of.functionality().positive();
    }

    boolean isPositive() {
        return of.functionality().positive();
    }

    Label label() {
        return of.functionality().label();
    }

    boolean isOf(Functionality functionality) {
        return of.functionality().name().equals(functionality.name());
    }

    /** Returns whether its template differs by group alone; then {@link SuiteCase#number} is the group. */
    boolean hasGroup() {
        return of.functionality().templates().get(of.template()).is(SuiteSlot.Form.GROUP);
    }

    /** Names its template in the suite. */
    String template() {
        return of.functionality().name() + "#" + of.template();
    }
}
