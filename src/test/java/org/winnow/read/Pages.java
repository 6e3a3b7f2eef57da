package org.winnow.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.winnow.fault.InputException;
import org.winnow.page.Line;
import org.winnow.page.Markup;
import org.winnow.page.Page;

/** Pages for tests. */
final class Pages {
    private static final PageReader READER = new PageReader();

    private Pages() {}

    static Page text(String text) throws InputException {
        return READER.read("page", "page.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static Page html(String html) throws InputException {
        return READER.read("page", "page.html", html.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the rendering of the body, blank lines as empty strings. */
    static String rendered(String body) throws InputException {
        StringBuilder rendering = new StringBuilder();
        for (Line line : html("<html><body>" + body).lines()) {
            rendering
                    .append("\n".repeat(line.blanksBefore()))
                    .append(line.text())
                    .append('\n');
        }
        return rendering.toString();
    }

    static List<String> texts(Page page) {
        return page.lines().stream().map(Line::text).toList();
    }

    /** Returns what the mark-up says of the only line that begins so. */
    static Markup markup(Page page, String start) {
        Markup markup = page.lines().stream()
                .filter(line -> line.text().startsWith(start))
                .reduce((one, other) -> {
                    throw new AssertionError("two lines begin with " + start);
                })
                .orElseThrow(() -> new AssertionError("no line begins with " + start))
                .markup();
        if (markup == null) {
            throw new AssertionError("no mark-up on " + start);
        }
        return markup;
    }
}
