package org.winnow.archive.xml;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveTime;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.MarkupText;
import org.winnow.archive.RecordSink;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Status;

/**
 * Posts and pages of a WordPress export with the comments inside them. An item may be of any length, so its comments are given
 * as they come and its thread at its end.
 */
final class WordPressItems implements XmlRecords.Handler {
    private static final String COMMENT = "wp:comment";
    private static final Set<String> NO_POSTS = Set.of("attachment", "nav_menu_item", "revision", "custom_css");
    private static final Set<String> NO_COMMENTS =
            Set.of("pingback", "trackback", "order_note", "review", "webmention");

    /** Comments that stand before the id of their post are held back; no real export has any. */
    private static final int MOST_WAITING = 1_000;

    private final XmlRecords xml;
    private final RecordSink sink;
    private final ZoneId zone;
    private final List<XmlFields> waiting = new ArrayList<>();
    private String site = "";
    private XmlFields item = new XmlFields();
    private boolean inItem;

    WordPressItems(XmlRecords xml, RecordSink sink, ZoneId zone) {
        this.xml = xml;
        this.sink = sink;
        this.zone = zone;
    }

    @Override
    public List<String> resumeAt(String damaged) {
        return List.of("item", COMMENT);
    }

    @Override
    public void start(String name) throws XMLStreamException, IOException {
        switch (name) {
            case "item" -> {
                endItem();
                inItem = true;
            }
            case COMMENT -> comment();
            case "wp:base_blog_url" -> site = inItem ? site : xml.elementText();
            case "title",
                    "link",
                    "guid",
                    "pubDate",
                    "content:encoded",
                    "wp:post_id",
                    "wp:post_type",
                    "wp:post_date",
                    "wp:post_date_gmt",
                    "dsq:thread_identifier" -> field(name);
            default -> {
                // authors, terms, meta values: nothing for a discussion
            }
        }
    }

    @Override
    public void end(String name) throws IOException {
        if (name.equals("item")) {
            endItem();
        }
    }

    @Override
    public void done() throws IOException {
        endItem();
    }

    private void field(String name) throws XMLStreamException, IOException {
        String text = xml.elementText();
        if (inItem) {
            item.put(name, text);
        } else if (name.equals("link") && site.isEmpty()) {
            site = text;
        }
    }

    private void comment() throws XMLStreamException, IOException {
        XmlFields fields = xml.fields();
        if (fields == null) {
            return;
        }
        String id = item.get("wp:post_id");
        if (id != null) {
            give(id, fields);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(fields);
        } else {
            xml.problem("comment without thread", "it stands before the id of its post");
        }
    }

    private void endItem() throws IOException {
        String id = item.first("wp:post_id", "link", "guid");
        if (id == null && !waiting.isEmpty()) {
            xml.problem("comment without thread", waiting.size() + " comments of an item without id and address");
        } else if (id != null) {
            for (XmlFields comment : waiting) {
                give(id, comment);
            }
            thread(id);
        }
        waiting.clear();
        item = new XmlFields();
        inItem = false;
    }

    private void thread(String id) throws IOException {
        if (isNoPost()) {
            sink.skipped("not a post or page");
            return;
        }
        String published = ArchiveTime.utc(item.get("wp:post_date_gmt")).iso();
        if (published == null) {
            published = ArchiveTime.local(item.first("wp:post_date", "pubDate"), zone)
                    .iso();
        }
        String title = MarkupText.title(TextMarkup.HTML, item.text("title"));
        sink.thread(new ThreadRecord(
                site,
                id,
                item.first("link", "guid"),
                title.isEmpty() ? null : title,
                MarkupText.plain(TextMarkup.HTML_WITH_BREAKS, Shortcodes.removed(item.text("content:encoded"))),
                null,
                published,
                null));
    }

    private boolean isNoPost() {
        String type = item.get("wp:post_type");
        return type != null && NO_POSTS.contains(type);
    }

    private void give(String post, XmlFields comment) throws IOException {
        String id = comment.get("wp:comment_id");
        String type = comment.get("wp:comment_type");
        if (isNoPost()) {
            sink.skipped("comment on what is not a post or page");
        } else if (type != null && !type.equals("comment")) {
            sink.skipped(NO_COMMENTS.contains(type) ? type : "comment of another type");
        } else if (id == null) {
            xml.problem("comment without id", null);
        } else {
            sink.comment(record(post, id, comment));
        }
    }

    private CommentRecord record(String post, String id, XmlFields comment) {
        ArchiveTime time = ArchiveTime.utc(comment.get("wp:comment_date_gmt"));
        String local = comment.get("wp:comment_date");
        if (time.iso() == null && local != null) {
            time = ArchiveTime.local(local, zone);
        }
        String parent = comment.get("wp:comment_parent");
        String link = item.get("link");
        return CommentRecord.draft(post, id)
                .site(site)
                .parent("0".equals(parent) ? null : parent)
                .author(comment.get("wp:comment_author"))
                .time(time)
                .timeText(time.iso() == null ? local : null)
                .text(TextMarkup.HTML_WITH_BREAKS, comment.text("wp:comment_content"))
                .status(status(comment.get("wp:comment_approved")))
                .url(link == null || link.indexOf('#') >= 0 ? null : link + "#comment-" + id)
                .build();
    }

    private static Status status(@Nullable String approved) {
        return switch (approved == null ? "" : approved) {
            case "1", "approve", "approved" -> Status.VISIBLE;
            case "0", "hold", "unapproved" -> Status.PENDING;
            case "spam" -> Status.SPAM;
            case "trash", "post-trashed" -> Status.REMOVED_BY_MODERATOR;
            default -> Status.UNKNOWN;
        };
    }
}
