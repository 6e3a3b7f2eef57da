package org.winnow.batch;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;

/**
 * Labels identical texts in identical context once. A comment's score depends on the article, on the comment that it answers and
 * on the talk around it, so the context is the thread: two discussions with the same article and the same comments get the same
 * labels, whoever wrote them, wherever and when. Bounded; thread-safe.
 */
final class ScoreCache {
    /** What a comment costs beside its text: a vector of 384 numbers, scores, kinds. */
    private static final int COMMENT_COST = 3_000;

    private final Cache<String, LabeledDiscussion> known;
    private final Analyst analyst;

    /**
     * @param bytes about how much is kept
     */
    ScoreCache(Analyst analyst, long bytes) {
        this.analyst = analyst;
        this.known = CacheBuilder.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, LabeledDiscussion labeled) -> cost(labeled))
                .concurrencyLevel(1)
                .build();
    }

    private static int cost(LabeledDiscussion labeled) {
        long cost = 2L * labeled.discussion().article().text().length();
        for (LabeledComment comment : labeled.comments()) {
            cost += COMMENT_COST + 2L * comment.comment().text().length();
        }
        return (int) Math.min(Integer.MAX_VALUE, cost);
    }

    LabeledDiscussion label(Discussion discussion) {
        String key = key(discussion);
        LabeledDiscussion before = known.getIfPresent(key);
        if (before != null) {
            return transferred(before, discussion);
        }
        LabeledDiscussion labeled = analyst.label(discussion);
        known.put(key, labeled);
        return labeled;
    }

    private static LabeledDiscussion transferred(LabeledDiscussion before, Discussion discussion) {
        List<Comment> comments = new ArrayList<>();
        List<LabeledComment> labeled = new ArrayList<>();
        for (int i = 0; i < before.comments().size(); i++) {
            LabeledComment known = before.comments().get(i);
            Comment comment = discussion
                    .comments()
                    .get(i)
                    .with(known.comment().language(), known.comment().note());
            comments.add(comment);
            labeled.add(new LabeledComment(
                    comment,
                    known.labels(),
                    known.scores(),
                    known.kinds(),
                    known.evidence(),
                    known.comparedWith(),
                    known.embedding()));
        }
        return new LabeledDiscussion(
                discussion.with(before.discussion().language(), comments),
                labeled,
                before.topicTerms(),
                before.model());
    }

    /** Everything that labelling looks at. */
    private static String key(Discussion discussion) {
        MessageDigest digest = Fingerprint.sha256();
        Consumer<@Nullable String> add = text -> {
            byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_16LE);
            int length = text == null ? -1 : bytes.length;
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
            digest.update(bytes);
        };
        add.accept(discussion.article().title());
        add.accept(discussion.article().text());
        add.accept(discussion.language());
        for (Comment comment : discussion.comments()) {
            add.accept(comment.id());
            add.accept(comment.parent());
            add.accept(comment.language());
            add.accept(comment.note());
            add.accept(comment.text());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
