package org.winnow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.winnow.catalogue.Catalogue;
import org.winnow.catalogue.CatalogueReader;
import org.winnow.catalogue.CommentTagger;
import org.winnow.catalogue.EntryMatcher;
import org.winnow.classify.CommentLabeler;
import org.winnow.classify.PolicyFile;
import org.winnow.discussion.Discussion;
import org.winnow.encode.SentenceEncoder;
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
 * <p>Scores are a pure function of comment, context, models and catalogue. Nothing leaves the machine; nothing is written but
 * the vectors of a user's own catalogue entries, beside these.
 */
public final class Winnow implements AutoCloseable {
    private static final int THREADS = 2;

    private final Segmenter segmenter;
    private final CompletableFuture<CommentLabeler> labeler; // loads while the first page is segmented
    private final CommentTagger tagger;
    private final Catalogue catalogue;
    private final Policy policy;

    private Winnow(
            Segmenter segmenter,
            CompletableFuture<CommentLabeler> labeler,
            CommentTagger tagger,
            Catalogue catalogue,
            Policy policy) {
        this.segmenter = segmenter;
        this.labeler = labeler;
        this.tagger = tagger;
        this.catalogue = catalogue;
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
     * Loads the models, with a user's entries where there is a folder {@code catalogue} beside them.
     *
     * @param models the folder {@code models} of a release
     * @param policy when a score becomes a label
     * @param threads how many comments are encoded at once
     * @throws org.winnow.fault.ModelException if a file is missing, corrupt or of another release
     */
    public static Winnow load(Path models, Policy policy, int threads) {
        return load(models, policy, threads, userCatalogue(models));
    }

    /**
     * Loads the models.
     *
     * @param models the folder {@code models} of a release; its catalogue lies in {@code training-data} beside it
     * @param policy when a score becomes a label
     * @param threads how many comments are encoded at once
     * @param own folder of a user's catalogue entries; one that is not there holds none
     * @throws org.winnow.fault.ModelException if a file is missing, corrupt or of another release, or an entry is faulty
     */
    public static Winnow load(Path models, Policy policy, int threads, Path own) {
        CompletableFuture<CommentLabeler> labeler =
                CompletableFuture.supplyAsync(() -> CommentLabeler.load(models.resolve("labels"), threads));
        try {
            Catalogue catalogue = CatalogueReader.load(List.of(shippedCatalogue(models), own));
            // most pages need it, and it would else be made when all else waits for it; what it lacks is told to who
            // first asks
            CompletableFuture<EntryMatcher> matcher = CompletableFuture.supplyAsync(
                    () -> matcher(models, own, catalogue, joined(labeler).encoder()));
            Segmenter segmenter = Segmenter.load(models.resolve("segment"));
            CommentTagger tagger = new CommentTagger(catalogue, () -> joined(matcher));
            return new Winnow(segmenter, labeler, tagger, catalogue, policy);
        } catch (RuntimeException e) {
            labeler.thenAccept(CommentLabeler::close);
            throw e;
        }
    }

    /** Returns where the catalogue that ships with these models lies. */
    public static Path shippedCatalogue(Path models) {
        return models.toAbsolutePath()
                .normalize()
                .resolveSibling("training-data")
                .resolve("catalogue");
    }

    /** Returns where a user's catalogue entries lie unless another folder is named. */
    public static Path userCatalogue(Path models) {
        return models.toAbsolutePath().normalize().resolveSibling("catalogue");
    }

    /**
     * Returns the matcher of a catalogue; where there is a folder of the user's entries, it keeps their vectors there.
     *
     * @param encoder must stay open as long as the matcher is used
     * @throws org.winnow.fault.ModelException if its file is missing, corrupt or of another release
     */
    public static EntryMatcher matcher(Path models, Path own, Catalogue catalogue, SentenceEncoder encoder) {
        Path cache = Files.isDirectory(own) ? own.resolve(EntryMatcher.VECTORS) : null;
        return EntryMatcher.load(models.resolve("catalogue"), catalogue, encoder, cache);
    }

    /** Returns the article and the comments of a page, unlabelled. */
    public Discussion segment(Page page) {
        return segmenter.segment(page);
    }

    /**
     * Labels the comments of a discussion, and names the catalogue entries that those voice which are labelled conspiracy or
     * propaganda.
     *
     * @param evidence whether to find the spans that carry each label
     */
    public LabeledDiscussion label(Discussion discussion, boolean evidence) {
        return tagger.tag(labeler().label(discussion, policy, evidence));
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

    /** Returns the versions of the models, the name of the policy and the version of the catalogue, as results carry them. */
    public String version() {
        return segmenter.version() + "/" + labeler().version() + "/" + policy.name() + "/" + catalogue.version();
    }

    private CommentLabeler labeler() {
        return joined(labeler);
    }

    private static <T> T joined(CompletableFuture<T> loading) {
        try {
            return loading.join();
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
