package org.winnow.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Status;

/** Texts that sites put in place of a comment that is gone, from {@code tombstones.txt}. */
public final class Tombstones {
    private static final Map<String, Status> KNOWN = read();
    private static final int LONGEST =
            KNOWN.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Tombstones() {}

    /** Returns what became of a comment of which nothing but this text is left, or null where it is no such text. */
    public static @Nullable Status of(String text) {
        return text.length() > 2 * LONGEST ? null : KNOWN.get(key(text));
    }

    /** Returns whether an author's name stands for one that is gone: {@code [deleted]} and its like. */
    public static boolean isAuthor(String name) {
        return name.startsWith("[") && of(name) != null;
    }

    private static String key(String text) {
        String plain = String.join(" ", text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static Map<String, Status> read() {
        Map<String, Status> known = new HashMap<>();
        try {
            for (String line : Resources.readLines(Resources.getResource(Tombstones.class, "tombstones.txt"), UTF_8)) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("#") && tab > 0) {
                    known.put(key(line.substring(tab + 1)), status(line.substring(0, tab)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(known);
    }

    private static Status status(String key) {
        return Arrays.stream(Status.values())
                .filter(status -> status.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
