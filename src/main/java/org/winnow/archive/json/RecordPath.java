package org.winnow.archive.json;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a document its records lie: names of members and {@code []} for every element of a list, as in
 * {@code post_stream.posts[]}. The empty path means the document itself.
 */
public final class RecordPath {
    private static final String ELEMENT = "[]";

    private final List<String> steps;

    private RecordPath(List<String> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Returns the path that is written so. */
    public static RecordPath of(String path) {
        List<String> steps = new ArrayList<>();
        for (String part : path.split("\\.", -1)) {
            String name = part;
            int lists = 0;
            for (; name.endsWith(ELEMENT); lists++) {
                name = name.substring(0, name.length() - ELEMENT.length());
            }
            if (!name.isEmpty()) {
                steps.add(name);
            }
            for (int i = 0; i < lists; i++) {
                steps.add(ELEMENT);
            }
        }
        return new RecordPath(steps);
    }

    /** Returns how many containers lie around a record. */
    int length() {
        return steps.size();
    }

    boolean isElement(int level) {
        return level < steps.size() && steps.get(level).equals(ELEMENT);
    }

    boolean isMember(int level, String name) {
        return level < steps.size() && !isElement(level) && steps.get(level).equals(name);
    }

    @Override
    public String toString() {
        return String.join(".", steps).replace("." + ELEMENT, ELEMENT);
    }
}
