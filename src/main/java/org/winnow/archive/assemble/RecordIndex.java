package org.winnow.archive.assemble;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The records of one run on disk: their bytes in a file, and where each lies in DuckDB, which sorts them. Written in any
 * order, read thread by thread. DuckDB does not get the bytes: it would have to sort them too, and gives up where they are
 * more than its memory.
 *
 * <p>Memory is bounded by a setting; what does not fit is sorted on disk, in a folder of its own that goes with the run.
 */
final class RecordIndex implements AutoCloseable {
    private static final String RECORDS = "records";
    private static final String LOOSE = "loose";

    /** Threads in the order of their first record; of one thread first its descriptions, then its comments, as they came. */
    private static final String IN_ORDER = """
            SELECT thread, kind, input, place, length
            FROM placed JOIN (SELECT thread, min(seq) AS first FROM placed GROUP BY thread HAVING max(kind) = 1) USING (thread)
            ORDER BY first, thread, kind, seq""";

    private final Path folder;
    private final RecordFile file;
    private final Connection connection;
    private @Nullable DuckDBAppender records;
    private @Nullable DuckDBAppender loose;
    private long sequence;
    private long looseRows;

    /**
     * @param temporary folder for the index; made where it is missing
     * @param memoryBytes most memory that DuckDB may use
     */
    RecordIndex(Path temporary, long memoryBytes) throws IOException {
        Files.createDirectories(temporary);
        folder = Files.createTempDirectory(temporary, "records-");
        file = new RecordFile(folder.resolve("records.bin"));
        try {
            connection = open(memoryBytes);
        } catch (SQLException e) {
            file.close();
            deleteFolder();
            throw failed(e);
        }
    }

    private Connection open(long memoryBytes) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("memory_limit", Math.max(64, memoryBytes >> 20) + "MiB");
        settings.setProperty("temp_directory", folder.resolve("spill").toString());
        settings.setProperty("threads", "1");
        settings.setProperty("preserve_insertion_order", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        Connection opened = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("index.db"), settings);
        try (Statement statement = opened.createStatement()) {
            statement.execute(
                    "CREATE TABLE records(thread UUID, kind TINYINT, seq BIGINT, input INTEGER, place BIGINT, length INTEGER)");
            statement.execute(
                    "CREATE TABLE loose(node UUID, parent UUID, seq BIGINT, input INTEGER, place BIGINT, length INTEGER)");
        }
        // one transaction: nothing here must outlive a crash, and a commit for every few rows waits for the disk each
        // time
        opened.setAutoCommit(false);
        return opened;
    }

    /** Adds what describes a thread. */
    void addThread(UUID thread, int input, byte[] data) throws IOException {
        add(thread, 0, input, data);
    }

    /** Adds a comment whose thread is known. */
    void addComment(UUID thread, int input, byte[] data) throws IOException {
        add(thread, 1, input, data);
    }

    private void add(UUID thread, int kind, int input, byte[] data) throws IOException {
        try {
            if (records == null) {
                records = appender(RECORDS);
            }
            records.beginRow();
            records.append(thread)
                    .append((byte) kind)
                    .append(sequence++)
                    .append(input)
                    .append(file.add(data))
                    .append(data.length);
            records.endRow();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Adds a comment that knows only what it answers. */
    void addLoose(UUID node, UUID parent, int input, byte[] data) throws IOException {
        try {
            if (loose == null) {
                loose = appender(LOOSE);
            }
            loose.beginRow();
            loose.append(node)
                    .append(parent)
                    .append(sequence++)
                    .append(input)
                    .append(file.add(data))
                    .append(data.length);
            loose.endRow();
            looseRows++;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private DuckDBAppender appender(String table) throws SQLException {
        return connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    /** Takes the rows of one thread after the other. */
    interface Rows {
        /** Takes a row; rows of one thread come together. */
        void row(UUID thread, boolean isComment, int input, byte[] data) throws IOException;
    }

    /** Ends writing and reads everything. */
    void readAll(Rows rows) throws IOException {
        try {
            close(records);
            close(loose);
            connection.commit();
            connection.setAutoCommit(true);
            place();
            try (Statement statement = connection.createStatement();
                    ResultSet all = statement.executeQuery(IN_ORDER)) {
                while (all.next()) {
                    byte[] data = file.read(all.getLong(4), all.getInt(5));
                    rows.row(all.getObject(1, UUID.class), all.getByte(2) == 1, all.getInt(3), data);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Returns how many threads are described without having a comment; after writing has ended. */
    long threadsWithoutComments() throws IOException {
        try {
            return count("SELECT count(*) FROM (SELECT thread FROM placed GROUP BY thread HAVING max(kind) = 0)");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void place() throws SQLException {
        if (looseRows == 0) {
            execute("CREATE VIEW placed AS SELECT * FROM records");
            return;
        }
        findRoots();
        execute("CREATE VIEW placed AS SELECT * FROM records UNION ALL "
                + "SELECT up, 1, seq, input, place, length FROM loose JOIN jump USING (node)");
    }

    /**
     * Finds the uppermost ancestor of every loose comment: each round doubles how far a pointer reaches, so a chain of a
     * million takes twenty rounds. Pointers in a ring never come to rest; their number of rounds is bounded.
     */
    private void findRoots() throws SQLException {
        execute("CREATE TABLE jump AS SELECT node, arg_max(parent, seq) AS up FROM loose GROUP BY node");
        int rounds = Long.SIZE - Long.numberOfLeadingZeros(looseRows) + 1;
        for (int round = 0; round < rounds; round++) {
            if (count("SELECT count(*) FROM jump a JOIN jump b ON a.up = b.node") == 0) {
                return;
            }
            execute("CREATE TABLE further AS SELECT a.node, coalesce(b.up, a.up) AS up "
                    + "FROM jump a LEFT JOIN jump b ON a.up = b.node");
            execute("DROP TABLE jump");
            execute("ALTER TABLE further RENAME TO jump");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void close(@Nullable DuckDBAppender appender) throws SQLException {
        if (appender != null && !appender.isClosed()) {
            appender.close();
        }
    }

    private IOException failed(SQLException e) {
        return new IOException(
                "the index of records in " + folder + " failed (" + e.getMessage()
                        + "); free disk space there or name another temporary folder",
                e);
    }

    @Override
    public void close() throws IOException {
        try {
            close(records);
            close(loose);
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            file.close();
            deleteFolder();
        }
    }

    private void deleteFolder() throws IOException {
        if (Files.exists(folder)) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
