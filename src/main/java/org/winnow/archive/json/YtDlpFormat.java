package org.winnow.archive.json;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
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
 * What yt-dlp writes about a video, {@code .info.json}, with its comments in one list; several videos may follow each other, or
 * stand in a playlist.
 *
 * <p>Its comments name no video and the video's id may stand behind them, so the file is gone through twice. Times are yt-dlp's
 * estimates from texts such as "2 years ago", which are kept beside them.
 */
public final class YtDlpFormat implements ArchiveFormat {
    private static final String COMMENTS = "comments[]";
    private static final Set<String> VIDEO =
            Set.of("id", "title", "description", "webpage_url", "channel", "uploader", "upload_date", "comment_count");

    @Override
    public String name() {
        return "yt-dlp";
    }

    @Override
    public boolean recognises(Head head) {
        JsonHead json = JsonHead.of(head);
        return json.isObject()
                && json.has("id", "title")
                && json.hasAny("format_id", "extractor_key", "extractor", "webpage_url_basename");
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        boolean playlist = JsonHead.of(in.head()).has("entries");
        String path = playlist ? "entries[]." + COMMENTS : COMMENTS;
        int level = playlist ? 2 : 0;
        Deque<String> ids = new ArrayDeque<>();
        try (JsonReading reading = JsonReading.repeated(in, sink)) {
            reading.heads(path, level, VIDEO, video -> {
                ids.add(video.has("id") ? video.required("id") : in.name());
                sink.thread(thread(video, ids.getLast()));
            });
            ids.add(in.name());
            reading.headed(
                    path, level, Set.of(), end -> ids.poll(), comment -> sink.comment(comment(comment, ids.peek())));
        }
    }

    private static ThreadRecord thread(Fields video, String id) {
        String channel = video.has("channel") ? video.text("channel") : video.text("uploader");
        return new ThreadRecord(
                "",
                id,
                video.text("webpage_url"),
                video.title(TextMarkup.PLAIN, "title"),
                MarkupText.plain(TextMarkup.PLAIN, video.words("description")),
                channel,
                day(video.text("upload_date")),
                video.count("comment_count"));
    }

    private static CommentRecord comment(Fields comment, String video) throws BrokenRecord {
        String parent = comment.text("parent");
        boolean plain = comment.has("text") || !comment.has("html");
        CommentRecord.Draft draft = CommentRecord.draft(video, comment.required("id"))
                .parent("root".equals(parent) ? null : parent)
                .author(comment.text("author"))
                .time(ArchiveTime.estimated(comment.number("timestamp")))
                .timeText(timeText(comment));
        return Words.put(
                        draft,
                        plain ? TextMarkup.PLAIN : TextMarkup.HTML,
                        comment.words(plain ? "text" : "html"),
                        Status.VISIBLE)
                .build();
    }

    /** Returns a day that is written without separators, as in 20190101. */
    private static @Nullable String day(@Nullable String digits) {
        return digits == null || digits.length() != 8
                ? null
                : ArchiveTime.utc(digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6))
                        .iso();
    }

    private static @Nullable String timeText(Fields comment) {
        return comment.has("_time_text") ? comment.text("_time_text") : comment.text("time_text");
    }
}
