package org.winnow.archive.json;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.ArchiveTime;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Head;
import org.winnow.archive.MarkupText;
import org.winnow.archive.RecordSink;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Status;

/**
 * Coral: the collections {@code comments} and {@code stories} as {@code mongoexport} writes them, one document a line, and the
 * pages of a story that its GraphQL API gives.
 *
 * <p>A stored comment names its author by an id alone. The names are in {@code users}, which is not read: it holds addresses and
 * passwords too.
 */
public final class CoralFormat implements ArchiveFormat {
    private static final String EDGES = "data.story.comments.edges[]";
    private static final int STORY = 2;
    private static final Set<String> STORY_FIELDS = Set.of("id", "url", "metadata", "commentCounts");

    @Override
    public String name() {
        return "coral";
    }

    @Override
    public boolean recognises(Head head) {
        JsonHead json = JsonHead.of(head);
        return json.has("storyID", "revisions")
                || json.has("story", "edges", "node")
                || json.has("tenantID", "url", "metadata")
                || json.has("tenantID", "username");
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        JsonHead head = JsonHead.of(in.head());
        if (head.has("edges", "node")) {
            try (JsonReading reading = JsonReading.repeated(in, sink)) {
                pages(reading, head.isList(), in.name(), sink);
            }
            return;
        }
        try (JsonReading reading = JsonReading.once(in, sink)) {
            if (head.isLines()) {
                reading.lines(document -> stored(document, sink));
            } else {
                reading.records(document -> stored(document, sink), head.isList() ? "[]" : "");
            }
        }
    }

    private static void pages(JsonReading reading, boolean list, String file, RecordSink sink) throws IOException {
        String path = list ? "[]." + EDGES : EDGES;
        int level = list ? STORY + 1 : STORY;
        Deque<String> ids = new ArrayDeque<>();
        reading.heads(path, level, STORY_FIELDS, story -> {
            ids.add(story.has("id") ? story.required("id") : file);
            sink.thread(story(story, ids.getLast()));
        });
        ids.add(file);
        reading.headedNested(
                path,
                level,
                Set.of(),
                end -> ids.poll(),
                "node.replies.edges[]",
                (edge, around) -> sink.comment(shown(edge.at("node"), around.at("node"), ids.element())));
    }

    private static void stored(Fields document, RecordSink sink) throws IOException, BrokenRecord {
        if (document.has("storyID")) {
            sink.comment(stored(document));
        } else if (document.has("url") || document.has("metadata")) {
            sink.thread(story(document, document.required("id")));
        } else if (document.has("username")) {
            sink.skipped("account of a user");
        } else {
            throw new BrokenRecord("neither comment nor story", "no storyID, url or username");
        }
    }

    private static CommentRecord stored(Fields comment) throws BrokenRecord {
        List<Fields> revisions = comment.list("revisions");
        Fields last = revisions.isEmpty() ? comment : revisions.get(revisions.size() - 1);
        CommentRecord.Draft draft = CommentRecord.draft(comment.required("storyID"), comment.required("id"))
                .parent(comment.text("parentID"))
                .author(comment.text("authorID"))
                .time(mongoTime(comment, "createdAt"));
        return Words.put(draft, TextMarkup.HTML, last.words("body"), status(comment, comment.has("deletedAt")))
                .build();
    }

    private static CommentRecord shown(Fields comment, Fields around, String story) throws BrokenRecord {
        String parent = comment.has("parent") ? comment.text("parent", "id") : around.text("id");
        CommentRecord.Draft draft = CommentRecord.draft(story, comment.required("id"))
                .parent(parent)
                .author(comment.text("author", "username"))
                .time(comment.time("createdAt"));
        return Words.put(
                        draft,
                        TextMarkup.HTML,
                        comment.words("body"),
                        status(comment, comment.isTrue("deleted") || comment.has("deletedAt")))
                .build();
    }

    private static ThreadRecord story(Fields story, String id) {
        String article = story.words("metadata", "description");
        return new ThreadRecord(
                "",
                id,
                story.text("url"),
                story.title(TextMarkup.HTML, "metadata", "title"),
                MarkupText.plain(TextMarkup.HTML, article),
                null,
                mongoTime(story.at("metadata"), "publishedAt").iso(),
                story.count("commentCounts", "totalPublished"));
    }

    /** Returns a time in either form of Mongo's extended JSON, or plain. */
    private static ArchiveTime mongoTime(Fields document, String name) {
        if (document.has(name, "$date", "$numberLong")) {
            return ArchiveTime.utc(document.text(name, "$date", "$numberLong"));
        }
        return document.has(name, "$date") ? document.time(name, "$date") : document.time(name);
    }

    private static Status status(Fields comment, boolean deleted) {
        return deleted ? Status.DELETED_BY_AUTHOR : status(comment.text("status"));
    }

    private static Status status(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "NONE", "APPROVED" -> Status.VISIBLE;
            case "REJECTED" -> Status.REJECTED;
            case "PREMOD", "SYSTEM_WITHHELD" -> Status.PENDING;
            default -> Status.UNKNOWN;
        };
    }
}
