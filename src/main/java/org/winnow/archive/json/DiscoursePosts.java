package org.winnow.archive.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.MarkupText;
import org.winnow.archive.RecordSink;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Status;

/**
 * The posts of a document of Discourse. A post answers another by its number in the topic, so numbers are kept until the document
 * ends, and a post that comes before the one it answers waits till then.
 */
final class DiscoursePosts {
    private static final int REGULAR = 1;

    /** Posts whose numbers are kept where no document ends; an answer across more than these does not find its post. */
    private static final int MOST_KEPT = 200_000;

    private final RecordSink sink;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Fields> openings = new HashMap<>();
    private final List<Fields> waiting = new ArrayList<>();

    DiscoursePosts(RecordSink sink) {
        this.sink = sink;
    }

    /** Takes a post. The first of a topic is its article. */
    void post(Fields post) throws IOException, BrokenRecord {
        Integer type = post.count("post_type");
        if (type != null && type != REGULAR) {
            sink.skipped("notice of an action or whisper among the posts");
            return;
        }
        String topic = post.required("topic_id");
        Integer number = post.count("post_number");
        post.required("id");
        if (number == null) {
            throw new BrokenRecord("missing field", "no post_number");
        }
        if (ids.size() >= MOST_KEPT) {
            end();
        }
        ids.put(key(topic, number), post.required("id"));
        if (number == 1) {
            openings.put(topic, post);
            return;
        }
        Integer answered = post.count("reply_to_post_number");
        if (answered == null || answered <= 1 || ids.containsKey(key(topic, answered))) {
            sink.comment(comment(post));
        } else {
            waiting.add(post);
        }
    }

    /** Takes what a document says of its topic, after its posts. */
    void topic(Fields topic) throws IOException, BrokenRecord {
        String id = topic.text("id");
        if (id != null) {
            Fields opening = openings.remove(id);
            sink.thread(thread(id, topic, opening == null ? Fields.NONE : opening));
        }
        end();
    }

    /** Ends a document: hands over what waits. */
    void end() throws IOException {
        for (Map.Entry<String, Fields> opening : openings.entrySet()) {
            sink.thread(thread(opening.getKey(), Fields.NONE, opening.getValue()));
        }
        for (Fields post : waiting) {
            try {
                sink.comment(comment(post));
            } catch (BrokenRecord e) {
                // what it must have was asked for when it came
                throw new IllegalStateException(e);
            }
        }
        openings.clear();
        waiting.clear();
        ids.clear();
    }

    private CommentRecord comment(Fields post) throws BrokenRecord {
        String topic = post.required("topic_id");
        String written = post.has("cooked") ? ownWords(post.words("cooked")) : post.words("raw");
        CommentRecord.Draft draft = CommentRecord.draft(topic, post.required("id"))
                .parent(parent(post, topic))
                .author(post.text("username"))
                .time(post.time("created_at"))
                .url(address(post.text("topic_slug"), topic, post.count("post_number")));
        return Words.put(draft, post.has("cooked") ? TextMarkup.HTML : TextMarkup.BBCODE, written, status(post))
                .build();
    }

    private @Nullable String parent(Fields post, String topic) {
        Integer answered = post.count("reply_to_post_number");
        if (answered == null || answered <= 1) {
            return null;
        }
        // one that is not in the file is told by its number alone
        return ids.getOrDefault(key(topic, answered), "post-" + answered);
    }

    private static ThreadRecord thread(String id, Fields topic, Fields opening) {
        String slug = topic.has("slug") ? topic.text("slug") : opening.text("topic_slug");
        String title = topic.has("title") ? topic.words("title") : opening.words("topic_title");
        Integer posts = topic.count("posts_count");
        return new ThreadRecord(
                "",
                id,
                address(slug, id, null),
                title.isBlank() ? null : MarkupText.title(TextMarkup.HTML, title),
                MarkupText.plain(TextMarkup.HTML, opening.words("cooked")),
                null,
                opening.time("created_at").iso() == null
                        ? topic.time("created_at").iso()
                        : opening.time("created_at").iso(),
                posts == null || posts == 0 ? null : posts - 1);
    }

    /** Returns a post without what its author did not write: previews of links; words quoted from others are marked as such. */
    private static String ownWords(String cooked) {
        if (!cooked.contains("<aside")) {
            return cooked;
        }
        Document page = Jsoup.parseBodyFragment(cooked);
        page.outputSettings().prettyPrint(false);
        page.select("aside.onebox, aside.quote > .title").remove();
        for (Element quote : page.select("aside.quote")) {
            quote.tagName(quote.select("> blockquote").isEmpty() ? "blockquote" : "div");
        }
        return page.body().html();
    }

    private static Status status(Fields post) {
        if (post.isTrue("user_deleted")) {
            return Status.DELETED_BY_AUTHOR;
        }
        return post.has("deleted_at") || post.isTrue("hidden") ? Status.REMOVED_BY_MODERATOR : Status.VISIBLE;
    }

    /** Returns an address within the forum, whose own is not in the file. */
    private static @Nullable String address(@Nullable String slug, String topic, @Nullable Integer number) {
        return slug == null ? null : "/t/" + slug + "/" + topic + (number == null ? "" : "/" + number);
    }

    private static String key(String topic, int number) {
        return topic + "/" + number;
    }
}
