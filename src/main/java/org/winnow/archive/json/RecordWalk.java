package org.winnow.archive.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses what a cutter hands over, and turns what fails into problems. */
final class RecordWalk implements RecordHandler {
    private static final int NO_LEVEL = -1;

    private final JsonReading reading;
    private final Taking taking;
    private int headLevel = NO_LEVEL;
    private Set<String> headNames = Set.of();
    private JsonReading.Mapping head = fields -> {};
    private boolean silent;
    private boolean inParts;
    private ObjectNode members = JsonNodeFactory.instance.objectNode();

    /** What becomes of a record that was cut out. */
    interface Taking {
        /** Takes it; returns whether it was JSON. */
        boolean take(JsonRecord record) throws IOException, BrokenRecord;
    }

    RecordWalk(JsonReading reading, Taking taking) {
        this.reading = reading;
        this.taking = taking;
    }

    /** Asks for members of the object that many levels in. */
    RecordWalk withHead(int level, Set<String> names, JsonReading.Mapping mapping) {
        headLevel = level;
        headNames = names;
        head = mapping;
        return this;
    }

    /** Says that records are taken apart, so that a broken one is worth having. */
    RecordWalk inParts() {
        inParts = true;
        return this;
    }

    /** Keeps problems to itself: another walk over the same input tells them. */
    RecordWalk silent() {
        silent = true;
        return this;
    }

    @Override
    public boolean wants(int level, String name) {
        return level == headLevel && headNames.contains(name);
    }

    @Override
    public void member(int level, String name, JsonRecord value) {
        members.set(name, reading.parser().value(value).value());
    }

    @Override
    public void closed(int level) throws IOException {
        if (level != headLevel) {
            return;
        }
        Fields whole = new Fields(members);
        members = JsonNodeFactory.instance.objectNode();
        try {
            head.map(whole);
        } catch (BrokenRecord e) {
            problem(null, null, e.reason(), e.getMessage());
        }
    }

    @Override
    public boolean wantsBroken() {
        return inParts;
    }

    @Override
    public boolean record(JsonRecord record) throws IOException {
        try {
            return taking.take(record);
        } catch (BrokenRecord e) {
            problem(record.number(), record.offset(), e.reason(), e.getMessage());
            return !e.reason().equals(RecordParser.NOT_JSON);
        }
    }

    @Override
    public void damaged(long number, long offset, String reason) throws IOException {
        problem(number, offset, "damaged JSON", reason);
    }

    @Override
    public void tooLarge(long number, long offset, long limit) throws IOException {
        problem(number, offset, "record too large", "more than " + limit + " bytes");
    }

    private void problem(@Nullable Long number, @Nullable Long offset, String reason, @Nullable String detail)
            throws IOException {
        if (!silent) {
            reading.problem(number, offset, reason, detail);
        }
    }
}
