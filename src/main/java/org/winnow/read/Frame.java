package org.winnow.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open element of the page and the elements around it. */
final class Frame {
    private static final int MOST_NAMES = 64;

    final @Nullable Frame parent;
    final String name;
    final Display display;
    private @Nullable List<String> path;

    Frame(@Nullable Frame parent, String name, Display display) {
        this.parent = parent;
        this.name = name;
        this.display = display;
    }

    /** Element names from the body inwards; the outermost are left out where there are more than 64. */
    List<String> path() {
        List<String> known = path;
        if (known == null) {
            List<String> names = new ArrayList<>();
            for (Frame f = this; f != null && names.size() < MOST_NAMES; f = f.parent) {
                names.add(f.name);
            }
            Collections.reverse(names);
            known = List.copyOf(names);
            path = known;
        }
        return known;
    }
}
