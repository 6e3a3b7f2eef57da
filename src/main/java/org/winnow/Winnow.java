package org.winnow;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.winnow.classify.CommentLabeler;
import org.winnow.classify.PolicyFile;
import org.winnow.discussion.Discussion;
import org.winnow.label.LabeledDiscussion;
import org.winnow.label.Policy;
import org.winnow.page.Page;
import org.winnow.segment.Segmenter;
import org.winnow.summarize.DiscussionSummary;
import org.winnow.summarize.Summarizer;

/**
 * Reads pages for their comments and labels these. Thread-safe. Loading takes seconds: make one, share it, close it.
 *
 * <pre>{@code
 * try (Winnow winnow = Winnow.load(Path.of("models"))) {
 *     Page page = new PageReader().read("harbour", "harbour.html", bytes);
 *     LabeledDiscussion labeled = winnow.analyze(page);
 *     System.out.println(winnow.summarize(labeled).text());
 * }
 * }</pre>
 *
 * <p>Scores are a pure function of comment, context and models; nothing is written anywhere and nothing leaves the machine.
 */
public final class Winnow implements AutoCloseable {
    private static final int THREADS = 2;

    private final Segmenter segmenter;
    private final CompletableFuture<CommentLabeler> labeler; // loads while the first page is segmented
    private final Policy policy;

    private Winnow(Segmenter segmenter, CompletableFuture<CommentLabeler> labeler, Policy policy) {
        this.segmenter = segmenter;
        this.labeler = labeler;
        this.policy = policy;
    }

    /**
     * Loads the models with the policy that ships with them.
     *
     * @param models the folder {@code models} of a release
     * @throws org.winnow.fault.ModelException if a file is missing, corrupt or of another release
     */
    public static Winnow load(Path models) {
        return load(models, PolicyFile.read(models.resolve("policy.json")), THREADS);
    }

    /**
     * Loads the models.
     *
     * @param models the folder {@code models} of a release
     * @param policy when a score becomes a label
     * @param threads how many comments are encoded at once
     * @throws org.winnow.fault.ModelException if a file is missing, corrupt or of another release
     */
    public static Winnow load(Path models, Policy policy, int threads) {
        CompletableFuture<CommentLabeler> labeler =
                CompletableFuture.supplyAsync(() -> CommentLabeler.load(models.resolve("labels"), threads));
        try {
            return new Winnow(Segmenter.load(models.resolve("segment")), labeler, policy);
        } catch (RuntimeException e) {
            labeler.thenAccept(CommentLabeler::close);
            throw e;
        }
    }

    /** Returns the article and the comments of a page, unlabelled. */
    public Discussion segment(Page page) {
        return segmenter.segment(page);
    }

    /**
     * Labels the comments of a discussion.
     *
     * @param evidence whether to find the spans that carry each label
     */
    public LabeledDiscussion label(Discussion discussion, boolean evidence) {
        return labeler().label(discussion, policy, evidence);
    }

    /** Returns the labelled discussion of a page, with evidence. */
    public LabeledDiscussion analyze(Page page) {
        return label(segment(page), true);
    }

    /** Returns the summary of a labelled discussion. */
    public DiscussionSummary summarize(LabeledDiscussion discussion) {
        return Summarizer.summarize(discussion);
    }

    /** Returns the policy that turns scores into labels. */
    public Policy policy() {
        return policy;
    }

    /** Returns the versions of the models and the name of the policy, as results carry them. */
    public String version() {
        return segmenter.version() + "/" + labeler().version() + "/" + policy.name();
    }

    private CommentLabeler labeler() {
        try {
            return labeler.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        labeler.thenAccept(CommentLabeler::close)
                .exceptionally(e -> null) // models that did not load were reported to whoever asked for them
                .join();
    }
}
