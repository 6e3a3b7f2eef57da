package org.winnow.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the author lines of one page have in common around the names: words before ("Par", "Posted by") and after ("#", "le" and a time).
 * A site writes them all alike, so they need not be known.
 */
final class AuthorPattern {
    private static final int FEWEST = 3; // different lines from which a pattern is read
    private static final double SHARED = 0.6; // share of them that must have it, and at least the fewest
    private static final int LONGEST = 400; // characters looked at

    private static final List<String> ARTICLE = List.of("the");

    private final List<String> lead;
    private final List<String> tail;

    private AuthorPattern(List<String> lead, List<String> tail) {
        this.lead = lead;
        this.tail = tail;
    }

    /** A word of a line, or its time, with its place. */
    private record Token(String key, int start, int end) {}

    /** Returns what these author lines share. */
    static AuthorPattern of(List<String> lines) {
        List<List<Token>> all = lines.stream()
                .distinct()
                .map(AuthorPattern::tokens)
                .filter(t -> !t.isEmpty())
                .toList();
        if (all.size() < FEWEST) {
            return new AuthorPattern(List.of(), List.of());
        }
        List<String> lead = shared(all, 0, true);
        lead = lead.equals(ARTICLE) ? List.of() : lead; // people like to call themselves "the something"
        List<String> tail = shared(all, lead.size(), false);
        AuthorPattern pattern = new AuthorPattern(lead, tail);
        long named = lines.stream()
                .distinct()
                .map(pattern::middle)
                .distinct()
                .filter(AuthorPattern::hasLetter)
                .count();
        return named >= SHARED * all.size() ? pattern : new AuthorPattern(List.of(), List.of());
    }

    /** Returns what a line says of its author. */
    AuthorLine read(String line) {
        AuthorLine whole = AuthorLine.of(line);
        if (lead.isEmpty() && tail.isEmpty()) {
            return whole;
        }
        String middle = middle(line);
        if (middle.length() == line.length() || !hasLetter(middle)) {
            return whole;
        }
        String name = AuthorLine.of(middle).name();
        return isPart(whole.name(), name) ? whole : new AuthorLine(name, whole.time(), whole.replyTo());
    }

    /** Whether known wording cuts a name closer than words do: "Ann" of "Ann's avatar", "Ann" of "CommenterAnn". */
    private static boolean isPart(@Nullable String name, @Nullable String longer) {
        return name != null && longer != null && name.length() < longer.length() && longer.contains(name);
    }

    /** Returns the line without what it shares with the others. */
    private String middle(String line) {
        List<Token> tokens = tokens(line);
        int from = begins(tokens, lead, true) && tokens.size() > lead.size() ? lead.size() : 0;
        int to = begins(tokens, tail, false) && tokens.size() - tail.size() > from
                ? tokens.size() - tail.size()
                : tokens.size();
        return tokens.isEmpty()
                ? line
                : line.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** Returns the longest run of words, from the start or the end, that enough of the lines share and that leaves a word for the name. */
    private static List<String> shared(List<List<Token>> lines, int taken, boolean start) {
        List<String> run = new ArrayList<>();
        while (true) {
            Map<String, Integer> counts = new HashMap<>();
            for (List<Token> line : lines) {
                int left = line.size() - taken - run.size() - 1;
                if (left >= 1 && begins(line, run, start)) {
                    counts.merge(key(line, run.size(), start), 1, Integer::sum);
                }
            }
            Optional<Map.Entry<String, Integer>> most =
                    counts.entrySet().stream().max(Map.Entry.comparingByValue());
            if (most.isEmpty() || most.get().getValue() < Math.max(FEWEST, SHARED * lines.size())) {
                return List.copyOf(run);
            }
            run.add(most.get().getKey());
        }
    }

    private static boolean begins(List<Token> line, List<String> run, boolean start) {
        if (line.size() < run.size()) {
            return false;
        }
        for (int k = 0; k < run.size(); k++) {
            if (!key(line, k, start).equals(run.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** The word at a distance from the start or from the end. */
    private static String key(List<Token> line, int k, boolean start) {
        return line.get(start ? k : line.size() - 1 - k).key();
    }

    private static List<Token> tokens(String whole) {
        String line = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        List<Token> tokens = new ArrayList<>();
        Optional<WrittenTime> time = WrittenTimes.find(line);
        if (time.isEmpty()) {
            words(line, 0, line.length(), tokens);
        } else {
            int end = time.get().start() + time.get().text().length();
            words(line, 0, time.get().start(), tokens);
            tokens.add(new Token("\u0000", time.get().start(), end));
            words(line, end, line.length(), tokens);
        }
        return tokens;
    }

    private static void words(String line, int from, int to, List<Token> tokens) {
        int i = from;
        while (i < to) {
            while (i < to && Character.isWhitespace(line.charAt(i))) {
                i++;
            }
            int start = i;
            while (i < to && !Character.isWhitespace(line.charAt(i))) {
                i++;
            }
            if (i > start) {
                String word = line.substring(start, i).toLowerCase(Locale.ROOT).replaceAll("\\d{1,400}", "0");
                tokens.add(new Token(word, start, i));
            }
        }
    }
}
