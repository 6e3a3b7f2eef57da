package org.winnow.archive.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The characters of an XML file on their way to the parser.
 *
 * <p>Characters that XML forbids become spaces and are counted; what stands before the first {@code <} is left out. The last
 * characters are remembered, so that reading can take up again behind a fault and places can be given in bytes.
 */
final class XmlText extends Reader {
    /** Parsers take at most 4,000 characters ahead. */
    private static final int REMEMBERED = 1 << 15;

    private static final int LONGEST_NAME = 1 << 20;

    private final Reader in;
    private final Charset charset;
    private final char[] ring = new char[REMEMBERED];
    private long taken;
    private long takenBytes;
    private long given;
    private String prefix = "";
    private long forbidden;
    private boolean begun;
    private boolean inTag;
    private int nameLength;
    private char before;

    XmlText(InputStream in, Charset charset) {
        this.in = new InputStreamReader(in, charset);
        this.charset = charset;
    }

    /** Returns how many characters were forbidden. */
    long forbidden() {
        return forbidden;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (!prefix.isEmpty()) {
            int count = Math.min(length, prefix.length());
            prefix.getChars(0, count, into, from);
            prefix = prefix.substring(count);
            return count;
        }
        while (given == taken) {
            if (!take(length)) {
                return -1;
            }
            begun = begun || skipToFirstTag();
        }
        int count = (int) Math.min(length, taken - given);
        for (int i = 0; i < count; i++) {
            into[from + i] = at(given + i);
        }
        given += count;
        return count;
    }

    private char at(long place) {
        return ring[(int) (place & (REMEMBERED - 1))];
    }

    /** Takes the next characters from the file; at least one, or there are none. */
    private boolean take(int most) throws IOException {
        int start = (int) (taken & (REMEMBERED - 1));
        int room = Math.min(Math.min(most, REMEMBERED - start), REMEMBERED / 4);
        int count = in.read(ring, start, room);
        if (count < 0) {
            return false;
        }
        for (int i = start; i < start + count; i++) {
            takenBytes += bytes(ring[i]);
            ring[i] = allowed(ring[i]);
            watchNames(ring[i]);
        }
        taken += count;
        return true;
    }

    private boolean skipToFirstTag() {
        while (given < taken && at(given) != '<') {
            given++;
        }
        return given < taken;
    }

    private char allowed(char c) {
        boolean surrogateAlone = false;
        if (Character.isLowSurrogate(c)) {
            surrogateAlone = !Character.isHighSurrogate(before);
        }
        before = c;
        if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c >= '\uFFFE' || surrogateAlone) {
            forbidden++;
            return ' ';
        }
        return c;
    }

    /** The parser holds a name as a whole, and knows no bound for it. */
    private void watchNames(char c) throws IOException {
        if (c == '<' || c == '&') {
            inTag = true;
            nameLength = 0;
        } else if (c == '>' || c == ';') {
            inTag = false;
        } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.') {
            nameLength++;
        } else {
            nameLength = 0;
        }
        if (inTag && nameLength > LONGEST_NAME) {
            throw new IOException("a name of more than " + LONGEST_NAME + " characters; this is no export");
        }
    }

    /** Returns the place of a character in bytes of the file; exact in well-formed text as long as it is remembered. */
    long byteOffset(long place) {
        long bytes = takenBytes;
        for (long i = Math.max(place, Math.max(0, taken - REMEMBERED)); i < taken; i++) {
            bytes -= bytes(at(i));
        }
        return bytes;
    }

    private int bytes(char c) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return charset.name().startsWith("UTF-16") ? 2 : 1;
    }

    /**
     * Goes on from a place behind a fault: at the next of these tags, as if it stood in an element of the given start tag.
     *
     * @param place where to begin looking; what is no longer remembered is passed over
     * @param tags names of elements
     * @param around a start tag to put before it
     * @return the place of that tag, or -1 where there is none
     */
    long resume(long place, List<String> tags, String around) throws IOException {
        given = Math.max(place, Math.max(0, taken - REMEMBERED));
        prefix = "";
        int longest = tags.stream().mapToInt(String::length).max().orElse(0) + 2;
        while (true) {
            while (taken - given < longest) {
                if (!take(REMEMBERED / 4)) {
                    return -1;
                }
            }
            if (at(given) == '<' && startsAnyOf(tags)) {
                prefix = around;
                return given;
            }
            given++;
        }
    }

    private boolean startsAnyOf(List<String> tags) {
        for (String tag : tags) {
            char after = at(given + 1 + tag.length());
            if ((after == '>' || after == '/' || Character.isWhitespace(after)) && stands(tag)) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(String tag) {
        for (int i = 0; i < tag.length(); i++) {
            if (at(given + 1 + i) != tag.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        // the stream is its opener's to close
    }
}
