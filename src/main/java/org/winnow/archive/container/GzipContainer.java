package org.winnow.archive.container;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.winnow.archive.ArchiveContainer;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;
import org.winnow.archive.Problem;

/** gzip (RFC 1952), of one member or many, as web archives have one a record. */
final class GzipContainer implements ArchiveContainer {
    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public boolean recognises(Head head) {
        return head.startsWith(0x1F, 0x8B, 0x08);
    }

    @Override
    public void unwrap(ArchiveInput in, Members members) throws IOException {
        Queue<Problem> damages = new ArrayDeque<>();
        try (GzipMembers inflated = new GzipMembers(in, damages)) {
            MemberStream.single(in, members, inflated, damages);
        }
    }
}
