package org.winnow.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.discussion.RemovedComment;
import org.winnow.discussion.Status;
import org.winnow.page.Line;
import org.winnow.page.Markup;

/** Turns drafts into comments: author, time, the comment answered, text. */
final class CommentBuilder {
    private static final Pattern ANSWERS = Pattern.compile(
            "(?iu)^\\W{0,3}(?:replying to|in reply to|in response to|reply to|replied to|als antwort auf|antwort auf|en réponse à|en respuesta a|in risposta a|em resposta a|в ответ на)\\s{0,2}:?\\s{0,2}@?(.{1,120})$");

    private final List<LineView> views;
    private final AuthorPattern pattern;
    private final List<Comment> comments = new ArrayList<>();
    private final List<RemovedComment> removed = new ArrayList<>();
    private final Map<String, String> latestBy = new HashMap<>(); // comment id by author, lower case
    private final List<Node> open = new ArrayList<>(); // comments that a deeper one may answer

    CommentBuilder(List<LineView> views, AuthorPattern pattern) {
        this.views = views;
        this.pattern = pattern;
    }

    private record Node(int depth, String id) {}

    List<Comment> comments() {
        return comments;
    }

    List<RemovedComment> removed() {
        return removed;
    }

    void add(Draft draft) {
        AuthorLine author = draft.hasAuthor() ? author(draft) : null;
        String name = author == null ? null : author.name();
        if (!draft.hasText()) {
            String id = "r" + (removed.size() + 1);
            String parent = parent(draft, author, id);
            removed.add(new RemovedComment(id, parent != null && parent.startsWith("c") ? parent : null, name));
            return;
        }
        String id = "c" + (comments.size() + 1);
        String parent = parent(draft, author, id);
        WrittenTime time = time(draft, author);
        String text = draft.texts.stream().map(i -> line(i).text()).collect(Collectors.joining("\n\n"));
        comments.add(new Comment(
                id,
                parent != null && parent.startsWith("c") ? parent : null,
                name,
                time == null ? null : time.iso(),
                time == null ? null : time.text(),
                null,
                Status.UNKNOWN,
                null,
                null,
                null,
                text,
                line(draft.first()).n(),
                line(draft.last()).n()));
        if (name != null) {
            latestBy.put(name.toLowerCase(Locale.ROOT), id);
        }
    }

    private Line line(int i) {
        return views.get(i).line();
    }

    /** The fullest of the author lines: a name may stand twice, once with its date. */
    private AuthorLine author(Draft draft) {
        AuthorLine best =
                pattern.read(line(draft.authors.get(draft.authors.size() - 1)).text());
        for (int i = draft.authors.size() - 2; i >= 0; i--) {
            AuthorLine other = pattern.read(line(draft.authors.get(i)).text());
            best = best.name() == null ? other : best;
            best = best.time() == null && other.time() != null
                    ? new AuthorLine(best.name(), other.time(), best.replyTo())
                    : best;
        }
        return best;
    }

    /** The time of the mark-up, which is exact, in the words of the page. */
    private @Nullable WrittenTime time(Draft draft, @Nullable AuthorLine author) {
        WrittenTime shown = shown(draft, author);
        for (List<Integer> lines : List.of(draft.authors, draft.metas)) {
            for (int i : lines) {
                Markup markup = line(i).markup();
                if (markup != null && markup.datetime() != null) {
                    WrittenTime exact = WrittenTimes.find(markup.datetime()).orElse(null);
                    if (exact != null && exact.iso() != null) {
                        String words = shown == null ? line(i).text() : shown.text();
                        return new WrittenTime(exact.iso(), words, 0, words.length());
                    }
                }
            }
        }
        return shown;
    }

    private @Nullable WrittenTime shown(Draft draft, @Nullable AuthorLine author) {
        if (author != null && author.time() != null) {
            return author.time();
        }
        return draft.metas.stream()
                .map(i -> WrittenTimes.find(line(i).text()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String parent(Draft draft, @Nullable AuthorLine author, String id) {
        String byDepth = byDepth(draft, id);
        String answered = author == null ? null : author.replyTo();
        for (int i : draft.metas) {
            Matcher m = ANSWERS.matcher(line(i).text());
            if (answered == null && m.find()) {
                answered = AuthorLine.of(m.group(1)).name();
            }
        }
        if (answered != null) {
            return latestBy.get(answered.toLowerCase(Locale.ROOT));
        }
        return byDepth;
    }

    /** The latest comment that stands less deep, by mark-up or by indentation. */
    private @Nullable String byDepth(Draft draft, String id) {
        int depth = depth(draft);
        while (!open.isEmpty() && open.get(open.size() - 1).depth() >= depth) {
            open.remove(open.size() - 1);
        }
        String parent = open.isEmpty() ? null : open.get(open.size() - 1).id();
        open.add(new Node(depth, id));
        return parent;
    }

    private int depth(Draft draft) {
        Line line = line(draft.hasAuthor() ? draft.authors.get(0) : draft.first());
        Markup markup = line.markup();
        if (markup != null) {
            return markup.container() >= 0 ? markup.depth() : 0;
        }
        return line.indent();
    }
}
