package org.winnow.archive.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.RecordSink;

/**
 * One reading of one input: walks to the records and hands them parsed to a format's mapping. What fails on the way is a problem
 * with record and offset, and the next record follows.
 */
final class JsonReading implements AutoCloseable {
    private final ArchiveInput in;
    private final RecordSink sink;
    private final RecordParser parser;
    private final @Nullable Path copy;

    private JsonReading(ArchiveInput in, RecordSink sink, @Nullable Path copy) {
        this.in = in;
        this.sink = sink;
        this.parser = new RecordParser(in.limits());
        this.copy = copy;
    }

    /** Reads the input once, from front to end. */
    static JsonReading once(ArchiveInput in, RecordSink sink) {
        return new JsonReading(in, sink, null);
    }

    /**
     * Reads an input as often as needed, from a copy on disk: for formats that say after the records what the records need.
     *
     * @throws IOException if it cannot be read, or there is no room for the copy
     */
    static JsonReading repeated(ArchiveInput in, RecordSink sink) throws IOException {
        Path copy = Files.createTempFile("winnow-archive", ".json");
        try (var out = Files.newOutputStream(copy)) {
            in.stream().transferTo(out);
        } catch (IOException e) {
            Files.delete(copy);
            throw e;
        }
        return new JsonReading(in, sink, copy);
    }

    /** What a format makes of a record. */
    interface Mapping {
        /**
         * Gives the sink what the record says.
         *
         * @throws BrokenRecord if it lacks what it must have
         */
        void map(Fields record) throws IOException, BrokenRecord;
    }

    /** What a format makes of a record that may lie among the replies of another. */
    interface NestedMapping {
        /**
         * Gives the sink what the record says.
         *
         * @param record its fields, without its replies
         * @param around the record it lies in, without its replies; no object where it lies in none
         * @throws BrokenRecord if it lacks what it must have
         */
        void map(Fields record, Fields around) throws IOException, BrokenRecord;
    }

    /** Reads one record a line. */
    void lines(Mapping mapping) throws IOException {
        lines(new RecordWalk(this, parsed(mapping)));
    }

    /** Reads one record a line, and the replies inside it by a path. */
    void nestedLines(String replies, NestedMapping mapping) throws IOException {
        lines(new RecordWalk(this, nested(replies, mapping)).inParts());
    }

    /** Reads the records at the paths. */
    void records(Mapping mapping, String... paths) throws IOException {
        walk(new RecordWalk(this, parsed(mapping)), paths);
    }

    /** Reads the records at the paths, and the replies inside them, and inside those, by another path. */
    void nested(String replies, NestedMapping mapping, String... paths) throws IOException {
        walk(new RecordWalk(this, nested(replies, mapping)).inParts(), paths);
    }

    /**
     * Reads the records at a path, and members of the object around them.
     *
     * @param level how many containers lie around that object
     * @param names the members; all others are passed over unparsed
     * @param head takes these members as one object once it ends; it comes after the records in it
     */
    void headed(String path, int level, Set<String> names, Mapping head, Mapping mapping) throws IOException {
        walk(new RecordWalk(this, parsed(mapping)).withHead(level, names, head), path);
    }

    /**
     * Reads members of the object around the records: the first reading of two. Records are parsed only to find out where damage
     * ends; telling of it is left to the second.
     */
    void heads(String path, int level, Set<String> names, Mapping head) throws IOException {
        walk(
                new RecordWalk(this, parsed(record -> {}))
                        .withHead(level, names, head)
                        .silent(),
                path);
    }

    /** Reads records that only help with others, in a first reading: what is damaged is left to the second to tell. */
    void aside(Mapping mapping, String path) throws IOException {
        walk(new RecordWalk(this, parsed(mapping)).silent(), path);
    }

    /** As {@link #headed}, with replies in the records. */
    void headedNested(String path, int level, Set<String> names, Mapping head, String replies, NestedMapping mapping)
            throws IOException {
        walk(new RecordWalk(this, nested(replies, mapping)).inParts().withHead(level, names, head), path);
    }

    /** Takes the replies in a record apart. */
    RecordWalk.Taking nested(String replies, NestedMapping mapping) {
        NestedRecords splitter =
                new NestedRecords(RecordPath.of(replies), in.limits().recordBytes());
        return record -> splitInto(splitter, record, mapping);
    }

    private RecordWalk.Taking parsed(Mapping mapping) {
        return record -> {
            mapping.map(parser.parse(record));
            return true;
        };
    }

    RecordParser parser() {
        return parser;
    }

    /** Notes something that could not be read. */
    void problem(@Nullable Long number, @Nullable Long offset, String reason, @Nullable String detail)
            throws IOException {
        sink.problem(in.problem(number, offset, reason, detail));
    }

    @Override
    public void close() throws IOException {
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
        if (parser.notUtf8() > 0) {
            sink.notice(parser.notUtf8() + " records are not UTF-8; they were read as windows-1252,"
                    + " or where most of one is UTF-8 its odd bytes were replaced");
        }
    }

    private boolean splitInto(NestedRecords splitter, JsonRecord record, NestedMapping mapping) throws IOException {
        List<BrokenRecord> broken = new ArrayList<>();
        JsonRecord valid = new JsonRecord(parser.utf8(record), record.number(), record.offset());
        List<NestedRecords.Flat> parts = splitter.split(valid, broken);
        Fields[] read = new Fields[parts.size()];
        for (int i = 0; i < read.length; i++) {
            NestedRecords.Flat part = parts.get(i);
            Fields around = part.around() < 0 ? Fields.NONE : read[part.around()];
            read[i] = Fields.NONE;
            try {
                read[i] = parser.parse(part.record());
                mapping.map(read[i], around);
            } catch (BrokenRecord e) {
                problem(part.record().number(), part.record().offset(), e.reason(), e.getMessage());
            }
        }
        for (BrokenRecord e : broken) {
            problem(record.number(), record.offset(), e.reason(), e.getMessage());
        }
        return broken.isEmpty();
    }

    private void lines(RecordWalk walk) throws IOException {
        try (InputStream stream = open()) {
            new LineCutter(stream, in.limits().recordBytes()).forEach(walk);
        }
    }

    void walk(RecordHandler handler, String... paths) throws IOException {
        List<RecordPath> parsed = new ArrayList<>();
        for (String path : paths) {
            parsed.add(RecordPath.of(path));
        }
        try (InputStream stream = open()) {
            new JsonCutter(stream, in.limits().recordBytes(), parsed, handler).cut();
        }
    }

    private InputStream open() throws IOException {
        // the input's own stream is its owner's to close
        return Utf8Input.of(copy == null ? new UnclosedInput(in.stream()) : Files.newInputStream(copy));
    }
}
