package org.winnow.layout;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winnow.corpus.GoldRole;
import org.winnow.layout.DraftLine.Zone;

/** Elements and class names of one kind of site, as data: {@code $} stands for the text of a line. */
final class HtmlStyle {
    private static final List<HtmlStyle> ALL = load();

    private final Map<String, String> rows;

    private HtmlStyle(Map<String, String> rows) {
        this.rows = Map.copyOf(rows);
    }

    static List<HtmlStyle> all() {
        return ALL;
    }

    private static List<HtmlStyle> load() {
        Map<String, Map<String, String>> styles = new HashMap<>();
        for (String line : Resources.lines("html-styles.txt")) {
            String[] cells = line.split(" ", 3);
            styles.computeIfAbsent(cells[0], k -> new HashMap<>()).put(cells[1], cells[2]);
        }
        return styles.keySet().stream()
                .sorted()
                .map(k -> new HtmlStyle(styles.get(k)))
                .toList();
    }

    private String row(String key) {
        String row = rows.get(key);
        if (row == null) {
            throw new IllegalStateException("html-styles.txt: a style lacks \"" + key + "\"");
        }
        return row;
    }

    /** Returns the opening tags of a region. */
    String open(Zone zone) {
        return row(zone.name().toLowerCase(Locale.ROOT));
    }

    /** Returns the closing tags of a region. */
    String close(Zone zone) {
        return closing(open(zone));
    }

    String openEntry(int entry, int depth) {
        return row("entry")
                .replace("#id", Integer.toString(1000 + 7 * entry))
                .replace("#depth", Integer.toString(depth + 1));
    }

    String closeEntry() {
        return closing(row("entry"));
    }

    String title() {
        return row("title");
    }

    /** Returns the element of a line. */
    String of(GoldRole role, Zone zone) {
        return switch (role) {
            case COMMENT_AUTHOR -> row("author");
            case COMMENT_META -> row("meta");
            case COMMENT_FIRST, COMMENT_MORE -> row("text");
            case BODY -> row("paragraph");
            default -> row(zone == Zone.TOP || zone == Zone.BOTTOM ? "link" : "other");
        };
    }

    private static String closing(String opening) {
        List<String> tags = Arrays.stream(opening.split("<"))
                .filter(t -> !t.isBlank())
                .map(t -> t.split("[ >]")[0])
                .toList();
        StringBuilder closing = new StringBuilder();
        for (int i = tags.size() - 1; i >= 0; i--) {
            closing.append("</").append(tags.get(i)).append('>');
        }
        return closing.toString();
    }
}
