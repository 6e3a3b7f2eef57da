package org.winnow.archive.container;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.winnow.archive.ArchiveContainer;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.Head;

/**
 * Zstandard (RFC 8878), of one frame or many. A frame declares the window that its reader must hold in memory, up to 2 GiB with
 * {@code --long=31}; it is announced, and refused beyond {@link ArchiveLimits#windowBytes()}.
 */
final class ZstdContainer implements ArchiveContainer {
    /** What a decoder must be ready for by the standard, and gets without a word. */
    private static final long COMMON_WINDOW = 8L << 20;

    private static final int LONGEST_LOG = 31;
    private static final int SHORTEST_LOG = 10;

    @Override
    public String name() {
        return "zstd";
    }

    @Override
    public boolean recognises(Head head) {
        return ZstdFrame.isAtStartOf(head);
    }

    @Override
    public void unwrap(ArchiveInput in, Members members) throws IOException {
        long window = ZstdFrame.window(in.head());
        long most = in.limits().windowBytes();
        if (Long.compareUnsigned(window, most) > 0) {
            members.problem(in.problem(
                    null,
                    0L,
                    "zstd window over the limit",
                    "its frame asks for a window of " + Sizes.inWords(window) + ", more than the " + Sizes.inWords(most)
                            + " allowed; allow more with --max-window, or pack it anew with a smaller one"));
            return;
        }
        if (window > COMMON_WINDOW) {
            members.notice(
                    in,
                    "its zstd frame asks for a window of " + Sizes.inWords(window) + "; it is held beside the heap");
        }
        MemberStream.single(in, members, () -> open(in.stream(), most));
    }

    /** Later frames may declare other windows; the library holds them to the next power of two. */
    private static InputStream open(InputStream in, long most) throws IOException {
        int log = Math.max(SHORTEST_LOG, 64 - Long.numberOfLeadingZeros(Math.max(1, most - 1)));
        return new ZstdInputStream(in).setLongMax(Math.min(LONGEST_LOG, log));
    }
}
