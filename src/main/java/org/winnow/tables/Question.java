package org.winnow.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ready-made question.
 *
 * @param name what it is asked for by
 * @param about what it answers, in a line
 * @param sql the statement
 */
public record Question(String name, String about, String sql) {
    private static final String NAME = "-- name: ";
    private static final String ABOUT = "-- about: ";
    private static final List<Question> ALL = read();

    /** Returns all of them. */
    public static List<Question> all() {
        return ALL;
    }

    /** Returns the one of that name. */
    public static Optional<Question> named(String name) {
        return ALL.stream().filter(question -> question.name.equals(name)).findFirst();
    }

    private static List<Question> read() {
        try (InputStream in = Question.class.getResourceAsStream("questions.sql")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks questions.sql");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Question> parse(String file) {
        List<Question> questions = new ArrayList<>();
        String name = "";
        String about = "";
        StringBuilder sql = new StringBuilder();
        for (String line : (file + "\n" + NAME).lines().toList()) {
            if (line.startsWith(NAME.strip())) {
                if (!name.isEmpty()) {
                    questions.add(new Question(name, about, sql.toString().strip()));
                }
                name = line.substring(Math.min(line.length(), NAME.length())).strip();
                sql.setLength(0);
            } else if (line.startsWith(ABOUT)) {
                about = line.substring(ABOUT.length()).strip();
            } else {
                sql.append(line).append('\n');
            }
        }
        return List.copyOf(questions);
    }
}
