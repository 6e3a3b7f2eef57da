package org.winnow.archive.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveContainer.Members;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Inflation;
import org.winnow.archive.Problem;

/**
 * What comes out of a wrapper. Where the packed bytes are damaged, cut or inflate beyond the limits, it notes that once and ends
 * there, so that readers need not know of wrappers.
 */
final class MemberStream extends BlockStream {
    private final ArchiveInput around;
    private final @Nullable String name;
    private final Members members;
    private final InputStream in;
    private final LongSupplier packed;
    private final Queue<Problem> damages;
    private long given;
    private boolean ended;
    private boolean broken;

    /**
     * @param around the wrapper
     * @param name of the member in it, or null for a plain compression
     * @param in what comes out; stays the caller's to close
     * @param packed how many packed bytes of this member were used by now
     * @param damages what the stream below noted and went on after; told here, where it is not taken for damage itself
     */
    MemberStream(
            ArchiveInput around,
            @Nullable String name,
            Members members,
            InputStream in,
            LongSupplier packed,
            Queue<Problem> damages) {
        this.around = around;
        this.name = name;
        this.members = members;
        this.in = in;
        this.packed = packed;
        this.damages = damages;
    }

    /** Makes the stream that takes a compression off. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /** Hands over what lies in a plain compression. */
    static void single(ArchiveInput around, Members members, Opener opener) throws IOException {
        InputStream opened;
        try {
            opened = opener.open();
        } catch (IOException | RuntimeException e) {
            members.problem(around.problem(null, 0L, "damaged or cut", Damage.inWords(e)));
            return;
        }
        try (opened) {
            single(around, members, opened, new ArrayDeque<>());
        }
    }

    /** Hands over what lies in a plain compression that is open. */
    static void single(ArchiveInput around, Members members, InputStream opened, Queue<Problem> damages)
            throws IOException {
        members.member(around.unpacked(new MemberStream(around, null, members, opened, around::offset, damages)));
    }

    /** Returns whether it ended before its end. */
    boolean isBroken() {
        return broken;
    }

    /** Passes over what is left. */
    void skipToEnd() throws IOException {
        byte[] buffer = new byte[1 << 16];
        int read = 0;
        while (read >= 0) {
            read = read(buffer, 0, buffer.length);
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read;
        try {
            read = in.read(into, from, length);
        } catch (IOException | RuntimeException e) {
            tell();
            return end("damaged or cut", Damage.inWords(e));
        }
        tell();
        ended = read < 0;
        return ended || isAllowed(read) ? read : end("inflates beyond the limit", inflated());
    }

    private void tell() throws IOException {
        for (Problem damage = damages.poll(); damage != null; damage = damages.poll()) {
            members.problem(damage);
        }
    }

    private boolean isAllowed(int more) {
        given += more;
        return Inflation.allows(around.limits(), given, packed.getAsLong())
                && around.inflation().allows(around.depth(), more);
    }

    private String inflated() {
        return "more than " + around.limits().inflation() + " times its packed size, which real exports do not reach; "
                + "what came before is kept";
    }

    private int end(String reason, String detail) throws IOException {
        ended = true;
        broken = true;
        ArchiveInput at = name == null ? around : around.inner(name, InputStream.nullInputStream());
        members.problem(at.problem(null, given, reason, detail));
        return -1;
    }
}
