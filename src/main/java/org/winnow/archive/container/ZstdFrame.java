package org.winnow.archive.container;

import org.winnow.archive.Head;

/** The header of a Zstandard frame (RFC 8878, section 3.1.1). */
final class ZstdFrame {
    private static final int MAGIC = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50;
    private static final int SINGLE_SEGMENT = 0x20;
    private static final int[] DICTIONARY_BYTES = {0, 1, 2, 4};

    private ZstdFrame() {}

    /** Returns whether it begins with a frame, or with frames to skip and then one. */
    static boolean isAtStartOf(Head head) {
        return start(head) >= 0;
    }

    /** Returns the bytes of the window that the first frame declares; unsigned; 0 where its header is cut. */
    static long window(Head head) {
        int at = start(head) + 4;
        int descriptor = head.at(at);
        if (descriptor < 0) {
            return 0;
        }
        if ((descriptor & SINGLE_SEGMENT) != 0) {
            return contentSize(head, at + 1 + DICTIONARY_BYTES[descriptor & 3], descriptor >> 6);
        }
        int window = Math.max(0, head.at(at + 1));
        long base = 1L << (10 + (window >> 3));
        return base + base / 8 * (window & 7);
    }

    /** A frame of a single segment needs a window of its whole content. */
    private static long contentSize(Head head, int at, int flag) {
        long size = littleEndian(head, at, 1 << flag);
        return flag == 1 ? size + 256 : size;
    }

    private static int start(Head head) {
        long at = 0;
        while (at + 8 <= head.length() && (littleEndian(head, (int) at, 4) & ~0xFL) == SKIPPABLE) {
            at += 8 + littleEndian(head, (int) at + 4, 4);
        }
        boolean frame = at + 4 <= head.length() && (int) littleEndian(head, (int) at, 4) == MAGIC;
        return frame ? (int) at : -1;
    }

    private static long littleEndian(Head head, int at, int bytes) {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | Math.max(0, head.at(at + i));
        }
        return value;
    }
}
