package org.winnow.archive.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.DiscussionSink;
import org.winnow.archive.Problem;
import org.winnow.archive.assemble.ArchiveReport;
import org.winnow.archive.assemble.RecordInputs;
import org.winnow.archive.assemble.Tally;
import org.winnow.archive.assemble.ThreadAssembler;

/**
 * The front door of archives: files of any supported format in, discussions out.
 *
 * <p>All inputs of a run are read before the first discussion is given, because a thread may be spread over them. What is given
 * depends on the inputs, their order and the options alone.
 */
public final class Archives {
    private final ArchiveOptions options;
    private final @Nullable ArchiveFormat from;
    private final Path temporary;
    private final long memoryBytes;

    /**
     * @param options limits and what the user says of the inputs
     * @param from format of all inputs, or null where it is told by their content
     * @param temporary folder for what must be sorted on disk; about as large as the inputs unpacked, and empty afterwards
     * @param memoryBytes most memory for sorting, beside the heap; 256 MiB are plenty
     */
    public Archives(ArchiveOptions options, @Nullable ArchiveFormat from, Path temporary, long memoryBytes) {
        this.options = options;
        this.from = from;
        this.temporary = temporary;
        this.memoryBytes = memoryBytes;
    }

    /**
     * Returns the format of a file, looking through compressions and into the first member of a bundle, by its content.
     *
     * @throws IOException if it cannot be read
     */
    public static Optional<ArchiveFormat> detect(Path file, ArchiveOptions options) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return detect(new ArchiveInput(file.toString(), null, stream, options));
        }
    }

    /**
     * Reads all inputs and gives what they hold. What cannot be read is a {@link Problem}; the rest goes on.
     *
     * @param files the inputs, in the order in which they count
     * @param sink takes discussions, pages and problems; an exception of its own ends the run
     * @return what it came to
     * @throws IOException if the sink or the temporary folder fails
     */
    public ArchiveReport read(List<Path> files, DiscussionSink sink) throws IOException {
        Tally tally = new Tally();
        try (ThreadAssembler assembler = new ThreadAssembler(temporary, memoryBytes, options.limits(), sink, tally)) {
            for (Path file : files) {
                read(file, assembler, sink, tally);
            }
            assembler.emit();
        }
        return tally.report();
    }

    /**
     * Reads one input to records and puts nothing together: for whoever sorts the records of many inputs in another way. What
     * cannot be read is a {@link Problem}; the rest goes on.
     *
     * @param in the input
     * @param from its format, or null where it is told by its content
     * @param records takes the records; an exception of its own ends the reading
     * @param sink is told of formats, notices, and problems with the input as a whole
     * @param tally counts
     * @throws IOException if {@code records} or {@code sink} fails
     */
    public static void readRecords(
            ArchiveInput in, @Nullable ArchiveFormat from, RecordInputs records, DiscussionSink sink, Tally tally)
            throws IOException {
        new InputReading(records, sink, tally, from).read(in);
    }

    /**
     * Returns the format of an input by its beginning, looking through compressions and into the first member of a bundle.
     *
     * @throws IOException if it cannot be read
     */
    public static Optional<ArchiveFormat> detect(ArchiveInput in) throws IOException {
        return Detection.of(in);
    }

    private void read(Path file, ThreadAssembler assembler, DiscussionSink sink, Tally tally) throws IOException {
        InputReading reading = new InputReading(assembler, sink, tally, from);
        try (InputStream stream = Files.newInputStream(file)) {
            reading.read(new ArchiveInput(file.toString(), null, stream, options));
        } catch (NoSuchFileException e) {
            reading.fail(file, "no such file; check the path");
        } catch (AccessDeniedException e) {
            reading.fail(file, "permission denied; change its permissions or run as its owner");
        }
    }
}
