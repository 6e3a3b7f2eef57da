package org.winnow.classify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.encode.Embedding;
import org.winnow.encode.SentenceEncoder;
import org.winnow.label.Evidence;
import org.winnow.label.Kind;
import org.winnow.label.KindScores;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.label.Policy;
import org.winnow.label.Scores;
import org.winnow.language.Languages;

/**
 * Labels the comments of a discussion.
 *
 * <p>A comment's scores depend on its text, its parent, its article and the comments beside it, never on the order of calls or
 * on what else is labelled at the same time. Thread-safe.
 */
public final class CommentLabeler implements AutoCloseable {
    /** What is scored of a comment, in UTF-16 code units; the rest is kept and noted. */
    public static final int LONGEST = 100_000;

    private final LabelModels models;
    /** Folder of the encoder's layers, beside that of the label models. */
    private static final String ENCODER = "encoder";

    private final SentenceEncoder encoder;
    private final Languages languages;
    private final Workers workers;
    private final EvidenceFinder evidence;

    private CommentLabeler(LabelModels models, SentenceEncoder encoder, Languages languages, int threads) {
        this.models = models;
        this.encoder = encoder;
        this.languages = languages;
        this.workers = new Workers(threads);
        this.evidence = new EvidenceFinder(models, encoder);
    }

