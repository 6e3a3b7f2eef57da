package org.winnow.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.winnow.output.SpreadsheetCell;

/** Writes the rows of an answer as they come. The stream stays open. */
public final class AnswerWriter {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .rootValueSeparator((String) null)
            .build()
            .setCodec(JsonMapper.builder().build());

    private AnswerWriter() {}

    /**
     * Writes an answer in UTF-8.
     *
     * @param width columns of the terminal, for text
     * @return how many rows it has
     */
    public static long write(ResultSet rows, AnswerFormat format, int width, OutputStream out)
            throws SQLException, IOException {
        List<String> names = names(rows.getMetaData());
        return switch (format) {
            case TEXT -> new TextAnswer(names, width).write(rows, out);
            case CSV -> csv(names, rows, out);
            case JSONL -> jsonl(names, rows, out);
        };
    }

    private static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        return names;
    }

    /** Returns the values of the row that is current. */
    static List<@Nullable Object> row(ResultSet rows, int columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            values.add(SqlValue.plain(rows.getObject(i)));
        }
        return values;
    }

    private static long csv(List<String> names, ResultSet rows, OutputStream out) throws SQLException, IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(names.stream().map(SpreadsheetCell::of).toList());
        long count = 0;
        for (; rows.next(); count++) {
            for (Object value : row(rows, names.size())) {
                String cell = SqlValue.cell(value);
                csv.print(value instanceof Number ? cell : SpreadsheetCell.of(cell));
            }
            csv.println();
        }
        csv.flush();
        return count;
    }

    private static long jsonl(List<String> names, ResultSet rows, OutputStream out) throws SQLException, IOException {
        JsonGenerator json = JSON.createGenerator(out);
        long count = 0;
        for (; rows.next(); count++) {
            List<@Nullable Object> values = row(rows, names.size());
            json.writeStartObject();
            for (int i = 0; i < names.size(); i++) {
                json.writeObjectField(names.get(i), values.get(i));
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
        json.flush();
        return count;
    }
}
