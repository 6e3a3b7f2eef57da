package org.winnow.archive.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.ArchiveTime;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Head;
import org.winnow.archive.MarkupText;
import org.winnow.archive.PageRecord;
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
            "\"comment\":", "\"comment\" :", "\"usercomments\"", "\"discussionforumposting\"", "\"suggestedanswer\"",
            "\"acceptedanswer\"");

    @Override
    public String name() {
        return "schema-org";
    }

    @Override
    public boolean recognises(Head head) {
        String text = head.text().toLowerCase(Locale.ROOT);
        boolean html = text.contains("<html") || text.contains("<!doctype html") || text.contains("<body");
        boolean linked = text.contains("application/ld+json") && LINKED_SIGNS.stream().anyMatch(text::contains);
        return html
                && (linked || SIGNS.stream().anyMatch(text::contains));
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        byte[] bytes = in.stream().readNBytes(in.limits().recordBytes() + 1);
        if (bytes.length > in.limits().recordBytes()) {
            sink.problem(in.problem(1L, 0L, "record too large", "a page of more than " + (bytes.length - 1) + " bytes"));
            return;
        }
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        String address = address(page);
        LinkedComments linked = new LinkedComments();
        page.select("script[type=application/ld+json]").forEach(block -> linked.read(block.data()));
        if (linked.broken() > 0) {
            sink.problem(in.problem(1L, null, "JSON-LD that cannot be read", linked.broken() + " blocks"));
        }
        List<MarkedThread> threads = PageThreads.merged(
                linked, List.of(MicrodataComments.of(page), MicroformatComments.of(page)));
        if (threads.isEmpty()) {
            sink.page(page(in, address, bytes));
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
        String id = url != null ? url : thread.id != null ? thread.id : place(in);
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

    private static PageRecord page(ArchiveInput in, @Nullable String address, byte[] bytes) {
        String name = in.name().toLowerCase(Locale.ROOT);
        boolean suffix = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        return new PageRecord(
                place(in), in.source(), in.member(), address, null, null, suffix ? in.name() : in.name() + ".html", bytes);
    }

    private static String place(ArchiveInput in) {
        return in.member() == null ? in.source() : in.source() + "!/" + in.member();
    }

    private static @Nullable String address(Document page) {
        Element link = page.selectFirst("link[rel=canonical][href], meta[property=og:url][content]");
        if (link == null) {
            return null;
        }
        String address = link.hasAttr("href") ? link.attr("href") : link.attr("content");
        return address.startsWith("http://") || address.startsWith("https://") ? address : null;
    }

    private static @Nullable String absolute(@Nullable String base, @Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return null;
        }
        if (base == null) {
            return reference.startsWith("http") ? reference : null;
        }
        String resolved = org.jsoup.internal.StringUtil.resolve(base, reference);
        return resolved.isEmpty() ? null : resolved;
    }
}
