package org.winnow.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.page.Page;

/** Reads the page out of a web archive (RFC 2557): its first HTML part, which browsers write first. Frames are left out. */
final class Mhtml {
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_HEADERS = 1000;
    private static final int LONGEST_HEADER = 100_000;

    private final String source;
    private final MimeTokenStream stream = new MimeTokenStream(new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST_HEADER)
            .build());
    private @Nullable String address;

    private Mhtml(String source) {
        this.source = source;
    }

    static Page read(String id, String source, byte[] bytes, ReadLimits limits) throws InputException {
        Mhtml archive = new Mhtml(source);
        return HtmlPage.read(id, source, archive.html(bytes, limits), archive.address, limits);
    }

    static PageLinks links(String source, byte[] bytes, ReadLimits limits) throws InputException {
        Mhtml archive = new Mhtml(source);
        return HtmlPage.links(source, archive.html(bytes, limits), archive.address, limits);
    }

    private Decoded html(byte[] bytes, ReadLimits limits) throws InputException {
        Decoded html;
        try {
            html = firstPage(bytes, limits);
        } catch (MimeException | IOException e) {
            throw broken(String.valueOf(e.getMessage()));
        }
        if (html == null) {
            throw broken("no HTML part in it");
        }
        return html;
    }

    private @Nullable Decoded firstPage(byte[] bytes, ReadLimits limits) throws MimeException, IOException {
        stream.parse(new ByteArrayInputStream(bytes));
        int parts = 0;
        for (EntityState state = stream.getState(); parts < MOST_PARTS; state = stream.next()) {
            switch (state) {
                case T_FIELD -> takeAddress(stream.getField());
                case T_BODY -> {
                    parts++;
                    BodyDescriptor part = stream.getBodyDescriptor();
                    if (isHtml(part.getMimeType())) {
                        return decode(part, limits);
                    }
                }
                case T_END_OF_STREAM -> {
                    return null;
                }
                default -> {
                    // boundaries and headers end by themselves
                }
            }
        }
        return null;
    }

    private Decoded decode(BodyDescriptor part, ReadLimits limits) throws IOException {
        byte[] html = stream.getDecodedInputStream().readNBytes(limits.bytes());
        String charset = part.getCharset();
        // mime4j answers us-ascii where the header names none
        boolean named = charset != null && !charset.toLowerCase(Locale.ROOT).equals("us-ascii");
        return TextDecoder.decode(html, named ? charset : MetaCharset.of(html));
    }

    private void takeAddress(Field field) {
        String name = field.getName().toLowerCase(Locale.ROOT);
        if (name.equals("content-location") || name.equals("snapshot-content-location")) {
            address = field.getBody();
        }
    }

    private static boolean isHtml(@Nullable String type) {
        return "text/html".equals(type) || "application/xhtml+xml".equals(type);
    }

    private InputException broken(String why) {
        return new InputException(source, null, "not a whole web archive: " + why + "; save the page again as MHTML");
    }
}
