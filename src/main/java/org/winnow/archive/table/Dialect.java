package org.winnow.archive.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.mozilla.universalchardet.UniversalDetector;
import org.winnow.archive.Head;

/**
 * How a table is written.
 *
 * @param delimiter between cells
 * @param backslash whether quotes in quotes are written with a backslash, not doubled
 * @param declared whether the first line is {@code sep=;}
 * @param otherwise character set of rows that are no UTF-8
 */
record Dialect(char delimiter, boolean backslash, boolean declared, Charset otherwise) {
    private static final String DELIMITERS = ",\t;|";
    private static final int ROWS = 50;

    static Dialect of(Head head) {
        String text = head.text();
        Charset otherwise = otherwise(head.bytes());
        boolean backslash = count(text, "\\\"") > count(text, "\"\"");
        if (text.length() > 5
                && text.regionMatches(true, 0, "sep=", 0, 4)
                && (text.charAt(5) == '\n' || text.charAt(5) == '\r')) {
            return new Dialect(text.charAt(4), backslash, true, otherwise);
        }
        Dialect best = new Dialect(',', backslash, false, otherwise);
        double most = 0;
        for (char delimiter : DELIMITERS.toCharArray()) {
            Dialect tried = new Dialect(delimiter, backslash, false, otherwise);
            double evenness = evenness(HeadRows.of(head, tried, ROWS));
            if (evenness > most) {
                most = evenness;
                best = tried;
            }
        }
        return best;
    }

    /** Rows that all have as many cells as the header speak for a delimiter, and more cells speak louder. */
    private static double evenness(List<List<String>> rows) {
        if (rows.isEmpty() || rows.get(0).size() < 2) {
            return 0;
        }
        int width = rows.get(0).size();
        double even = rows.stream().filter(row -> row.size() == width).count() / (double) rows.size();
        return even * even * Math.log(1 + width);
    }

    /** Returns the library's settings; they agree with {@link RowCutter}. */
    CSVFormat format() {
        CSVFormat.Builder format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true);
        return (backslash ? format.setEscape('\\') : format).get();
    }

    private static Charset otherwise(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        boolean usable =
                name != null && !name.startsWith("UTF") && !name.equals("US-ASCII") && Charset.isSupported(name);
        return usable && !name.startsWith("ISO-8859-1") ? Charset.forName(name) : Charset.forName("windows-1252");
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + part.length())) {
            count++;
        }
        return count;
    }

    /** Returns the head's rows that are whole. */
    List<List<String>> rows(Head head) {
        List<List<String>> rows = new ArrayList<>(HeadRows.of(head, this, ROWS));
        if (declared && !rows.isEmpty()) {
            rows.remove(0);
        }
        return rows;
    }

    /** Returns the bytes as a table's rows are read. */
    static byte[] bytes(Head head) {
        return head.text().getBytes(StandardCharsets.UTF_8);
    }
}
