package org.winnow.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.winnow.fault.InputException;

/** Streams files of one JSON object a line, gzipped where the name ends in {@code .gz}, within limits. */
public final class JsonLines {
    /** The longest line, in bytes. */
    public static final int MAX_LINE = 16 << 20;
    /** The most that a file may unpack to, in bytes. */
    public static final long MAX_FILE = 2L << 30;

    private static final int MAX_DEPTH = 64;
    private static final ObjectMapper JSON = mapper();

    private JsonLines() {}

    /** Takes one line. */
    public interface Handler {
        /**
         * Takes a line.
         *
         * @param object the object of that line
         * @param line its number, 1-based
         * @throws InputException if the object is not what the file should hold
         */
        void accept(JsonNode object, long line) throws InputException;
    }

    /**
     * Hands each object of a file to a handler, in order; blank lines are passed over.
     *
     * @throws InputException if the file is missing, cut off, too large, or a line is no JSON object: names file and line
     * @throws IOException if it cannot be read
     */
    public static void read(Path file, Handler handler) throws IOException {
        read(file, MAX_LINE, MAX_FILE, handler);
    }

    static void read(Path file, int maxLine, long maxFile, Handler handler) throws IOException {
        Cursor cursor = new Cursor(file, maxLine, maxFile, handler);
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw) {
            cursor.readAll(in);
        } catch (NoSuchFileException e) {
            throw new InputException(
                    file.toString(),
                    null,
                    "there is no such file; see training-data/README.md for how the corpora are laid out");
        } catch (EOFException | ZipException e) {
            throw new InputException(
                    file.toString(),
                    cursor.line,
                    "the gzip stream is damaged (" + e.getMessage() + "); fetch the file again");
        }
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_LINE)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
    }

    /** Where the reading stands. */
    private static final class Cursor {
        private final Path file;
        private final int maxLine;
        private final long maxFile;
        private final Handler handler;
        private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
        private long line = 1;
        private long total;

        Cursor(Path file, int maxLine, long maxFile, Handler handler) {
            this.file = file;
            this.maxLine = maxLine;
            this.maxFile = maxFile;
            this.handler = handler;
        }

        void readAll(InputStream in) throws IOException {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > maxFile) {
                    throw fault("the file unpacks to more than " + maxFile + " bytes; split it");
                }
                take(buffer, n);
            }
            endLine();
        }

        private void take(byte[] buffer, int n) throws IOException {
            int start = 0;
            for (int i = 0; i < n; i++) {
                if (buffer[i] == '\n') {
                    append(buffer, start, i);
                    endLine();
                    start = i + 1;
                }
            }
            append(buffer, start, n);
        }

        private void append(byte[] buffer, int from, int to) throws InputException {
            if (pending.size() + (to - from) > maxLine) {
                throw fault("the line is longer than " + maxLine + " bytes; split it or leave it out");
            }
            pending.write(buffer, from, to - from);
        }

        private void endLine() throws IOException {
            byte[] bytes = pending.toByteArray();
            pending.reset();
            if (!isBlank(bytes)) {
                handler.accept(parse(bytes), line);
            }
            line++;
        }

        private JsonNode parse(byte[] bytes) throws IOException {
            try {
                JsonNode node = JSON.readTree(bytes);
                if (!node.isObject()) {
                    throw fault("the line is no JSON object; expected {\"id\": …}");
                }
                return node;
            } catch (JsonProcessingException e) {
                throw fault("the line is no JSON (" + e.getOriginalMessage() + "); mend or remove it");
            } catch (CharConversionException e) {
                // bytes that look like UTF-32
                throw fault("the line is not UTF-8 (" + e.getMessage() + "); save the file as UTF-8");
            }
        }

        private InputException fault(String finding) {
            return new InputException(file.toString(), line, finding);
        }

        private static boolean isBlank(byte[] bytes) {
            for (byte b : bytes) {
                if (b != ' ' && b != '\r' && b != '\t') {
                    return false;
                }
            }
            return true;
        }
    }
}
