package org.winnow.archive.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Head;
import org.winnow.archive.MarkupText;
import org.winnow.archive.RecordSink;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Status;

/**
 * Hacker News: items of its API, one a line or in a list, and what Algolia's API gives: an item with its replies inside, or a
 * page of search hits.
 *
 * <p>An item of the first kind names its parent alone; its thread is found by walking up.
 */
public final class HackerNewsFormat implements ArchiveFormat {
    private static final String ITEM = "https://news.ycombinator.com/item?id=";
    private static final String OUTLET = "news.ycombinator.com";

    @Override
    public String name() {
        return "hacker-news";
    }

    @Override
    public boolean recognises(Head head) {
        JsonHead json = JsonHead.of(head);
        return json.has("id", "type", "time") && json.hasAny("by", "kids", "descendants", "deleted", "dead")
                || json.has("id", "created_at_i", "children")
                || json.has("hits", "objectID", "story_id");
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        JsonHead head = JsonHead.of(in.head());
        JsonReading.NestedMapping item = (record, around) -> map(record, sink);
        try (JsonReading reading = JsonReading.once(in, sink)) {
            if (head.has("hits")) {
                reading.records(record -> hit(record, sink), "hits[]", "[].hits[]");
            } else if (head.isLines()) {
                reading.nestedLines("children[]", item);
            } else {
                reading.nested("children[]", item, head.isList() ? "[]" : "");
            }
        }
    }

    private static void map(Fields item, RecordSink sink) throws IOException, BrokenRecord {
        String type = item.text("type");
        if ("pollopt".equals(type)) {
            sink.skipped("option of a poll");
        } else if ("comment".equals(type) || type == null && item.has("parent")) {
            sink.comment(item.has("created_at_i") ? nested(item) : flat(item));
        } else if (type != null && !item.isTrue("deleted")) {
            sink.thread(thread(item));
        } else {
            sink.skipped("deleted story");
        }
    }

    /** An item of Hacker News' own API. */
    private static CommentRecord flat(Fields item) throws BrokenRecord {
        String id = item.required("id");
        Status status = item.isTrue("deleted")
                ? Status.DELETED_BY_AUTHOR
                : item.isTrue("dead") ? Status.REMOVED_BY_MODERATOR : Status.VISIBLE;
        CommentRecord.Draft draft = CommentRecord.draft(null, id)
                .parent(item.required("parent"))
                .author(item.text("by"))
                .time(item.time("time"))
                .url(ITEM + id);
        return Words.put(draft, TextMarkup.HTML, item.words("text"), status).build();
    }

    /** An item of Algolia's tree. */
    private static CommentRecord nested(Fields item) throws BrokenRecord {
        String id = item.required("id");
        String text = item.words("text");
        boolean gone = text.isBlank() && !item.has("author");
        CommentRecord.Draft draft = draft(item, id).author(item.text("author"));
        return Words.put(draft, TextMarkup.HTML, text, gone ? Status.DELETED_BY_AUTHOR : Status.VISIBLE)
                .build();
    }

    /** A hit of Algolia's search. */
    private static void hit(Fields hit, RecordSink sink) throws IOException, BrokenRecord {
        String id = hit.required("objectID");
        if (!hit.has("comment_text")) {
            if (hit.has("title")) {
                sink.thread(thread(hit));
            } else {
                sink.skipped("hit that is neither comment nor story");
            }
            return;
        }
        String story = hit.text("story_id");
        if (story != null && hit.has("story_title")) {
            String title = hit.title(TextMarkup.HTML, "story_title");
            sink.thread(
                    new ThreadRecord("", story, address(hit.text("story_url"), story), title, "", OUTLET, null, null));
        }
        CommentRecord.Draft draft = draft(hit, id).author(hit.text("author"));
        sink.comment(Words.put(draft, TextMarkup.HTML, hit.words("comment_text"), Status.VISIBLE)
                .build());
    }

    private static CommentRecord.Draft draft(Fields item, String id) throws BrokenRecord {
        String story = item.text("story_id");
        String parent = story == null ? item.required("parent_id") : item.text("parent_id");
        return CommentRecord.draft(story, id)
                .parent(parent == null || parent.equals(story) ? null : parent)
                .time(item.time("created_at_i"))
                .url(ITEM + id);
    }

    private static ThreadRecord thread(Fields item) throws BrokenRecord {
        String id = item.has("objectID") ? item.required("objectID") : item.required("id");
        Integer announced = item.has("descendants") ? item.count("descendants") : item.count("num_comments");
        String text = item.has("story_text") ? item.words("story_text") : item.words("text");
        return new ThreadRecord(
                "",
                id,
                address(item.text("url"), id),
                item.title(TextMarkup.HTML, "title"),
                MarkupText.plain(TextMarkup.HTML, text),
                OUTLET,
                item.time(item.has("time") ? "time" : "created_at_i").iso(),
                announced);
    }

    private static String address(@Nullable String url, String id) {
        return url == null ? ITEM + id : url;
    }
}
