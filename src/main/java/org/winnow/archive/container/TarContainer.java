package org.winnow.archive.container;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveContainer;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;

/** tar of any kind, told by the checksum of its first header. */
final class TarContainer implements ArchiveContainer {
    private static final int BLOCK = 512;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_BYTES = 8;

    @Override
    public String name() {
        return "tar";
    }

    @Override
    public boolean recognises(Head head) {
        if (head.length() < BLOCK || head.at(0) == 0) {
            return false;
        }
        int sum = CHECKSUM_BYTES * ' ';
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= CHECKSUM && i < CHECKSUM + CHECKSUM_BYTES ? 0 : head.at(i);
        }
        return sum == stated(head);
    }

    private static int stated(Head head) {
        int value = 0;
        boolean digits = false;
        for (int i = CHECKSUM; i < CHECKSUM + CHECKSUM_BYTES; i++) {
            int c = head.at(i);
            if (c >= '0' && c <= '7') {
                value = value * 8 + c - '0';
                digits = true;
            } else if (digits || c != ' ') {
                break;
            }
        }
        return digits ? value : -1;
    }

    @Override
    public void unwrap(ArchiveInput in, Members members) throws IOException {
        Bundle.read(in, members, new TarRules());
    }

    /** What tar says of its members. */
    private static final class TarRules implements Bundle.Rules<TarArchiveEntry> {
        @Override
        public ArchiveInputStream<TarArchiveEntry> open(InputStream in) {
            return new TarArchiveInputStream(in, "UTF-8");
        }

        @Override
        public @Nullable String refusal(TarArchiveEntry entry) {
            if (entry.isSymbolicLink() || entry.isLink()) {
                return "member that is a link";
            }
            boolean device = entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice();
            return device ? "member that is no file" : null;
        }

        @Override
        public boolean isSkippable(TarArchiveEntry entry) {
            return false;
        }
    }
}
