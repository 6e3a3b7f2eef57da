package org.winnow.archive.container;

import java.io.EOFException;
import java.io.IOException;
import java.util.Queue;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Problem;

/**
 * Inflates gzip members one after the other. After a damaged one it goes on at the next that begins, where libraries give up: a
 * web archive has a member a record, and one bad sector must not cost the rest.
 */
final class GzipMembers extends BlockStream {
    private static final int BUFFER = 64 << 10;

    /** A file of which so much is damaged is no gzip file any more. */
    private static final int MOST_DAMAGES = 1000;

    private final ArchiveInput source;
    private final Queue<Problem> damages;
    private final GzipBytes bytes;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private boolean inMember;
    private long given;
    private int damaged;

    /**
     * @param damages takes what is wrong on the way
     */
    GzipMembers(ArchiveInput source, Queue<Problem> damages) {
        this.source = source;
        this.damages = damages;
        this.bytes = new GzipBytes(source.stream(), BUFFER);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember || nextMember()) {
            int read = inflate(into, from, length);
            if (read > 0) {
                given += read;
                return read;
            }
        }
        return -1;
    }

    @Override
    public void close() {
        inflater.end();
    }

    private int inflate(byte[] into, int from, int length) throws IOException {
        if (inflater.finished()) {
            endMember();
            return 0;
        }
        if (inflater.needsInput() && !bytes.feed(inflater)) {
            throw new EOFException();
        }
        long before = inflater.getBytesWritten();
        try {
            int read = inflater.inflate(into, from, length);
            checksum.update(into, from, read);
            if (read == 0 && inflater.needsDictionary()) {
                damaged("asks for a dictionary");
            }
            return read;
        } catch (DataFormatException e) {
            int good = (int) (inflater.getBytesWritten() - before);
            damaged(String.valueOf(e.getMessage()));
            return good;
        }
    }

    private void endMember() throws IOException {
        inMember = false;
        bytes.back(inflater.getRemaining());
        long expected = bytes.littleEndian(4);
        long size = bytes.littleEndian(4);
        if (expected != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            note("its checksum does not fit");
        }
    }

    /** Finds the next member; zeros between members are padding. */
    private boolean nextMember() throws IOException {
        bytes.skipZeros();
        if (bytes.isAtEnd()) {
            return false;
        }
        if (!bytes.isAtMember()) {
            note("bytes that belong to no member");
            if (!bytes.seekMember()) {
                return false;
            }
        }
        bytes.skipHeader();
        inflater.reset();
        checksum.reset();
        inMember = true;
        return true;
    }

    private void damaged(String finding) throws IOException {
        note(finding);
        bytes.back(inflater.getRemaining());
        inMember = false;
        bytes.seekMember();
    }

    private void note(String finding) throws IOException {
        if (++damaged > MOST_DAMAGES) {
            throw new IOException("more than " + MOST_DAMAGES + " damaged members");
        }
        damages.add(source.problem(
                null, given, "damaged gzip member", finding + "; reading goes on at the next member, if there is one"));
    }
}
