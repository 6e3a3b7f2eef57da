package org.winnow.archive.json;

import org.winnow.archive.Head;

/** Looks at the beginning of an input: whether it is JSON, which names it uses, whether it has one value a line. */
final class JsonHead {
    private final String text;

    private JsonHead(String text) {
        this.text = text;
    }

    static JsonHead of(Head head) {
        return new JsonHead(head.text().strip());
    }

    /** Returns whether it begins as a JSON object or list. */
    boolean isJson() {
        return isObject() || isList();
    }

    boolean isObject() {
        return text.startsWith("{");
    }

    boolean isList() {
        return text.startsWith("[");
    }

    /** Returns whether it is JSON and every one of these names occurs as a member. */
    boolean has(String... names) {
        if (!isJson()) {
            return false;
        }
        for (String name : names) {
            if (!isMember(name)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether it is JSON and one of these names occurs as a member. */
    boolean hasAny(String... names) {
        for (String name : names) {
            if (has(name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether it is JSON and this text occurs as a string's beginning. */
    boolean holds(String value) {
        return isJson() && text.contains("\"" + value);
    }

    /** Returns whether its first line is an object of its own, so that a broken line need not cost more than itself. */
    boolean isLines() {
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).strip();
        return isObject() && (first.endsWith("}") || end < 0);
    }

    private boolean isMember(String name) {
        String quoted = "\"" + name + "\"";
        for (int at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
            int after = at + quoted.length();
            while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
                after++;
            }
            if (after < text.length() && text.charAt(after) == ':') {
                return true;
            }
        }
        return false;
    }
}
