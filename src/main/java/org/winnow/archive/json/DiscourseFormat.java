package org.winnow.archive.json;

import java.io.IOException;
import java.util.Set;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;
import org.winnow.archive.RecordSink;

/**
 * Discourse: topics as {@code /t/ID.json} and {@code /t/ID/posts.json} give them, several one after the other or in a list, and
 * lists of latest posts.
 */
public final class DiscourseFormat implements ArchiveFormat {
    private static final String POSTS = "post_stream.posts[]";
    private static final Set<String> TOPIC = Set.of("id", "slug", "title", "posts_count", "created_at");

    @Override
    public String name() {
        return "discourse";
    }

    @Override
    public boolean recognises(Head head) {
        JsonHead json = JsonHead.of(head);
        return json.has("post_number", "cooked")
                || json.has("post_stream")
                || json.has("post_number", "raw", "topic_id");
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        JsonHead head = JsonHead.of(in.head());
        DiscoursePosts posts = new DiscoursePosts(sink);
        try (JsonReading reading = JsonReading.once(in, sink)) {
            if (head.has("post_stream")) {
                String prefix = head.isList() ? "[]." : "";
                reading.headed(prefix + POSTS, head.isList() ? 1 : 0, TOPIC, posts::topic, posts::post);
            } else if (head.has("latest_posts")) {
                reading.headed("latest_posts[]", 0, Set.of(), end -> posts.end(), posts::post);
            } else {
                reading.records(posts::post, head.isList() ? "[]" : "");
            }
        }
        posts.end();
    }
}
