package org.winnow.read;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.winnow.fault.InputException;

/** Tells files that hold no text, by their first bytes and by their control characters. */
final class BinaryFile {
    /** Of a thousand characters of text, so many may be controls that no text needs. */
    private static final int CONTROLS_PER_THOUSAND = 5;

    private static final Map<String, String> MAGIC = Map.ofEntries(
            Map.entry("%PDF-", "a PDF"),
            Map.entry("PK\003\004", "a zip archive or office document"),
            Map.entry("\u001F\u008B", "a gzip archive"),
            Map.entry("\u0089PNG", "a PNG image"),
            Map.entry("\u00FF\u00D8\u00FF", "a JPEG image"),
            Map.entry("GIF8", "a GIF image"),
            Map.entry("\u00D0\u00CF\u0011\u00E0", "an old office document"),
            Map.entry("7z\u00BC\u00AF", "a 7-Zip archive"),
            Map.entry("BZh9", "a bzip2 archive"),
            Map.entry("(\u00B5/\u00FD", "a Zstandard archive"),
            Map.entry("SQLite format 3", "an SQLite database"),
            Map.entry("\177ELF", "a program"),
            Map.entry("bplist0", "a Safari web archive"),
            Map.entry("{\\rtf", "a rich text document"));

    private static final String REMEDY = "; save the page as text, HTML or MHTML and try again";

    private BinaryFile() {}

    /** Refuses bytes that begin as a known format of other kinds does. */
    static void refuse(String source, byte[] bytes) throws InputException {
        String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
            if (start.startsWith(magic.getKey())) {
                throw new InputException(source, null, "binary file: " + magic.getValue() + ", not text" + REMEDY);
            }
        }
    }

    /** Refuses text that is full of control characters. */
    static void refuse(String source, String text) throws InputException {
        long controls = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isForeign(text.charAt(i))) {
                controls++;
            }
        }
        if (controls * 1000 > (long) text.length() * CONTROLS_PER_THOUSAND) {
            throw new InputException(
                    source, null, "binary file: " + controls + " control characters in " + text.length() + REMEDY);
        }
    }

    private static boolean isForeign(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B && c != 0x1B) || c == 0x7F;
    }
}
