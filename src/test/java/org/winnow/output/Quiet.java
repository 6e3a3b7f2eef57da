package org.winnow.output;

import java.util.List;
import org.winnow.discussion.Article;
import org.winnow.discussion.Discussion;
import org.winnow.label.LabeledDiscussion;

/** A page on which nobody commented. */
final class Quiet {
    static final Result RESULT = Result.of(new LabeledDiscussion(
            Discussion.of(
                    "quiet",
                    new Article("Library opens on Sundays", "The library opens on Sundays from May."),
                    List.of()),
            List.of(),
            List.of("library"),
            "winnow-test-1"));

    private Quiet() {}
}
