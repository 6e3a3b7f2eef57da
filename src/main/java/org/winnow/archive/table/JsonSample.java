package org.winnow.archive.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.Head;
import org.winnow.archive.json.BrokenRecord;
import org.winnow.archive.json.Fields;
import org.winnow.archive.json.JsonRecord;
import org.winnow.archive.json.RecordParser;

/** The first objects of JSON Lines, and the paths that occur in them. */
final class JsonSample {
    private static final int OBJECTS = 50;
    private static final int LEVELS = 3;
    private static final int MOST_PATHS = 200;

    private final List<Fields> objects;
    private final Set<String> paths = new LinkedHashSet<>();

    private JsonSample(List<Fields> objects) {
        this.objects = objects;
        for (Fields object : objects) {
            collect(object.value(), "", 1);
        }
    }

    /** Returns whether the first line is an object of its own. */
    static boolean isLines(Head head) {
        return !of(head).objects.isEmpty();
    }

    static JsonSample of(Head head) {
        List<Fields> objects = new ArrayList<>();
        RecordParser parser = new RecordParser(ArchiveLimits.DEFAULT);
        String text = head.text();
        int start = 0;
        while (start < text.length() && objects.size() < OBJECTS) {
            int end = text.indexOf('\n', start);
            boolean whole = end >= 0 || head.isWhole();
            String line = text.substring(start, end < 0 ? text.length() : end).strip();
            start = end < 0 ? text.length() : end + 1;
            if (whole && !line.isEmpty() && !add(line, parser, objects) && objects.isEmpty()) {
                break;
            }
        }
        return new JsonSample(objects);
    }

    private static boolean add(String line, RecordParser parser, List<Fields> objects) {
        if (!line.startsWith("{")) {
            return false;
        }
        try {
            objects.add(parser.parse(new JsonRecord(line.getBytes(java.nio.charset.StandardCharsets.UTF_8), 1, 0)));
            return true;
        } catch (BrokenRecord e) {
            return false;
        }
    }

    List<String> paths() {
        return List.copyOf(paths);
    }

    /** Returns the values at the paths, an object a row. */
    List<List<String>> rows(List<String> header) {
        List<List<String>> rows = new ArrayList<>();
        for (Fields object : objects) {
            List<String> row = new ArrayList<>();
            for (String path : header) {
                String value = value(object, path);
                row.add(value == null ? "" : value);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Returns the text, number or truth value at a dotted path; a name may hold dots itself. */
    static @Nullable String value(Fields object, String path) {
        JsonNode whole = object.value().path(path);
        JsonNode at = whole;
        if (whole.isMissingNode()) {
            at = object.value();
            for (String name : path.split("\\.", -1)) {
                at = at.path(name);
            }
        }
        return at.isValueNode() && !at.isNull() ? at.asText() : null;
    }

    private void collect(JsonNode node, String before, int level) {
        node.fields().forEachRemaining(member -> {
            String path = before + member.getKey();
            if (member.getValue().isValueNode() && paths.size() < MOST_PATHS) {
                paths.add(path);
            } else if (member.getValue().isObject() && level < LEVELS) {
                collect(member.getValue(), path + ".", level + 1);
            }
        });
    }
}
