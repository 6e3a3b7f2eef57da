package org.winnow.archive.container;

import java.io.IOException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.winnow.archive.ArchiveContainer;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;

/** bzip2, of one stream or many. */
final class Bzip2Container implements ArchiveContainer {
    private static final int SIZE = 3;

    @Override
    public String name() {
        return "bzip2";
    }

    @Override
    public boolean recognises(Head head) {
        return head.startsWith('B', 'Z', 'h')
                && head.at(SIZE) >= '1'
                && head.at(SIZE) <= '9'
                && (isBlock(head) || isEmpty(head));
    }

    private static boolean isBlock(Head head) {
        return head.at(4) == 0x31 && head.at(5) == 0x41 && head.at(6) == 0x59 && head.at(7) == 0x26;
    }

    private static boolean isEmpty(Head head) {
        return head.at(4) == 0x17 && head.at(5) == 0x72 && head.at(6) == 0x45 && head.at(7) == 0x38;
    }

    @Override
    public void unwrap(ArchiveInput in, Members members) throws IOException {
        MemberStream.single(in, members, () -> new BZip2CompressorInputStream(in.stream(), true));
    }
}
