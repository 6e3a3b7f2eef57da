package org.winnow.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The furniture of sites in one language: named parts, each with its possible lines. */
final class Phrases {
    private static final Pattern PART = Pattern.compile("([a-z]+) (\\d+)-(\\d+): *(.*)");
    private static final Map<String, Phrases> KNOWN = new ConcurrentHashMap<>();

    /** How many of which lines make a part. */
    private record Part(int low, int high, List<String> lines) {}

    private final Map<String, Part> parts;

    private Phrases(Map<String, Part> parts) {
        this.parts = parts;
    }

    /** Returns the phrases of a language; what it lacks is English. */
    static Phrases of(String language) {
        Phrases known = KNOWN.get(language);
        if (known == null) {
            Map<String, Part> parts = new HashMap<>(language.equals("en") ? Map.of() : of("en").parts);
            Resources.lines("phrases-" + language + ".txt").forEach(l -> add(parts, l));
            known = new Phrases(parts);
            KNOWN.put(language, known);
        }
        return known;
    }

    private static void add(Map<String, Part> parts, String line) {
        Matcher part = PART.matcher(line);
        if (!part.matches()) {
            throw new IllegalArgumentException("layout phrases: cannot read \"" + line + "\"");
        }
        parts.put(
                part.group(1),
                new Part(
                        Integer.parseInt(part.group(2)),
                        Integer.parseInt(part.group(3)),
                        List.of(part.group(4).split(" *\\|\\| *"))));
    }

    /** Returns the possible lines of a part. */
    List<String> lines(String name) {
        return part(name).lines;
    }

    /** Returns the lines of a part on one page. */
    List<String> roll(String name, Dice dice) {
        Part part = part(name);
        return dice.some(part.lines, dice.between(part.low, part.high));
    }

    private Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("layout phrases: there is no part \"" + name + "\"");
        }
        return part;
    }
}
