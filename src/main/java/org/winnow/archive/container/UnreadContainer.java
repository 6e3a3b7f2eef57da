package org.winnow.archive.container;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveContainer;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;

/** Wrappers that are known but not read, so that the message says what to do. */
final class UnreadContainer implements ArchiveContainer {
    @Override
    public String name() {
        return "unread";
    }

    @Override
    public boolean recognises(Head head) {
        return kind(head) != null;
    }

    @Override
    public void unwrap(ArchiveInput in, Members members) throws IOException {
        members.problem(in.problem(
                null, null, "packed in a way that is not read", kind(in.head()) + "; unpack it first and try again"));
    }

    private static @Nullable String kind(Head head) {
        if (head.startsWith('7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return "7-Zip";
        }
        if (head.startsWith('R', 'a', 'r', '!', 0x1A, 0x07)) {
            return "RAR";
        }
        if (head.startsWith(0x04, 0x22, 0x4D, 0x18)) {
            return "LZ4";
        }
        if (head.startsWith(0x1F, 0x9D)) {
            return "compress (.Z)";
        }
        return head.startsWith('L', 'Z', 'I', 'P', 1) ? "lzip" : null;
    }
}
