package org.winnow.archive.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
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
import org.winnow.archive.Tombstones;
import org.winnow.discussion.Status;

/**
 * A page in HTML that declares its comments by schema.org, as JSON-LD or microdata, or by microformats.
 *
 * <p>Where both forms are there the second adds what the first leaves out. A page that looked as if and declares none after all
 * is handed on to be read by its looks.
 */
public final class SchemaOrgFormat implements ArchiveFormat {
    private static final List<String> SIGNS = List.of(
            "schema.org/comment\"",
            "schema.org/comment'",
            "schema.org/usercomments",
            "schema.org/answer",
            "schema.org/discussionforumposting",
            "u-comment",
            "p-comment");
    private static final Set<String> LINKED_SIGNS = Set.of(
            "\"comment\":",
            "\"comment\" :",
            "\"usercomments\"",
            "\"discussionforumposting\"",
            "\"suggestedanswer\"",
            "\"acceptedanswer\"");

    @Override
    public String name() {
        return "schema-org";
    }

    @Override
    public boolean recognises(Head head) {
        String text = head.text().toLowerCase(Locale.ROOT);
        boolean linked =
                text.contains("application/ld+json") && LINKED_SIGNS.stream().anyMatch(text::contains);
        return SavedPages.isHtml(head) && (linked || SIGNS.stream().anyMatch(text::contains));
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        String beginning = in.head().text();
        byte[] bytes = SavedPages.bytes(in, sink);
        if (bytes == null) {
            return;
        }
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        String address = SavedPages.address(page, beginning);
        LinkedComments linked = new LinkedComments();
        page.select("script[type=application/ld+json]").forEach(block -> linked.read(block.data()));
        if (linked.broken() > 0) {
            sink.problem(in.problem(1L, null, "JSON-LD that cannot be read", linked.broken() + " blocks"));
        }
        List<MarkedThread> threads =
                PageThreads.merged(linked, List.of(MicrodataComments.of(page), MicroformatComments.of(page)));
        if (threads.isEmpty()) {
            sink.page(SavedPages.record(in, bytes, address, ".html"));
            return;
        }
        for (MarkedThread thread : threads) {
            give(thread, threads.size() == 1, page, address, in, sink);
        }
    }

    private static void give(
            MarkedThread thread,
            boolean alone,
            Document page,
            @Nullable String address,
            ArchiveInput in,
            RecordSink sink)
            throws IOException {
        String url = absolute(address, thread.url == null && alone ? address : thread.url);
        String id = url != null ? url : thread.id != null ? thread.id : SavedPages.place(in);
        String title = thread.title == null && alone ? page.title() : thread.title;
        String plainTitle = title == null ? "" : MarkupText.title(TextMarkup.HTML_TWICE, title);
        sink.thread(new ThreadRecord(
                "",
                id,
                url,
                plainTitle.isEmpty() ? null : plainTitle,
                MarkupText.plain(thread.markup, thread.article),
                null,
                ArchiveTime.local(thread.published, in.options().zone()).iso(),
                thread.announced));
        Set<String> own = new HashSet<>(List.of(id));
        if (thread.id != null) {
            own.add(thread.id);
        }
        for (MarkedComment comment : thread.comments) {
            sink.comment(record(comment, id, own, url, in));
        }
    }

    private static CommentRecord record(
            MarkedComment comment, String thread, Set<String> articles, @Nullable String page, ArchiveInput in) {
        Status gone = Tombstones.of(comment.text());
        Status status = gone != null ? gone : comment.deleted() ? Status.DELETED_BY_AUTHOR : Status.UNKNOWN;
        String parent = comment.parent();
        return CommentRecord.draft(thread, comment.id())
                .parent(parent == null || articles.contains(parent) ? null : parent)
                .author(comment.author())
                .time(ArchiveTime.local(comment.time(), in.options().zone()))
                .text(comment.markup(), gone == null ? comment.text() : "")
                .status(status)
                .url(absolute(page, comment.url()))
                .build();
    }

    private static @Nullable String absolute(@Nullable String base, @Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return null;
        }
        if (base == null) {
            return SavedPages.isAddress(reference) ? reference : null;
        }
        String resolved = StringUtil.resolve(base, reference);
        return resolved.isEmpty() ? null : resolved;
    }
}
