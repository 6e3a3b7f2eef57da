package org.winnow.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.winnow.fault.InputException;

/**
 * The tables of a result folder as SQL views: {@code comments}, {@code discussions}, {@code summaries}, and {@code counted}, the
 * comments whose status is visible or unknown. The macros {@code wilson_low(k, n)} and {@code wilson_high(k, n)} give the 95 %
 * interval of a share.
 *
 * <p>A question can read these views and nothing else: no other file, no network, no setting, and it changes nothing.
 */
public final class ResultDatabase implements AutoCloseable {
    private static final long MEMORY = 512L << 20;
    private static final int MOST_THREADS = 4;
    private static final String SELECTS = "SELECT json_extract_string(json_serialize_sql(?::VARCHAR), '$.error'),"
            + " json_extract_string(json_serialize_sql(?::VARCHAR), '$.error_type'),"
            + " json_extract_string(json_serialize_sql(?::VARCHAR), '$.error_message')";

    private final Connection connection;
    private final Path spill;

    private ResultDatabase(Connection connection, Path spill) {
        this.connection = connection;
        this.spill = spill;
    }

    /** Opens the tables of a folder, as far as they are written. */
    public static ResultDatabase open(ResultFolder folder) throws IOException {
        List<Part> parts = folder.listedParts();
        Path spill = Files.createTempDirectory("winnow-query");
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        try {
            Connection connection = Database.open(MEMORY, threads, spill);
            ResultDatabase database = new ResultDatabase(connection, spill);
            for (Table table : Table.values()) {
                database.execute("CREATE VIEW " + table.key() + " AS " + select(folder, table, parts));
            }
            database.execute("CREATE VIEW counted AS SELECT * FROM comments WHERE status IN ('visible', 'unknown')");
            Wilson.MACROS.forEach(database::execute);
            database.lock(folder);
            return database;
        } catch (SQLException e) {
            Files.deleteIfExists(spill);
            throw new IOException("DuckDB does not start: " + e.getMessage(), e);
        }
    }

    private static String select(ResultFolder folder, Table table, List<Part> parts) {
        if (parts.isEmpty()) {
            return table.columns().stream()
                    .map(column -> "NULL::" + column.type() + " AS " + Database.name(column.name()))
                    .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
        }
        List<PartFile> files =
                parts.stream().map(part -> part.files().get(table.ordinal())).toList();
        String list = files.stream()
                .map(file -> Database.literal(
                        folder.path().toAbsolutePath().resolve(file.path()).toString()))
                .collect(Collectors.joining(", ", "[", "]"));
        boolean parquet = files.get(0).path().endsWith(TableFormat.PARQUET.suffix());
        long longest = files.stream().mapToLong(PartFile::longestRow).max().orElse(0);
        return "SELECT * FROM " + (parquet ? Table.overParquet(list) : table.overJson(list, "zstd", longest));
    }

    private void execute(String sql) {
        try {
            Database.execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** From here on only the folder's tables can be read, and no setting changed. */
    private void lock(ResultFolder folder) {
        String allowed = List.of(Table.values()).stream()
                .map(table -> Database.literal(folder.table(table).toAbsolutePath() + "/"))
                .collect(Collectors.joining(", ", "[", "]"));
        execute("SET allowed_directories = " + allowed);
        execute("SET enable_external_access = false");
        execute("SET lock_configuration = true");
    }

    /** Takes the rows of an answer. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads the rows, which are fetched as they are read. */
        T read(ResultSet rows) throws SQLException, IOException;
    }

    /**
     * Asks a question.
     *
     * @param sql one or more SELECT statements
     * @return what the reader made of the rows
     * @throws InputException if it is no question, or cannot be answered; says where and why
     */
    public <T> T ask(String sql, Reader<T> reader) throws IOException {
        requireQuestion(sql);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return reader.read(rows);
        } catch (SQLException e) {
            throw new InputException(
                    "SQL", null, finding(e) + "; `winnow query DIR --schema` shows tables and columns");
        }
    }

    private void requireQuestion(String sql) throws IOException {
        try (var statement = connection.prepareStatement(SELECTS)) {
            for (int i = 1; i <= 3; i++) {
                statement.setString(i, sql);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                if (!"true".equals(rows.getString(1))) {
                    return;
                }
                boolean syntax = !"not implemented".equals(rows.getString(2));
                throw new InputException(
                        "SQL",
                        null,
                        syntax
                                ? rows.getString(3) + "; check the statement"
                                : "not a question; only SELECT (also WITH, FROM, DESCRIBE, SUMMARIZE) is answered, as a"
                                        + " result is never changed");
            }
        } catch (SQLException e) {
            throw new InputException("SQL", null, finding(e) + "; check the statement");
        }
    }

    private static String finding(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(4)
                .collect(Collectors.joining(" "))
                .replaceFirst("(?i)^(invalid input|binder|parser|catalog|conversion) error: ", "");
    }

    /** Returns a text as a literal of SQL. */
    public static String literal(String text) {
        return Database.literal(text);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            deleteSpill();
        }
    }

    private void deleteSpill() throws IOException {
        try (var files = Files.list(spill)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(spill);
    }

    /** The interval of E. B. Wilson (1927) as SQL; the same bounds as {@code Interval} gives. */
    private static final class Wilson {
        private static final double Z = 1.959963984540054;
        private static final String CENTRE = "((k / n + " + Z * Z + " / (2 * n)) / (1 + " + Z * Z + " / n))";
        private static final String HALF = "(" + Z + " / (1 + " + Z * Z + " / n) * sqrt((k / n) * (1 - k / n) / n + "
                + Z * Z + " / (4.0 * n * n)))";

        static final List<String> MACROS = List.of(
                "CREATE MACRO wilson_low(k, n) AS CASE WHEN n < 1 THEN NULL WHEN k = 0 THEN 0.0 ELSE greatest(0, "
                        + CENTRE + " - " + HALF + ") END",
                "CREATE MACRO wilson_high(k, n) AS CASE WHEN n < 1 THEN NULL WHEN k = n THEN 1.0 ELSE least(1, "
                        + CENTRE + " + " + HALF + ") END");

        private Wilson() {}
    }
}
