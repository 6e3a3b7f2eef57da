package org.winnow.archive.container;

import java.io.IOException;
import org.tukaani.xz.XZInputStream;
import org.winnow.archive.ArchiveContainer;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;

/** xz, of one stream or many. */
final class XzContainer implements ArchiveContainer {
    /** The highest preset needs 65 MiB; a dictionary is chosen by whoever wrote the file and lies in the heap. */
    private static final int MOST_MEMORY_KIB = 256 << 10;

    @Override
    public String name() {
        return "xz";
    }

    @Override
    public boolean recognises(Head head) {
        return head.startsWith(0xFD, '7', 'z', 'X', 'Z', 0);
    }

    @Override
    public void unwrap(ArchiveInput in, Members members) throws IOException {
        MemberStream.single(in, members, () -> new XZInputStream(in.stream(), MOST_MEMORY_KIB));
    }
}
