package org.winnow.archive;

import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One input, unwrapped: a stream of bytes, read once from front to end, and what is known about it. */
public final class ArchiveInput {
    private final String source;
    private final @Nullable String member;
    private final ArchiveOptions options;
    private final CountingInputStream counted;
    private final BufferedInputStream stream;
    private final Inflation inflation;
    private final int depth;

    /**
     * Makes the input for a whole file.
     *
     * @param source path as the user gave it
     * @param member path inside the container, or null; members of members are joined by {@code !/}
     * @param stream its bytes; stays the caller's to close
     * @param options limits and what the user says of it
     */
    public ArchiveInput(String source, @Nullable String member, InputStream stream, ArchiveOptions options) {
        this(source, member, stream, options, null);
    }

    private ArchiveInput(
            String source,
            @Nullable String member,
            InputStream stream,
            ArchiveOptions options,
            @Nullable ArchiveInput around) {
        this.source = source;
        this.member = member;
        this.options = options;
        this.counted = new CountingInputStream(
                new BoundedInput(stream, options.limits().fileBytes(), source));
        this.stream = new BufferedInputStream(counted, 2 * Head.BYTES);
        this.depth = around == null ? 0 : around.depth + 1;
        this.inflation = around == null ? new Inflation(counted::getCount, options.limits()) : around.inflation;
    }

    /** Returns the path as the user gave it. */
    public String source() {
        return source;
    }

    /** Returns the path inside the container, or null where there is none. */
    public @Nullable String member() {
        return member;
    }

    /** Returns the file name without folders: the member's, or else the source's. */
    public String name() {
        String path = member == null ? source : member;
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Returns the bytes. The stream ends with an {@link IOException} where the file limit is passed. */
    public InputStream stream() {
        return stream;
    }

    /**
     * Returns how many bytes were taken off the source by now; a reader with buffers of its own is up to their size behind.
     */
    public long offset() {
        return counted.getCount();
    }

    /** Returns what has come out of the file so far; shared by all that lies in it. */
    public Inflation inflation() {
        return inflation;
    }

    /** Returns how many wrappers lie around it. */
    public int depth() {
        return depth;
    }

    /** Returns the bounds to keep. */
    public ArchiveLimits limits() {
        return options.limits();
    }

    /** Returns what the user says of the input. */
    public ArchiveOptions options() {
        return options;
    }

    /** Returns the first bytes without using them up; only before anything is read. */
    public Head head() throws IOException {
        stream.mark(Head.BYTES);
        byte[] bytes = stream.readNBytes(Head.BYTES);
        stream.reset();
        return new Head(bytes, name());
    }

    /** Returns what lies inside this one. */
    public ArchiveInput inner(String innerMember, InputStream inner) {
        return new ArchiveInput(
                source, member == null ? innerMember : member + "!/" + innerMember, inner, options, this);
    }

    /** Returns the same input with its compression taken off: its name loses its last suffix, its member stays. */
    public ArchiveInput unpacked(InputStream inner) {
        return new ArchiveInput(source, member, inner, options, this);
    }

    /**
     * Returns a note on something that could not be read.
     *
     * @param record number of the record, 1-based, or null
     * @param offset where it begins, in bytes of the unwrapped input, or null
     * @param reason short and the same for all of its kind, since reasons are counted
     * @param detail what was found, or null
     */
    public Problem problem(@Nullable Long record, @Nullable Long offset, String reason, @Nullable String detail) {
        return new Problem(source, member, record, offset, reason, detail);
    }
}
