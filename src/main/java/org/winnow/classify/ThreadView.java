package org.winnow.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.encode.Embedding;
import org.winnow.language.Languages;

/** A discussion as points of the vector space: each comment that is served, its article and its thread. Immutable. */
final class ThreadView {
    private static final int SHOWN = 80;
    /** Sums are kept in whole numbers of this size, so that they do not depend on the order of the comments. */
    private static final double GRAIN = 1e-6;

    private final Discussion discussion;
    private final List<Comment> comments;
    private final List<@Nullable Embedding> embeddings;
    private final List<float @Nullable []> points;
    private final Map<String, Integer> placeById = new HashMap<>();
    private final List<String> passageTexts;
    private final List<float[]> passages;
    private final @Nullable String titleText;
    private final float @Nullable [] title;
    private final Set<String> titleWords;
    private final Set<String> articleWords;
    private final long[] sum;
    private final int summed;

    private ThreadView(
            Discussion discussion, List<@Nullable Embedding> embeddings, VectorSpace space, List<Embedding> article) {
        this.discussion = discussion;
        this.comments = discussion.comments();
        this.embeddings = embeddings;
        this.points = new ArrayList<>();
        this.sum = new long[space.size()];
        int count = 0;
        for (int i = 0; i < comments.size(); i++) {
            placeById.put(comments.get(i).id(), i);
            Embedding embedding = embeddings.get(i);
            float[] point = embedding == null ? null : space.place(embedding);
            points.add(point);
            if (point != null) {
                count++;
                for (int h = 0; h < sum.length; h++) {
                    sum[h] += grains(point[h]);
                }
            }
        }
        this.summed = count;
        this.passageTexts = Passages.of(discussion.article().text());
        this.titleText = given(discussion.article().title());
        this.titleWords = ContextWords.of(titleText);
        this.articleWords = ContextWords.of(discussion.article().text());
        this.title = titleText == null ? null : space.place(article.get(article.size() - 1));
        this.passages = article.subList(0, passageTexts.size()).stream()
                .map(space::place)
                .toList();
    }

    private static long grains(float value) {
        return Math.round(value / GRAIN);
    }

    /** Returns the texts of a discussion that are encoded: passages, title, comments. */
    static List<String> texts(Discussion discussion) {
        List<String> texts = article(discussion);
        discussion.comments().forEach(comment -> texts.add(scored(comment.text())));
        return texts;
    }

    /** Passages, then the title where there is one. */
    private static List<String> article(Discussion discussion) {
        List<String> article = new ArrayList<>(Passages.of(discussion.article().text()));
        String title = given(discussion.article().title());
        if (title != null) {
            article.add(title);
        }
        return article;
    }

    /** Gets the vectors of the article and of every comment that is in a language the models serve. */
    static ThreadView read(
            Discussion discussion, VectorSpace space, Function<String, Embedding> encode, Workers workers) {
        List<Embedding> articleVectors = workers.map(article(discussion), encode);
        List<@Nullable Embedding> vectors = workers.map(
                discussion.comments(), comment -> isServed(comment) ? encode.apply(scored(comment.text())) : null);
        return new ThreadView(discussion, vectors, space, articleVectors);
    }

    private static @Nullable String given(@Nullable String title) {
        return title == null || title.isBlank() ? null : title;
    }

    private static boolean isServed(Comment comment) {
        return Languages.ENGLISH.equals(comment.language());
    }

    /** Returns the part of a text that is scored. */
    static String scored(String text) {
        return text.substring(0, Math.min(CommentLabeler.LONGEST, text.length()));
    }

    Discussion discussion() {
        return discussion;
    }

    int size() {
        return comments.size();
    }

    Comment comment(int place) {
        return comments.get(place);
    }

    @Nullable
    Embedding embedding(int place) {
        return embeddings.get(place);
    }

    /** Returns the places of the comments that are served. */
    List<Integer> served() {
        return IntStream.range(0, comments.size())
                .filter(i -> points.get(i) != null)
                .boxed()
                .toList();
    }

    /** Returns what the comment at a place, which must be served, is read against. */
    Context context(int place) {
        String parent = comments.get(place).parent();
        Integer parentPlace = parent == null ? null : placeById.get(parent);
        float[] parentPoint = parentPlace == null || parentPlace == place ? null : points.get(parentPlace);
        String parentText =
                parentPoint == null ? null : scored(comments.get(parentPlace).text());
        ContextWords words = new ContextWords(titleWords, articleWords, ContextWords.of(parentText));
        return new Context(title, passages, parentPoint, others(place), words);
    }

    private float @Nullable [] others(int place) {
        float[] own = points.get(place);
        if (summed - 1 < Context.LEAST_THREAD || own == null) {
            return null;
        }
        float[] mean = new float[sum.length];
        for (int h = 0; h < mean.length; h++) {
            mean[h] = (float) ((sum[h] - grains(own[h])) * GRAIN / (summed - 1));
        }
        return mean;
    }

    Features features(int place, LabelModels models) {
        float[] point = points.get(place);
        if (point == null) {
            throw new IllegalArgumentException("comment " + place + " is not served");
        }
        String text = scored(comments.get(place).text());
        Context context = context(place);
        return Features.of(point, text, models.logOdds(text, context.words()), context);
    }

    /** Returns in plain words what off-topic was judged against. */
    String comparison(int place) {
        List<String> parts = new ArrayList<>();
        Context context = context(place);
        if (titleText != null) {
            parts.add("the title");
        }
        float[] point = points.get(place);
        int nearest = point == null ? -1 : context.nearestPassage(point);
        if (nearest >= 0) {
            parts.add("the article (nearest: \"" + shortened(passageTexts.get(nearest)) + "\")");
        }
        if (context.parent() != null) {
            parts.add("comment " + comments.get(place).parent() + ", which it answers");
        }
        if (context.thread() != null) {
            parts.add("the other comments");
        }
        return String.join(", ", parts);
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = text.lastIndexOf(' ', SHOWN);
        return text.substring(0, end <= 0 ? SHOWN : end) + " …";
    }
}
