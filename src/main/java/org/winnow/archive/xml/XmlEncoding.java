package org.winnow.archive.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.archive.Head;

/** Which character set a document is in: byte order mark, pattern of zero bytes, XML declaration, UTF-8. */
final class XmlEncoding {
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final int DECLARATION = 400;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private XmlEncoding() {}

    static Charset of(Head head) {
        if (head.startsWith(0xFF, 0xFE) || head.startsWith('<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.startsWith(0xFE, 0xFF) || head.startsWith(0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        byte[] bytes = head.bytes();
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        if (declared.find()) {
            return known(declared.group(1));
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /** Returns the beginning of a document as text. */
    static String text(Head head) {
        return new String(head.bytes(), of(head));
    }

    /** The last character may be cut. */
    private static boolean isUtf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(in, CharBuffer.allocate(bytes.length + 1), false)
                .isError();
    }

    /** A declaration of UTF-16 that could be read byte by byte is wrong. */
    private static Charset known(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.startsWith("utf-16") || plain.startsWith("utf-32") || plain.startsWith("utf-7")) {
            return StandardCharsets.UTF_8;
        }
        if (plain.equals("iso-8859-1") || plain.equals("us-ascii") || plain.equals("latin1")) {
            return WINDOWS_1252;
        }
        try {
            return Charset.forName(plain);
        } catch (IllegalArgumentException notKnown) {
            return StandardCharsets.UTF_8;
        }
    }
}
