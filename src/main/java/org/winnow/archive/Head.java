package org.winnow.archive;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The first bytes of an input, unwrapped, by which its format is told. */
public final class Head {
    /** How many bytes are looked at: 64 KiB. */
    public static final int BYTES = 64 * 1024;

    private final byte[] bytes;
    private final String name;
    private @Nullable String text;

    /**
     * @param bytes the first {@link #BYTES} bytes or fewer
     * @param name file name without folders, as a hint
     */
    public Head(byte[] bytes, String name) {
        this.bytes = bytes.clone();
        this.name = name;
    }

    /** Returns the file name without folders. */
    public String name() {
        return name;
    }

    /** Returns how many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /** Returns whether the whole input is shorter than what is looked at. */
    public boolean isWhole() {
        return bytes.length < BYTES;
    }

    /** Returns the byte at a place as {@code 0..255}, or -1 beyond the end. */
    public int at(int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    /** Returns whether it begins with these bytes. */
    public boolean startsWith(int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (at(i) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Returns it as text: UTF-16 where a byte order mark says so, else UTF-8, without the mark. The last character may be cut
     * and bytes that do not fit become U+FFFD, so it is good for looking only.
     */
    public synchronized String text() {
        if (text == null) {
            text = decoded();
        }
        return text;
    }

    private String decoded() {
        if (startsWith(0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        int skipped = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new String(bytes, skipped, bytes.length - skipped, StandardCharsets.UTF_8);
    }
}
