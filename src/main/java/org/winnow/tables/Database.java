package org.winnow.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Stream;

/** DuckDB inside this process, in memory, that fetches nothing from anywhere. */
final class Database {
    private Database() {}

    /**
     * Opens an empty database.
     *
     * @param memory most bytes that it holds; beyond, it spills to the folder
     * @param threads how many it works with; one gives the same bytes each time
     * @param spill folder for what does not fit
     */
    static Connection open(long memory, int threads, Path spill) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", memory + "B");
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        NativeCopy.forget();
        execute(connection, "SET TimeZone = 'UTC'");
        return connection;
    }

    /** Runs a statement that answers nothing. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns a name as SQL quotes it. */
    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Returns a text as a literal of SQL. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * DuckDB's driver copies its native library to the temporary folder and deletes the copy when the process ends in good order.
     * A killed process would leave 60 MB behind each time; Linux lets us delete the name at once, as the library stays loaded.
     */
    private static final class NativeCopy {
        private static final String NAME = "libduckdb_java";

        static void forget() {
            Path maps = Path.of("/proc/self/maps");
            if (!Files.isReadable(maps)) {
                return;
            }
            try (Stream<String> lines = Files.lines(maps, StandardCharsets.ISO_8859_1)) {
                String folder = System.getProperty("java.io.tmpdir");
                lines.filter(line -> line.contains("/" + NAME) && line.endsWith(".so"))
                        .map(line -> Path.of(line.substring(line.indexOf('/'))))
                        .distinct()
                        .filter(file -> file.startsWith(folder))
                        .forEach(NativeCopy::delete);
            } catch (IOException | UncheckedIOException e) {
                // it is only tidiness
            }
        }

        private static void delete(Path file) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
