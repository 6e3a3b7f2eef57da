package org.winnow.archive.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveContainer;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.DiscussionSink;
import org.winnow.archive.Head;
import org.winnow.archive.Problem;
import org.winnow.archive.assemble.RecordInputs;
import org.winnow.archive.assemble.Tally;

/** Reads one file: takes off what is wrapped around, tells the format and lets it read. */
final class InputReading implements ArchiveContainer.Members {
    private static final String NOT_KNOWN = "format not recognised";
    private static final String BROKEN_OFF = "input not read to its end";
    private static final String NESTED = "wrapped too often";

    private final RecordInputs inputs;
    private final DiscussionSink sink;
    private final Tally tally;
    private final @Nullable ArchiveFormat from;

    InputReading(RecordInputs inputs, DiscussionSink sink, Tally tally, @Nullable ArchiveFormat from) {
        this.inputs = inputs;
        this.sink = sink;
        this.tally = tally;
        this.from = from;
    }

    /** Reads an input, wrapped or not. What goes wrong in it is a problem; what goes wrong behind it ends the run. */
    void read(ArchiveInput in) throws IOException {
        long before = tally.report().problems();
        try {
            readWhole(in);
        } catch (SinkFailure e) {
            throw e;
        } catch (IOException e) {
            if (tally.report().problems() == before) {
                report(in.problem(null, in.offset(), BROKEN_OFF, e.getMessage()));
            }
        } catch (RuntimeException | StackOverflowError e) {
            // a reader that stumbles over hostile input must not take the run with it
            report(in.problem(null, in.offset(), BROKEN_OFF, "the reader failed: " + e));
        }
    }

    private void readWhole(ArchiveInput in) throws IOException {
        Head head = in.head();
        Optional<ArchiveContainer> container = Formats.container(head);
        if (container.isPresent()) {
            unwrap(container.get(), in);
            return;
        }
        Optional<ArchiveFormat> format = from == null ? Formats.detect(head) : Optional.of(from);
        if (format.isEmpty()) {
            report(in.problem(null, null, NOT_KNOWN, head.length() == 0 ? "it is empty" : "name it with --from"));
            return;
        }
        String name = format.get().name();
        sink.began(in.source(), in.member(), name);
        format.get().read(in, new GuardedSink(inputs.input(name, in.source()), words -> notice(in, words)));
    }

    private void unwrap(ArchiveContainer container, ArchiveInput in) throws IOException {
        if (in.depth() >= in.limits().nesting()) {
            report(in.problem(
                    null, null, NESTED, container.name() + " inside " + in.depth() + " others; unpack it first"));
            return;
        }
        container.unwrap(in, this);
    }

    @Override
    public void member(ArchiveInput member) throws IOException {
        read(member);
    }

    @Override
    public void notice(ArchiveInput in, String words) throws IOException {
        try {
            sink.notice(in.source(), in.member(), words);
        } catch (IOException e) {
            throw SinkFailure.of(e);
        }
    }

    @Override
    public void problem(Problem problem) throws IOException {
        report(problem);
    }

    /** Notes a file that cannot be opened. */
    void fail(Path file, String detail) throws IOException {
        report(new Problem(file.toString(), null, null, null, "file not readable", detail));
    }

    private void report(Problem problem) throws IOException {
        tally.problem(problem.reason());
        try {
            sink.problem(problem);
        } catch (IOException e) {
            throw SinkFailure.of(e);
        }
    }
}
