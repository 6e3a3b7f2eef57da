package org.winnow.bench;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import org.winnow.classify.CommentLabeler;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.label.Policy;

/** The full labelling model: the texts are comments of discussions below an article, as on real pages. */
public final class LabelerContender implements Contender {
    private static final int COMMENTS_IN_DISCUSSION = 50;

    private final CommentLabeler labeler;
    private final Policy policy;
    private final boolean evidence;
    private final Article article;

    /**
     * @param labeler the model, which works with the threads it was loaded for; stays open
     * @param policy when a score becomes a label
     * @param evidence whether the spans that carry a label are found too
     * @param article what every discussion is about
     */
    public LabelerContender(CommentLabeler labeler, Policy policy, boolean evidence, Article article) {
        this.labeler = labeler;
        this.policy = policy;
        this.evidence = evidence;
        this.article = article;
    }

    @Override
    public String name() {
        return "full model, evidence " + (evidence ? "on" : "off");
    }

    @Override
    public void process(List<String> texts) {
        Lists.partition(texts, COMMENTS_IN_DISCUSSION)
                .forEach(part -> labeler.label(discussion(part), policy, evidence));
    }

    private Discussion discussion(List<String> texts) {
        List<Comment> comments = new ArrayList<>();
        for (String text : texts) {
            comments.add(Comment.of("c" + (comments.size() + 1), null, text));
        }
        return Discussion.of("bench", article, comments);
    }
}
