package org.winnow.archive.container;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveContainer;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;

/**
 * zip, read from front to back by the headers before each member, so that a cut one still gives what it has, and members that
 * overlap in the directory at the end do not count.
 */
final class ZipContainer implements ArchiveContainer {
    @Override
    public String name() {
        return "zip";
    }

    @Override
    public boolean recognises(Head head) {
        return head.startsWith('P', 'K', 3, 4) || head.startsWith('P', 'K', 5, 6);
    }

    @Override
    public void unwrap(ArchiveInput in, Members members) throws IOException {
        Bundle.read(in, members, new ZipRules());
    }

    /** What zip says of its members. */
    private static final class ZipRules implements Bundle.Rules<ZipArchiveEntry> {
        @Override
        public ArchiveInputStream<ZipArchiveEntry> open(InputStream in) {
            // stored members of unknown length would be held in memory whole: not allowed
            return new ZipArchiveInputStream(in, "UTF-8", true, false);
        }

        @Override
        public @Nullable String refusal(ZipArchiveEntry entry) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return "encrypted member";
            }
            if (entry.isUnixSymlink()) {
                return "member that is a link";
            }
            ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
            boolean endless =
                    method == ZipMethod.STORED && entry.getGeneralPurposeBit().usesDataDescriptor();
            boolean readable = method == ZipMethod.STORED
                    || method == ZipMethod.DEFLATED
                    || method == ZipMethod.ENHANCED_DEFLATED
                    || method == ZipMethod.BZIP2;
            return readable && !endless ? null : "member packed in a way that is not read";
        }

        @Override
        public boolean isSkippable(ZipArchiveEntry entry) {
            return !entry.getGeneralPurposeBit().usesDataDescriptor();
        }
    }
}
