package org.winnow.summarize;

import java.util.List;
import java.util.Optional;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;

/**
 * Where a thread turns hostile: the first hostile comment from which at least 3 of 5 are hostile while fewer than 1 in 5
 * were before.
 *
 * <p>Comments without a hostility score are passed over. Something has to come before, else nothing turned. Near the end
 * of a thread fewer than 5 may be left; 3 must be hostile all the same.
 *
 * @param at id of the comment
 * @param window the comments from it on, at most 5
 * @param hostile ids of the hostile ones among them
 * @param before how many scored comments came before
 * @param hostileBefore ids of the hostile ones among those
 */
record TurningPoint(String at, List<String> window, List<String> hostile, int before, List<String> hostileBefore) {
    private static final int WINDOW = 5;
    private static final int HOSTILE = 3;

    /** Finds it among comments in page order. */
    static Optional<TurningPoint> in(List<LabeledComment> comments) {
        List<LabeledComment> scored = comments.stream()
                .filter(c -> c.scores().of(Label.HOSTILITY).isPresent())
                .toList();
        int hostileBefore = 0;
        for (int i = 0; i < scored.size(); i++) {
            boolean hostile = scored.get(i).has(Label.HOSTILITY);
            if (hostile
                    && i > 0
                    && hostileBefore * WINDOW < i
                    && hostileIds(window(scored, i)).size() >= HOSTILE) {
                return Optional.of(at(scored, i));
            }
            hostileBefore += hostile ? 1 : 0;
        }
        return Optional.empty();
    }

    private static TurningPoint at(List<LabeledComment> scored, int i) {
        List<LabeledComment> window = window(scored, i);
        return new TurningPoint(
                scored.get(i).comment().id(),
                window.stream().map(c -> c.comment().id()).toList(),
                hostileIds(window),
                i,
                hostileIds(scored.subList(0, i)));
    }

    private static List<LabeledComment> window(List<LabeledComment> scored, int i) {
        return scored.subList(i, Math.min(scored.size(), i + WINDOW));
    }

    private static List<String> hostileIds(List<LabeledComment> comments) {
        return comments.stream()
                .filter(c -> c.has(Label.HOSTILITY))
                .map(c -> c.comment().id())
                .toList();
    }
}
