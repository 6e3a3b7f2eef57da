package org.winnow.catalogue;

import com.google.common.base.Suppliers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Evidence;
import org.winnow.label.KindScores;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;

/**
 * Names the entries that comments voice which are labelled conspiracy or propaganda; no other comment is looked at. Thread-safe.
 */
public final class CommentTagger {
    /** Entries of a kind that are named of a comment. */
    private static final int MOST_NAMED = 3;

    private final Catalogue catalogue;
    private final Supplier<String> version;
    private final Supplier<EntryMatcher> matcher;

    /**
     * @param catalogue the entries
     * @param matcher makes their matcher; asked once, when the first comment needs it
     */
    public CommentTagger(Catalogue catalogue, Supplier<EntryMatcher> matcher) {
        this.catalogue = catalogue;
        this.version = Suppliers.memoize(catalogue::version); // a hash over all texts
        this.matcher = Suppliers.memoize(matcher::get);
    }

    /** Returns the discussion with the entries that its labelled comments voice, and the catalogue's version beside the models'. */
    public LabeledDiscussion tag(LabeledDiscussion discussion) {
        List<LabeledComment> comments =
                discussion.comments().stream().map(this::tag).toList();
        return new LabeledDiscussion(
                discussion.discussion(), comments, discussion.topicTerms(), discussion.model() + "/" + version.get());
    }

    private LabeledComment tag(LabeledComment comment) {
        boolean concerned = comment.has(Label.CONSPIRACY) || comment.has(Label.PROPAGANDA);
        if (!concerned || catalogue.entries().isEmpty()) {
            return comment;
        }
        List<Match> matches = matcher.get().match(comment.comment().text(), comment.embedding());
        List<Match> theories = named(matches, comment, Label.CONSPIRACY, EntryKind.THEORY);
        List<Match> points = named(matches, comment, Label.PROPAGANDA, EntryKind.TALKING_POINT);
        List<Match> techniques = named(matches, comment, Label.PROPAGANDA, EntryKind.TECHNIQUE);
        KindScores kinds =
                new KindScores(comment.kinds().byKind(), scores(theories), scores(points), scores(techniques));
        List<Evidence> evidence = comment.evidence().stream()
                .map(span -> tag(span, span.label() == Label.CONSPIRACY ? theories : points, techniques))
                .toList();
        return new LabeledComment(
                comment.comment(),
                comment.labels(),
                comment.scores(),
                kinds,
                evidence,
                comment.comparedWith(),
                comment.embedding());
    }

    private static List<Match> named(List<Match> matches, LabeledComment comment, Label label, EntryKind kind) {
        Stream<Match> ofLabel = comment.has(label) ? matches.stream() : Stream.of();
        return ofLabel.filter(match -> match.entry().kind() == kind && match.score() >= EntryMatcher.MATCHES)
                .limit(MOST_NAMED)
                .toList();
    }

    private static Map<String, Double> scores(List<Match> matches) {
        Map<String, Double> scores = new TreeMap<>();
        matches.forEach(match -> scores.put(match.entry().shownName(), match.score()));
        return scores;
    }

    private static Evidence tag(Evidence span, List<Match> entries, List<Match> techniques) {
        if (span.label() != Label.CONSPIRACY && span.label() != Label.PROPAGANDA) {
            return span;
        }
        return new Evidence(
                span.label(),
                span.start(),
                span.end(),
                span.text(),
                span.weight(),
                span.kind(),
                first(entries, span),
                span.label() == Label.PROPAGANDA ? first(techniques, span) : null);
    }

    /** The likeliest entry that a part of the text voices which the span shares a character with. */
    private static @Nullable String first(List<Match> matches, Evidence span) {
        for (Match match : matches) {
            if (match.start() < span.end() && span.start() < match.end()) {
                return match.entry().shownName();
            }
        }
        return null;
    }
}
