package org.winnow.archive.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.winnow.archive.ArchiveTime;
import org.winnow.archive.StatusWords;
import org.winnow.archive.table.ColumnMapping.Column;
import org.winnow.discussion.Status;
import org.winnow.fault.InputException;

/** Guesses which column is what, by the header's names and by the first values. What the user says goes before all. */
final class ColumnGuess {
    /** Of the values seen, so many must look like what the column is taken for. */
    private static final double MOST_OF_THEM = 0.8;

    private static final int WORDS_OF_TEXT = 4;

    private final List<String> header;
    private final List<List<String>> rows;
    private final Map<Field, Column> found = new EnumMap<>(Field.class);

    private ColumnGuess(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    /**
     * Returns the mapping.
     *
     * @param rows the first rows, each as long as the header
     * @param chosen field to column, as the user says
     * @throws InputException if the user names a field or column that there is not
     */
    static ColumnMapping of(String source, List<String> header, List<List<String>> rows, Map<String, String> chosen)
            throws InputException {
        ColumnGuess guess = new ColumnGuess(header, rows);
        for (Map.Entry<String, String> one : chosen.entrySet()) {
            guess.choose(source, one.getKey(), one.getValue());
        }
        for (Field field : Field.values()) {
            guess.byName(field);
        }
        guess.sortAddresses(chosen);
        guess.byValues();
        return guess.mapping();
    }

    /** Returns whether the names alone make it a table of comments. */
    static boolean isNamed(List<String> header) {
        Set<String> names = header.stream().map(Field::plain).collect(Collectors.toSet());
        return Field.TEXT.synonyms().stream().anyMatch(names::contains)
                && IntStream.range(0, header.size())
                        .noneMatch(i -> header.get(i).length() > 100)
                && names.size() > 1
                && List.of(Field.ID, Field.THREAD, Field.AUTHOR, Field.TIME, Field.PARENT).stream()
                        .anyMatch(field -> field.synonyms().stream().anyMatch(names::contains));
    }

    private void choose(String source, String key, String column) throws InputException {
        Field field = Field.of(key)
                .orElseThrow(() -> new InputException(
                        source, null, "no field \"" + key + "\" in a column mapping; fields are " + Field.keys()));
        if (column.isEmpty()) {
            found.put(field, new Column("", -1, "chosen"));
            return;
        }
        int index = index(column);
        if (index < 0) {
            throw new InputException(
                    source,
                    1L,
                    "no column \"" + column + "\" for " + key + "; columns are " + String.join(", ", header));
        }
        found.put(field, new Column(header.get(index), index, "chosen"));
    }

    /** Returns the column of that name, or of that number where none is called so. */
    private int index(String column) {
        int named = header.indexOf(column);
        if (named >= 0 || !column.matches("\\d{1,4}")) {
            return named;
        }
        int number = Integer.parseInt(column);
        return number <= header.size() ? number - 1 : -1;
    }

    private void byName(Field field) {
        if (found.containsKey(field)) {
            return;
        }
        for (String synonym : field.synonyms()) {
            for (int i = 0; i < header.size(); i++) {
                if (Field.plain(last(header.get(i))).equals(synonym) && isFree(i) && fits(field, i)) {
                    found.put(field, new Column(header.get(i), i, "by its name"));
                    return;
                }
            }
        }
    }

    /** The last part of a dotted path: {@code user.name} is a name. */
    private static String last(String column) {
        return column.substring(column.lastIndexOf('.') + 1);
    }

    private boolean fits(Field field, int column) {
        return switch (field) {
            case TIME -> most(column, value -> ArchiveTime.utc(value).iso() != null);
            case STATUS -> most(column, value -> isStatus(header.get(column), value));
            case URL, THREAD_URL -> most(column, value -> value.startsWith("http") || value.startsWith("/"));
            default -> true;
        };
    }

    static boolean isStatus(String column, String value) {
        return TableStatus.of(column, value) != Status.UNKNOWN
                || StatusWords.isYes(value)
                || Set.of("false", "0", "no", "f", "n").contains(value.strip().toLowerCase(Locale.ROOT));
    }

    private void byValues() {
        if (!found.containsKey(Field.TEXT)) {
            int longest = -1;
            double most = WORDS_OF_TEXT;
            for (int i = 0; i < header.size(); i++) {
                double words = meanWords(i);
                if (isFree(i) && words > most) {
                    longest = i;
                    most = words;
                }
            }
            put(Field.TEXT, longest, "its values are the longest texts");
        }
        for (int i = 0; i < header.size() && !found.containsKey(Field.TIME); i++) {
            if (isFree(i) && most(i, ColumnGuess::isWrittenTime)) {
                put(Field.TIME, i, "its values are times");
            }
        }
    }

    /** A column called url may hold the thread's address or the comment's own; that changes from row to row in one thread. */
    private void sortAddresses(Map<String, String> chosen) {
        Column address = found.get(Field.THREAD_URL);
        if (address == null || address.index() < 0 || chosen.containsKey(Field.THREAD_URL.key())) {
            return;
        }
        Column thread = found.get(Field.THREAD);
        Map<String, Set<String>> byThread = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> thread == null ? "" : row.get(thread.index()),
                        Collectors.mapping(row -> row.get(address.index()), Collectors.toSet())));
        boolean own = thread == null
                ? rows.size() > 2 && byThread.get("").size() == rows.size()
                : byThread.values().stream().anyMatch(urls -> urls.size() > 1);
        if (own) {
            found.remove(Field.THREAD_URL);
            found.putIfAbsent(Field.URL, new Column(address.name(), address.index(), "by its name; it differs by row"));
        }
    }

    private void put(Field field, int index, String why) {
        if (index >= 0) {
            found.put(field, new Column(header.get(index), index, why));
        }
    }

    /** Plain numbers may be anything. */
    private static boolean isWrittenTime(String value) {
        return value.indexOf('-') > 0 && ArchiveTime.utc(value).iso() != null;
    }

    private double meanWords(int column) {
        return rows.stream()
                .mapToInt(row -> row.get(column).strip().split("\\s+").length)
                .average()
                .orElse(0);
    }

    /** Whether most values that are not blank are so; true where there are none. */
    private boolean most(int column, Predicate<String> test) {
        List<String> values = new ArrayList<>();
        for (List<String> row : rows) {
            if (!row.get(column).isBlank()) {
                values.add(row.get(column));
            }
        }
        return values.stream().filter(test).count() >= MOST_OF_THEM * values.size();
    }

    private boolean isFree(int column) {
        return found.values().stream().noneMatch(taken -> taken.index() == column);
    }

    private ColumnMapping mapping() {
        Map<Field, Column> columns = new EnumMap<>(found);
        columns.values().removeIf(column -> column.index() < 0);
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (isFree(i)) {
                unused.add(header.get(i));
            }
        }
        return new ColumnMapping(columns, unused);
    }
}
