package org.winnow.bench;

import java.util.ArrayList;
import java.util.List;
import org.winnow.Winnow;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;

/** The full model over a thread of comments, as {@code winnow analyze} runs it. */
public final class WinnowContender implements Contender {
    private final Winnow winnow;
    private final boolean evidence;

    /**
     * @param winnow the model; the caller closes it
     * @param evidence whether to find spans too
     */
    public WinnowContender(Winnow winnow, boolean evidence) {
        this.winnow = winnow;
        this.evidence = evidence;
    }

    @Override
    public String name() {
        return evidence ? "full model, with evidence" : "full model, evidence off";
    }

    @Override
    public void process(List<String> texts) {
        List<Comment> comments = new ArrayList<>();
        for (String text : texts) {
            comments.add(Comment.of("c" + (comments.size() + 1), null, text));
        }
        winnow.label(Discussion.of("bench", new Article("A thread", ""), comments), evidence);
    }

    @Override
    public void close() {
        // the model is the caller's
    }
}
