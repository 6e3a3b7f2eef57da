package org.winnow.archive.assemble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.ArchiveTime;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Article;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.Outlet;

/** One thread in the making: its descriptions and comments come in any order. */
final class ThreadBuilder {
    private static final String TOO_MANY = "thread beyond the limits";

    private final UUID key;
    private final Origin first;
    private final ArchiveLimits limits;
    private final List<CommentRecord> comments = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private @Nullable ThreadRecord described;
    private @Nullable Origin describedIn;
    private long chars;
    private long dropped;
    private long duplicates;

    /**
     * @param key of the thread in the index
     * @param first where its first record came from
     * @param limits bounds on one thread
     */
    ThreadBuilder(UUID key, Origin first, ArchiveLimits limits) {
        this.key = key;
        this.first = first;
        this.limits = limits;
    }

    /** What became of it. */
    record Built(Discussion discussion, List<Problem> problems) {}

    /** Returns whether it has no comments yet. */
    boolean isEmpty() {
        return comments.isEmpty();
    }

    String format() {
        return first.format();
    }

    /** Takes a description; of two the later counts, and the earlier where the later is silent. */
    void describe(ThreadRecord later, Origin origin) {
        described = described == null ? later : merged(described, later);
        describedIn = describedIn == null ? origin : describedIn;
    }

    /** Takes a comment; of two with one id the later counts. */
    void add(CommentRecord comment) {
        Integer known = places.get(comment.id());
        if (known != null) {
            duplicates++;
            chars += comment.text().length() - comments.get(known).text().length();
            comments.set(known, comment);
        } else if (comments.size() >= limits.threadComments()
                || chars + comment.text().length() > limits.threadChars()) {
            dropped++;
        } else {
            places.put(comment.id(), comments.size());
            chars += comment.text().length();
            comments.add(comment);
        }
    }

    /** Returns the discussion. */
    Built build(Tally tally) {
        List<CommentRecord> ordered = inOrder(comments);
        String thread = threadId();
        ReplyLinks links = ReplyLinks.of(ordered, thread);
        NumberedComments numbered = NumberedComments.of(ordered, links);
        tally.duplicates(duplicates);
        tally.orphans(links.orphans());
        if (described == null) {
            tally.withoutThread();
        }
        return new Built(discussion(thread, numbered), problems(thread));
    }

    private Discussion discussion(String thread, NumberedComments numbered) {
        ThreadRecord about = described;
        String url = about == null ? null : about.url();
        String outlet = about == null ? null : about.outlet();
        return new Discussion(
                id(thread),
                source().source(),
                url,
                outlet == null ? Outlet.of(url) : outlet,
                about == null ? null : about.published(),
                null,
                warnings(numbered),
                about == null ? null : about.announced(),
                List.of(),
                about == null ? Article.NONE : new Article(about.title(), about.article()),
                numbered.comments(),
                numbered.removed());
    }

    private Origin source() {
        return describedIn == null ? first : describedIn;
    }

    /** Unique in a run: no two pairs of site and id give the same. */
    private String id(String thread) {
        String site = (described == null ? comments.get(0).site() : described.site())
                .replace("%", "%25")
                .replace("#", "%23");
        return format() + ":" + (site.isEmpty() && thread.indexOf('#') < 0 ? thread : site + "#" + thread);
    }

    private String threadId() {
        if (described != null) {
            return described.id();
        }
        String stated = comments.get(0).thread();
        return stated == null ? uppermost() : stated;
    }

    /** The one comment or story that the topmost comments answer; in a ring there is none, and the key stands in. */
    private String uppermost() {
        Set<String> outside = new HashSet<>();
        for (CommentRecord comment : comments) {
            if (comment.parent() != null && !places.containsKey(comment.parent())) {
                outside.add(comment.parent());
            }
        }
        return outside.size() == 1 ? outside.iterator().next() : "ring-" + key;
    }

    private List<String> warnings(NumberedComments numbered) {
        List<String> warnings = new ArrayList<>();
        if (described == null) {
            warnings.add("the export holds comments of this thread but does not describe it");
        }
        if (dropped > 0) {
            warnings.add(dropped + " comments beyond the limit of a thread are left out");
        }
        Integer announced = described == null ? null : described.announced();
        int found = numbered.comments().size() + numbered.removed().size();
        if (announced != null && announced > found) {
            warnings.add("the export announces " + announced + " comments but holds " + found);
        }
        return warnings;
    }

    private List<Problem> problems(String thread) {
        if (dropped == 0) {
            return List.of();
        }
        String detail = "thread " + thread + ": " + dropped + " comments left out beyond " + limits.threadComments()
                + " comments or " + limits.threadChars() + " characters; raise the limit where memory allows";
        return List.of(new Problem(source().source(), null, null, null, TOO_MANY, detail));
    }

    /** By time; a comment without one stays behind the one that it followed in the export. */
    private static List<CommentRecord> inOrder(List<CommentRecord> comments) {
        record Timed(Instant time, CommentRecord comment) {}
        List<Timed> timed = new ArrayList<>(comments.size());
        Instant latest = Instant.MIN;
        for (CommentRecord comment : comments) {
            Instant own = ArchiveTime.instant(comment.time());
            latest = own == null ? latest : own;
            timed.add(new Timed(latest, comment));
        }
        timed.sort(Comparator.comparing(Timed::time));
        return timed.stream().map(Timed::comment).toList();
    }

    private static ThreadRecord merged(ThreadRecord earlier, ThreadRecord later) {
        return new ThreadRecord(
                later.site(),
                later.id(),
                later.url() == null ? earlier.url() : later.url(),
                later.title() == null ? earlier.title() : later.title(),
                later.article().isEmpty() ? earlier.article() : later.article(),
                later.outlet() == null ? earlier.outlet() : later.outlet(),
                later.published() == null ? earlier.published() : later.published(),
                later.announced() == null ? earlier.announced() : later.announced());
    }
}
