package org.winnow.archive.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a record with replies inside replies apart into flat ones, parents first, in the order of the file.
 *
 * <p>Goes over the tokens once with a stack of its own, so that ten thousand levels of replies are no harder than one.
 */
final class NestedRecords {
    /** Brackets inside each other over all replies; each level of replies has a few. */
    private static final int DEEPEST = 1_000_000;

    private final RecordPath replies;
    private final JsonFactory json;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Deque<Part> open = new ArrayDeque<>();

    /**
     * @param replies where in a record its replies lie
     * @param limit the largest record, in bytes
     */
    NestedRecords(RecordPath replies, int limit) {
        this.replies = replies;
        this.json = RecordParser.factory(limit, DEEPEST);
    }

    /**
     * One record without its replies.
     *
     * @param record its own part of the text
     * @param around the record that it is a reply to, as an index into the list, or -1
     */
    record Flat(JsonRecord record, int around) {}

    /**
     * Takes a record apart.
     *
     * @param record in valid UTF-8
     * @param broken takes the reason where the text is broken; replies that end before that place are still given
     */
    List<Flat> split(JsonRecord record, List<BrokenRecord> broken) throws IOException {
        byte[] bytes = record.bytes();
        parts.clear();
        levels.clear();
        open.clear();
        try (JsonParser parser = json.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(token, parser);
            }
        } catch (JsonProcessingException e) {
            broken.add(RecordParser.broken(e));
        }
        return flat(bytes, record);
    }

    private void take(JsonToken token, JsonParser parser) throws IOException {
        if (token.isStructStart()) {
            open(token, parser);
        } else if (token.isStructEnd()) {
            close((int) parser.currentTokenLocation().getByteOffset());
        }
    }

    private void open(JsonToken token, JsonParser parser) throws IOException {
        int matched = matched(parser);
        boolean record = matched == replies.length() || levels.isEmpty();
        if (record && token == JsonToken.START_OBJECT) {
            Part part = new Part(parts.size(), open.isEmpty() ? -1 : open.peek().index, (int)
                    parser.currentTokenLocation().getByteOffset());
            parts.add(part);
            open.push(part);
            levels.push(new Level(0, part, null));
            return;
        }
        boolean hole = matched >= 0 && matched == replies.length() - 1 && replies.isElement(matched);
        Part owner = hole && token == JsonToken.START_ARRAY ? open.peek() : null;
        if (owner != null) {
            owner.holes.add((int) parser.currentTokenLocation().getByteOffset());
        }
        levels.push(new Level(record ? -1 : matched, null, owner));
    }

    /** Returns how many steps of the path lead from the innermost record to the value that starts, or -1 off the path. */
    private int matched(JsonParser parser) throws IOException {
        Level level = levels.peek();
        if (level == null || level.matched < 0) {
            return -1;
        }
        // the context of a container that just started is its own; its parent's name leads to it
        String name = parser.getParsingContext().getParent().getCurrentName();
        boolean inList = parser.getParsingContext().getParent().inArray();
        boolean leads = inList ? replies.isElement(level.matched) : replies.isMember(level.matched, name);
        return leads ? level.matched + 1 : -1;
    }

    private void close(int offset) {
        Level level = levels.pop();
        if (level.part != null) {
            level.part.end = offset + 1;
            open.pop();
        }
        if (level.hole != null) {
            level.hole.holes.add(offset + 1);
        }
    }

    private List<Flat> flat(byte[] bytes, JsonRecord record) {
        List<Flat> flat = new ArrayList<>();
        int[] places = new int[parts.size()];
        for (Part part : parts) {
            places[part.index] = -1;
            if (part.end > 0) {
                places[part.index] = flat.size();
                byte[] own = part.cut(bytes);
                JsonRecord ownRecord = new JsonRecord(own, record.number(), record.offset() + part.start);
                flat.add(new Flat(ownRecord, part.around < 0 ? -1 : places[part.around]));
            }
        }
        return flat;
    }

    /** A container that is open: how far along the path, the record it is, the record whose replies it lists. */
    private record Level(
            int matched, @Nullable Part part, @Nullable Part hole) {}

    /** Where a record lies, and where its replies do. */
    private static final class Part {
        final int index;
        final int around;
        final int start;
        final List<Integer> holes = new ArrayList<>(2);
        int end;

        Part(int index, int around, int start) {
            this.index = index;
            this.around = around;
            this.start = start;
        }

        byte[] cut(byte[] bytes) {
            ByteArrayOutputStream own = new ByteArrayOutputStream();
            int from = start;
            for (int i = 0; i + 1 < holes.size(); i += 2) {
                own.write(bytes, from, holes.get(i) - from);
                own.write('[');
                own.write(']');
                from = holes.get(i + 1);
            }
            own.write(bytes, from, end - from);
            return own.toByteArray();
        }
    }
}
