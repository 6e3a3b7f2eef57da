package org.winnow.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RemovedComment;

/**
 * One discussion made of the pages of a thread.
 *
 * <p>Comments keep the order of the pages and are numbered anew. A comment that an earlier page holds already is there once: the
 * same id in the source or the same address, or else the same author, words and time. People do repeat themselves, so where no
 * time is known only words of some length count as the same. Article, title and dates are those of the first page that has them.
 */
public final class JoinedThread {
    /** Words that a comment without a time has at least before an equal one counts as the same. */
    private static final int WORDS = 6;

    private final List<Comment> comments = new ArrayList<>();
    private final List<RemovedComment> removed = new ArrayList<>();
    private final Map<List<@Nullable String>, String> known = new HashMap<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private int repeated;

    private JoinedThread() {}

    /**
     * Returns the discussion of a thread.
     *
     * @param pages its pages in their order, one or more
     */
    public static Discussion of(List<Discussion> pages) {
        if (pages.size() == 1) {
            return pages.get(0);
        }
        JoinedThread thread = new JoinedThread();
        pages.forEach(thread::add);
        return thread.discussion(pages);
    }

    private void add(Discussion page) {
        Map<String, String> ids = new HashMap<>();
        Map<List<@Nullable String>, String> here = new HashMap<>();
        List<Comment> fresh = new ArrayList<>();
        for (Comment comment : page.comments()) {
            String before = before(comment);
            String id = before == null ? "c" + (comments.size() + fresh.size() + 1) : before;
            ids.put(comment.id(), id);
            if (before == null) {
                fresh.add(comment);
                keys(comment).forEach(key -> here.put(key, id));
            } else {
                repeated++;
            }
        }
        for (RemovedComment stub : page.removed()) {
            ids.put(stub.id(), "r" + (removed.size() + 1));
            removed.add(stub);
        }
        int firstStub = removed.size() - page.removed().size();
        fresh.forEach(comment -> comments.add(renamed(comment, ids)));
        for (int i = firstStub; i < removed.size(); i++) {
            RemovedComment stub = removed.get(i);
            removed.set(
                    i,
                    new RemovedComment(
                            ids.getOrDefault(stub.id(), stub.id()), parent(stub.parent(), ids), stub.author()));
        }
        known.putAll(here); // not before: what one page says twice was said twice
        warnings.addAll(page.warnings());
    }

    private @Nullable String before(Comment comment) {
        return keys(comment).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<List<@Nullable String>> keys(Comment comment) {
        List<List<@Nullable String>> keys = new ArrayList<>();
        if (comment.sourceId() != null) {
            keys.add(Arrays.asList("id", comment.sourceId()));
            return keys;
        }
        if (comment.url() != null) {
            keys.add(Arrays.asList("url", comment.url()));
        }
        String words = comment.text().replaceAll("\\s+", " ").strip();
        String time = comment.time() == null ? comment.timeText() : comment.time();
        if (time != null || words.split(" ", WORDS + 1).length >= WORDS) {
            keys.add(Arrays.asList("said", comment.author(), time, words));
        }
        return keys;
    }

    /** Line numbers go, as they are those of different files. */
    private static Comment renamed(Comment comment, Map<String, String> ids) {
        return new Comment(
                ids.getOrDefault(comment.id(), comment.id()),
                parent(comment.parent(), ids),
                comment.author(),
                comment.time(),
                comment.timeText(),
                comment.language(),
                comment.status(),
                comment.sourceId(),
                comment.url(),
                comment.note(),
                comment.text(),
                null,
                null);
    }

    private static @Nullable String parent(@Nullable String parent, Map<String, String> ids) {
        return parent == null ? null : ids.get(parent);
    }

    private Discussion discussion(List<Discussion> pages) {
        Discussion first = pages.get(0);
        warnings.add(words(pages));
        return new Discussion(
                first.id(),
                first.source(),
                first(pages, Discussion::url),
                first(pages, Discussion::outlet),
                first(pages, Discussion::published),
                first.language(),
                List.copyOf(warnings),
                pages.stream()
                        .map(Discussion::announcedComments)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .orElse(null),
                List.of(),
                article(pages),
                comments,
                removed);
    }

    private String words(List<Discussion> pages) {
        int shown = Math.min(pages.size(), 20);
        StringBuilder words = new StringBuilder("joined from " + pages.size() + " pages: ");
        for (int i = 0; i < shown; i++) {
            words.append(i == 0 ? "" : ", ").append(pages.get(i).source());
        }
        if (shown < pages.size()) {
            words.append(", …");
        }
        return repeated == 0
                ? words.toString()
                : words + "; comments that several pages hold are there once (" + repeated + ")";
    }

    private static Article article(List<Discussion> pages) {
        String title = first(pages, page -> page.article().title());
        String text = first(
                pages,
                page -> page.article().text().isBlank() ? null : page.article().text());
        return new Article(title, text == null ? "" : text);
    }

    private static @Nullable String first(List<Discussion> pages, Function<Discussion, @Nullable String> property) {
        for (Discussion page : pages) {
            String value = property.apply(page);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
