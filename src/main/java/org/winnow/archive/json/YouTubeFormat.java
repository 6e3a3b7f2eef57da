package org.winnow.archive.json;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Head;
import org.winnow.archive.RecordSink;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Status;

/**
 * YouTube's API: answers of {@code commentThreads.list} and {@code comments.list}, one a file, several one after the other, or in
 * a list.
 *
 * <p>Answers to a comment name no video; their thread is that of the comment they answer.
 */
public final class YouTubeFormat implements ArchiveFormat {
    static final String WATCH = "https://www.youtube.com/watch?v=";

    @Override
    public String name() {
        return "youtube";
    }

    @Override
    public boolean recognises(Head head) {
        return JsonHead.of(head).holds("youtube#comment");
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        JsonHead head = JsonHead.of(in.head());
        JsonReading.Mapping mapping = item -> map(item, in.name(), sink);
        try (JsonReading reading = JsonReading.once(in, sink)) {
            if (head.has("items")) {
                reading.records(mapping, "items[]", "[].items[]");
            } else if (head.isLines()) {
                reading.lines(mapping);
            } else {
                reading.records(mapping, head.isList() ? "[]" : "");
            }
        }
    }

    private static void map(Fields item, String file, RecordSink sink) throws IOException, BrokenRecord {
        if (!item.has("snippet", "topLevelComment")) {
            String parent = item.text("snippet", "parentId");
            // a first comment that names no video: the file is all that it can be told by
            String video = parent == null && !item.has("snippet", "videoId") ? file : item.text("snippet", "videoId");
            sink.comment(comment(item, video, parent, null));
            return;
        }
        Fields first = item.at("snippet", "topLevelComment");
        String video = item.has("snippet", "videoId")
                ? item.required("snippet", "videoId")
                : first.required("snippet", "videoId");
        sink.thread(new ThreadRecord("", video, WATCH + video, null, "", null, null, null));
        List<Fields> replies = item.list("replies", "comments");
        sink.comment(comment(first, video, null, missing(item, replies.size())));
        for (Fields reply : replies) {
            sink.comment(comment(reply, video, first.text("id"), null));
        }
    }

    private static @Nullable String missing(Fields item, int given) {
        Integer replies = item.count("snippet", "totalReplyCount");
        return replies == null || replies <= given ? null : given + " of " + replies + " replies are in the file";
    }

    private static CommentRecord comment(
            Fields comment, @Nullable String video, @Nullable String around, @Nullable String note)
            throws BrokenRecord {
        Fields snippet = comment.at("snippet");
        String id = comment.required("id");
        String parent = snippet.has("parentId") ? snippet.text("parentId") : around;
        boolean plain = snippet.has("textOriginal");
        CommentRecord.Draft draft = CommentRecord.draft(video, id)
                .parent(parent)
                .author(snippet.text("authorDisplayName"))
                .time(snippet.time("publishedAt"))
                .url(video == null ? null : WATCH + video + "&lc=" + id)
                .note(note);
        return Words.put(
                        draft,
                        plain ? TextMarkup.PLAIN : TextMarkup.HTML,
                        snippet.words(plain ? "textOriginal" : "textDisplay"),
                        status(snippet.text("moderationStatus")))
                .build();
    }

    private static Status status(@Nullable String moderation) {
        if (moderation == null) {
            return Status.VISIBLE;
        }
        return switch (moderation) {
            case "published" -> Status.VISIBLE;
            case "heldForReview" -> Status.PENDING;
            case "likelySpam" -> Status.SPAM;
            case "rejected" -> Status.REJECTED;
            default -> Status.UNKNOWN;
        };
    }
}
