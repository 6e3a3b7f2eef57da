package org.winnow.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.page.Line;
import org.winnow.page.Page;

/**
 * Reads text, HTML and MHTML into pages. Which of them a source is, its suffix and its first bytes tell. Thread-safe.
 *
 * <p>Cost is bounded by {@link ReadLimits}; whatever the bytes are, the outcome is a page or an {@link InputException}.
 */
public final class PageReader {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s{0,9}=\\s{0,9}[\"']?([a-z0-9_:.-]{1,40})");

    private final ReadLimits limits;

    /** Returns a reader with the default limits. */
    public PageReader() {
        this(ReadLimits.DEFAULT);
    }

    /** Returns a reader with limits of its own. */
    public PageReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a source.
     *
     * @throws InputException when it cannot be opened, is too large, empty, binary, or shows no text
     */
    public Page read(PageSource source) throws InputException {
        try (InputStream in = source.opener().open()) {
            return read(source.id(), source.source(), in);
        } catch (InputException known) {
            throw known;
        } catch (IOException e) {
            throw Unreadable.of(source.source(), e);
        }
    }

    /** Reads all of a stream, as {@link #read(PageSource)} does; the caller closes it. */
    public Page read(String id, String source, InputStream in) throws InputException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(limits.bytes() + 1);
        } catch (IOException e) {
            throw Unreadable.of(source, e);
        }
        return read(id, source, bytes);
    }

    /** Reads bytes, as {@link #read(PageSource)} does. */
    public Page read(String id, String source, byte[] bytes) throws InputException {
        return read(id, source, bytes, null);
    }

    /**
     * Reads bytes that a server sent, as {@link #read(PageSource)} does.
     *
     * @param contentType as the server stated it; its character set goes before the one that the page names; or null
     */
    public Page read(String id, String source, byte[] bytes, @Nullable String contentType) throws InputException {
        refuse(source, bytes);
        String stated = statedCharset(contentType);
        String ofHtml = stated == null ? MetaCharset.of(bytes) : stated;
        return switch (Format.of(source, bytes)) {
            case TEXT -> readText(id, source, Format.warnOfHtml(bytes, TextDecoder.decode(bytes, stated)));
            case HTML -> HtmlPage.read(id, source, TextDecoder.decode(bytes, ofHtml), null, limits);
            case MHTML -> Mhtml.read(id, source, bytes, limits);
        };
    }

    /**
     * Returns where a page says it stands among others; about as costly as parsing it.
     *
     * @param contentType as the server stated it, or null
     * @throws InputException as {@link #read(PageSource)} does
     */
    public PageLinks links(String source, byte[] bytes, @Nullable String contentType) throws InputException {
        refuse(source, bytes);
        String stated = statedCharset(contentType);
        return switch (Format.of(source, bytes)) {
            case TEXT -> firstLine(readText("", source, TextDecoder.decode(bytes, stated)));
            case HTML ->
                HtmlPage.links(
                        source,
                        TextDecoder.decode(bytes, stated == null ? MetaCharset.of(bytes) : stated),
                        null,
                        limits);
            case MHTML -> Mhtml.links(source, bytes, limits);
        };
    }

    /** Returns where a page says it stands among others, as {@link #links(String, byte[], String)} does. */
    public PageLinks links(PageSource source) throws InputException {
        try (InputStream in = source.opener().open()) {
            return links(source.source(), in.readNBytes(limits.bytes() + 1), null);
        } catch (InputException known) {
            throw known;
        } catch (IOException e) {
            throw Unreadable.of(source.source(), e);
        }
    }

    private static PageLinks firstLine(Page text) {
        return new PageLinks(null, null, null, text.lines().get(0).text());
    }

    private void refuse(String source, byte[] bytes) throws InputException {
        if (bytes.length > limits.bytes()) {
            throw new InputException(
                    source,
                    null,
                    "larger than " + size(limits.bytes()) + ", the most one page may have; split it and try again");
        }
        if (bytes.length == 0) {
            throw new InputException(source, null, "empty file: no bytes in it; save the page again");
        }
        BinaryFile.refuse(source, bytes);
    }

    /** Reads text that is already decoded as a text page. */
    public Page readText(String id, String source, String text) throws InputException {
        return readText(id, source, TextDecoder.ofText(text));
    }

    /** Reads HTML that is already decoded; {@code meta charset} has no say. */
    public Page readHtml(String id, String source, String html) throws InputException {
        return HtmlPage.read(id, source, TextDecoder.ofText(html), null, limits);
    }

    private static Page readText(String id, String source, Decoded decoded) throws InputException {
        BinaryFile.refuse(source, decoded.text());
        List<Line> lines = TextLines.of(decoded.text());
        if (lines.isEmpty()) {
            throw new InputException(source, null, "no text: nothing but white space in it; save the page again");
        }
        return new Page(id, source, null, null, null, null, lines, decoded.warnings());
    }

    private static @Nullable String statedCharset(@Nullable String contentType) {
        Matcher stated = CHARSET.matcher(contentType == null ? "" : contentType);
        return stated.find() ? stated.group(1) : null;
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }

    /** How a source is written. */
    private enum Format {
        TEXT,
        HTML,
        MHTML;

        private static final int HEAD = 2048;

        static Format of(String source, byte[] bytes) {
            String name = source.toLowerCase(Locale.ROOT);
            String head = head(bytes);
            if (name.endsWith(".mhtml") || name.endsWith(".mht") || looksLikeMhtml(head)) {
                return looksLikeHtml(head) ? HTML : MHTML;
            }
            if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
                return HTML;
            }
            boolean namedText = name.endsWith(".txt") || name.endsWith(".text");
            return !namedText && looksLikeHtml(head) ? HTML : TEXT;
        }

        /** A text page is text whatever it holds, but who saved HTML as text should know what would read it better. */
        static Decoded warnOfHtml(byte[] bytes, Decoded text) {
            if (!looksLikeHtml(head(bytes))) {
                return text;
            }
            List<String> warnings = new ArrayList<>(text.warnings());
            warnings.add("holds HTML under the name of a text file and was read as text; rename it to .html");
            return new Decoded(text.text(), warnings);
        }

        private static String head(byte[] bytes) {
            // zero bytes go so that UTF-16 shows its letters
            return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }

        private static boolean looksLikeHtml(String head) {
            return head.startsWith("<")
                    && (head.startsWith("<!doctype html")
                            || head.contains("<html")
                            || head.contains("<head")
                            || head.contains("<body")
                            || head.contains("<div")
                            || head.contains("<p>"));
        }

        private static boolean looksLikeMhtml(String head) {
            return head.contains("content-type: multipart/related")
                    && (head.startsWith("from:")
                            || head.startsWith("mime-version:")
                            || head.startsWith("content-type:"));
        }
    }
}
