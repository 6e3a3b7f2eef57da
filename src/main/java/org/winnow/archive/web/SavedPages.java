package org.winnow.archive.web;

import java.io.IOException;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;
import org.winnow.archive.PageRecord;
import org.winnow.archive.RecordSink;

/** What all readers of saved pages need: the page whole, its address, the record that hands it on. */
final class SavedPages {
    private static final String SINGLE_FILE = "Page saved with SingleFile";
    private static final String URL = "url:";

    private SavedPages() {}

    /** Returns whether an input looks like HTML. */
    static boolean isHtml(Head head) {
        String text = head.text().toLowerCase(Locale.ROOT);
        String start = text.stripLeading();
        return start.startsWith("<")
                && (text.contains("<html") || text.contains("<!doctype html") || text.contains("<body"));
    }

    /** Returns whether an input looks like a page with its parts in one MIME message. */
    static boolean isMhtml(Head head) {
        String text = head.text();
        int blank = text.indexOf("\r\n\r\n") < 0 ? text.indexOf("\n\n") : text.indexOf("\r\n\r\n");
        String header = text.substring(0, Math.max(0, blank)).toLowerCase(Locale.ROOT);
        return header.contains("mime-version:") && header.contains("multipart/related");
    }

    /** Returns the bytes of an input, or null, with a problem, where there are more than a record may have. */
    static byte @Nullable [] bytes(ArchiveInput in, RecordSink sink) throws IOException {
        int limit = in.limits().recordBytes();
        byte[] bytes = in.stream().readNBytes(limit);
        if (in.stream().read() >= 0) {
            sink.problem(in.problem(1L, 0L, "record too large", "a page of more than " + limit + " bytes"));
            return null;
        }
        return bytes;
    }

    /** Returns the record of a page that is handed on to be read by its looks. */
    static PageRecord record(ArchiveInput in, byte[] bytes, @Nullable String address, String suffix) {
        String name = in.name();
        boolean named = name.toLowerCase(Locale.ROOT).matches(".*\\.(?:x?html?|mht|mhtml)");
        return new PageRecord(
                place(in), in.source(), in.member(), address, null, null, named ? name : name + suffix, bytes);
    }

    /** Returns where an input lies, as one path. */
    static String place(ArchiveInput in) {
        return in.member() == null ? in.source() : in.source() + "!/" + in.member();
    }

    /** Returns the address that a page gives itself, or that the program that saved it noted; or null. */
    static @Nullable String address(Document page, String text) {
        Element link = page.selectFirst("link[rel=canonical][href], meta[property=og:url][content]");
        if (link == null) {
            return savedFrom(text);
        }
        String address = link.hasAttr("href") ? link.attr("href") : link.attr("content");
        return isAddress(address) ? address : savedFrom(text);
    }

    private static @Nullable String savedFrom(String text) {
        int note = text.indexOf(SINGLE_FILE);
        int at = note < 0 ? -1 : text.indexOf(URL, note);
        if (at < 0 || at > note + 200) {
            return null;
        }
        String rest = text.substring(at + URL.length(), Math.min(text.length(), at + 4_000))
                .strip();
        String address = rest.split("\\s", 2)[0];
        return isAddress(address) ? address : null;
    }

    static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }
}
