package org.winnow.archive.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Gives a stream as UTF-8: as it is, or turned into it where a byte order mark of UTF-16 stands first. */
public final class Utf8Input {
    private static final int MARK = 2;

    private Utf8Input() {}

    /** Returns the stream as UTF-8; the caller closes what was given. */
    public static InputStream of(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(MARK);
        int first = buffered.read();
        int second = buffered.read();
        if (first == 0xFE && second == 0xFF) {
            return new Recoded(buffered, StandardCharsets.UTF_16BE);
        }
        if (first == 0xFF && second == 0xFE) {
            return new Recoded(buffered, StandardCharsets.UTF_16LE);
        }
        buffered.reset();
        return buffered;
    }

    /** Decodes and encodes again, a piece at a time. */
    private static final class Recoded extends InputStream {
        private final Reader reader;
        private final char[] chars = new char[1 << 13];
        private byte[] bytes = new byte[0];
        private int at;
        private int kept;

        Recoded(InputStream in, Charset charset) {
            this.reader = new InputStreamReader(in, charset);
        }

        @Override
        public int read() throws IOException {
            return at < bytes.length || fill() ? bytes[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (at == bytes.length && !fill()) {
                return -1;
            }
            int n = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, from, n);
            at += n;
            return n;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }

        private boolean fill() throws IOException {
            int n = reader.read(chars, kept, chars.length - kept);
            int filled = kept + Math.max(0, n);
            // half of a pair waits for its other half
            boolean half = n > 0 && Character.isHighSurrogate(chars[filled - 1]);
            int end = half ? filled - 1 : filled;
            bytes = new String(chars, 0, end).getBytes(StandardCharsets.UTF_8);
            at = 0;
            kept = filled - end;
            if (half) {
                chars[0] = chars[end];
            }
            return bytes.length > 0 || n > 0 && fill();
        }
    }
}
