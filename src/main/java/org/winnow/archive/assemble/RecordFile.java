package org.winnow.archive.assemble;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes of records one after the other in a file: first written, then read at their places. */
final class RecordFile implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final Path path;
    private final OutputStream out;
    private @Nullable FileChannel in;
    private long end;

    RecordFile(Path path) throws IOException {
        this.path = path;
        this.out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
    }

    /** Adds a record and returns its place. */
    long add(byte[] record) throws IOException {
        long place = end;
        out.write(record);
        end += record.length;
        return place;
    }

    /** Returns the record at a place; ends writing. */
    byte[] read(long place, int length) throws IOException {
        if (in == null) {
            out.close();
            in = FileChannel.open(path);
        }
        ByteBuffer record = ByteBuffer.allocate(length);
        while (record.hasRemaining()) {
            if (in.read(record, place + record.position()) < 0) {
                throw new EOFException(path + " was cut while it was in use");
            }
        }
        return record.array();
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in != null) {
            in.close();
        }
    }
}
