package org.winnow.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** Turns JSON Lines of a table into a Parquet file with the table's typed schema. One thread at a time. */
public final class ParquetWriter implements AutoCloseable {
    private static final long MEMORY = 192L << 20;

    /** Of the longest row, DuckDB holds this many at most: its read buffers, the parsed row, the written page. */
    private static final long BUFFERS = 8;

    private final Connection connection;

    /**
     * @param spill folder for what does not fit into memory
     * @throws IOException if DuckDB does not start
     */
    public ParquetWriter(Path spill) throws IOException {
        try {
            connection = Database.open(MEMORY, 1, spill);
        } catch (SQLException e) {
            throw new IOException("DuckDB does not start: " + e.getMessage(), e);
        }
    }

    /**
     * Writes a Parquet file, the same bytes for the same rows.
     *
     * @param rows JSON Lines of the table
     * @param longestRow bytes of the longest of them
     * @param file what to write; a file of that name is replaced
     * @throws IOException if the disk is full or the like
     */
    public void write(Table table, Path rows, long longestRow, Path file) throws IOException {
        String source = table.overJson(Database.literal(rows.toString()), "none", longestRow);
        try {
            Database.execute(connection, "SET memory_limit = '" + (MEMORY + BUFFERS * longestRow) + "B'");
            Database.execute(
                    connection,
                    "COPY (SELECT * FROM " + source + ") TO " + Database.literal(file.toString())
                            + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IOException(file + " cannot be written: " + finding(e), e);
        }
    }

    private static String finding(SQLException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message.toLowerCase(Locale.ROOT).contains("no space left") ? "No space left on device" : message;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