    /**
     * Loads all models, side by side.
     *
     * @param folder folder of the label models, {@code models/labels} in a release; the encoder's layers lie beside it
     * @param threads how many comments are encoded at once
     * @throws org.winnow.fault.ModelException if a model is missing, corrupt or of another release
     */
    public static CommentLabeler load(Path folder, int threads) {
        CompletableFuture<SentenceEncoder> encoder = CompletableFuture.supplyAsync(
                () -> SentenceEncoder.load(folder.toAbsolutePath().resolveSibling(ENCODER)));
        try {
            LabelModels models = LabelModels.load(folder);
            LabelModels.belongTo(encoder.join(), folder);
            return new CommentLabeler(models, encoder.join(), Languages.load(), threads);
        } catch (RuntimeException e) {
            // native code that is still loading does not survive the end of the process
            encoder.handle((loaded, failure) -> {
                        if (loaded != null) {
                            loaded.close();
                        }
                        return failure;
                    })
                    .join();
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Returns the version of the models. */
    public String version() {
        return models.version();
    }

    /** Returns the encoder, for who needs vectors of other texts in the same space. */
    public SentenceEncoder encoder() {
        return encoder;
    }

    /**
     * Labels a discussion.
     *
     * @param discussion article and comments
     * @param policy when a score becomes a label
     * @param withEvidence whether spans are to be found; costs a further look at each labelled comment
     */
    public LabeledDiscussion label(Discussion discussion, Policy policy, boolean withEvidence) {
        return label(List.of(discussion), policy, withEvidence, encoder::embed).get(0);
    }

    /** Returns the texts of a discussion that are encoded to label it. */
    public static List<String> texts(Discussion discussion) {
        return ThreadView.texts(discussion);
    }

    /**
     * Labels discussions whose texts were encoded before, many at a time: quicker than one by one, and the same result.
     *
     * @param discussions articles and comments
     * @param policy when a score becomes a label
     * @param withEvidence whether spans are to be found; costs a further look at each labelled comment
     * @param vectors gives the encoder's vector of each of {@link #texts}; thread-safe
     */
    public List<LabeledDiscussion> label(
            List<Discussion> discussions, Policy policy, boolean withEvidence, Function<String, Embedding> vectors) {
        List<ThreadView> threads = discussions.stream()
                .map(this::inLanguage)
                .map(known -> ThreadView.read(known, models.network().space(), vectors, workers))
                .toList();
        List<List<Judgement>> judgements = judge(threads);
        List<LabeledDiscussion> labeled = new ArrayList<>(threads.size());
        for (int i = 0; i < threads.size(); i++) {
            ThreadView thread = threads.get(i);
            List<LabeledComment> comments =
                    workers.map(judgements.get(i), judgement -> labeled(thread, judgement, policy, withEvidence));
            labeled.add(new LabeledDiscussion(
                    thread.discussion(),
                    comments,
                    TopicTerms.of(thread.discussion().article()),
                    models.version() + "/" + policy.name()));
        }
        return labeled;
    }

    private Discussion inLanguage(Discussion discussion) {
        String language = languages.of(discussion);
        List<Comment> comments = discussion.comments().stream()
                .map(comment -> inLanguage(comment, languages.of(comment, language)))
                .toList();
        return discussion.with(language, comments);
    }

    private static Comment inLanguage(Comment comment, String language) {
        String note = comment.note();
        if (!language.equals(Languages.ENGLISH)) {
            note = joined(note, "not scored: written in " + language + ", and the models serve English");
        } else if (comment.text().length() > LONGEST) {
            note = joined(note, "scored on its first " + LONGEST + " characters");
        }
        return comment.with(language, note);
    }

    private static String joined(@Nullable String note, String more) {
        return note == null ? more : note + "; " + more;
    }

    /**
     * A comment and what the models say of it.
     *
     * @param place its place in the thread
     * @param features what the network saw, or null where it is not served
     * @param logOdds what the network gave, or null likewise
     */
    private record Judgement(int place, @Nullable Features features, double @Nullable [] logOdds) {}

    /** The network sees the comments of all threads in one go: its cost lies in the runs, not in the rows. */
    private List<List<Judgement>> judge(List<ThreadView> threads) {
        List<Features> features = new ArrayList<>();
        for (ThreadView thread : threads) {
            features.addAll(workers.map(thread.served(), i -> thread.features(i, models)));
        }
        List<double[]> logOdds = models.network().logOdds(features);
        List<List<Judgement>> judgements = new ArrayList<>(threads.size());
        int next = 0;
        for (ThreadView thread : threads) {
            Judgement[] ofThread = new Judgement[thread.size()];
            Arrays.setAll(ofThread, i -> new Judgement(i, null, null));
            for (int place : thread.served()) {
                ofThread[place] = new Judgement(place, features.get(next), logOdds.get(next));
                next++;
            }
            judgements.add(List.of(ofThread));
        }
        return judgements;
    }

    private LabeledComment labeled(ThreadView thread, Judgement judgement, Policy policy, boolean withEvidence) {
        Comment comment = thread.comment(judgement.place());
        Embedding embedding = thread.embedding(judgement.place());
        Features features = judgement.features();
        double[] logOdds = judgement.logOdds();
        if (features == null || logOdds == null) {
            return new LabeledComment(comment, List.of(), Scores.NONE, KindScores.NONE, List.of(), null, embedding);
        }
        Context context = thread.context(judgement.place());
        Scores scores = scores(logOdds, context.canJudgeTopic());
        KindScores kinds = kinds(logOdds, context.canJudgeTopic());
        List<Label> labels = policy.labels(scores, kinds);
        List<Evidence> spans = withEvidence && !labels.isEmpty()
                ? evidence.find(comment.text(), context, logOdds, labels, kinds)
                : List.of();
        String compared = labels.contains(Label.OFF_TOPIC) ? thread.comparison(judgement.place()) : null;
        return new LabeledComment(comment, labels, scores, kinds, spans, compared, embedding);
    }

    private Scores scores(double[] logOdds, boolean topic) {
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            if (topic || label != Label.OFF_TOPIC) {
                scores.put(label, models.calibration().probability(label, logOdds[LabelNetwork.index(label)]));
            }
        }
        return new Scores(scores);
    }

    private KindScores kinds(double[] logOdds, boolean topic) {
        Map<Kind, Double> scores = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            boolean needsTopic = kind == Kind.CHAT || kind == Kind.OTHER_SUBJECT;
            if (topic || !needsTopic) {
                scores.put(kind, models.calibration().probability(kind, logOdds[LabelNetwork.index(kind)]));
            }
        }
        return KindScores.of(scores);
    }

    @Override
    public void close() {
        workers.close();
        encoder.close();
    }
}
