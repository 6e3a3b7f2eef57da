package org.winnow.archive.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Splits single rows into cells. */
final class RowParser {
    private final Dialect dialect;
    private final CSVFormat format;

    RowParser(Dialect dialect) {
        this.dialect = dialect;
        this.format = dialect.format();
    }

    /**
     * Returns the cells of a row.
     *
     * @throws IOException if it cannot be split
     */
    List<String> cells(RowCutter.Row row) throws IOException {
        try (CSVParser parser = CSVParser.parse(text(row.bytes()), format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.get(0).toList();
        }
    }

    private String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, dialect.otherwise());
        }
    }
}
