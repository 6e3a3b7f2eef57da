package org.winnow.archive.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.winnow.archive.ArchiveLimits;

/** Parses single records within the limits, leniently where exporters are known to be sloppy. Of two members of one name the last counts. */
public final class RecordParser {
    /** Why a record fails that is no JSON, as a rule because it is damaged. */
    static final String NOT_JSON = "not JSON";

    private static final int LONGEST_NUMBER = 1_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final ObjectMapper json;
    private long notUtf8;

    /** Makes a parser that keeps these limits. */
    public RecordParser(ArchiveLimits limits) {
        json = JsonMapper.builder(factory(limits.recordBytes(), limits.jsonDepth()))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    static JsonFactory factory(int longestString, int depth) {
        return JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(longestString)
                        .build())
                .build();
    }

    /**
     * Parses a record.
     *
     * @throws BrokenRecord if it is no object or list of JSON, or passes a limit
     */
    public Fields parse(JsonRecord record) throws BrokenRecord {
        JsonNode node;
        try {
            node = json.readTree(utf8(record));
        } catch (JsonProcessingException e) {
            throw broken(e);
        } catch (IOException e) {
            throw new BrokenRecord(NOT_JSON, "unreadable characters");
        }
        if (node == null || !node.isContainerNode()) {
            throw new BrokenRecord("not an object", "another value stands here");
        }
        return new Fields(node);
    }

    /** Parses a single value of any kind, or gives nothing where it cannot be parsed. */
    Fields value(JsonRecord record) {
        try {
            JsonNode node = json.readTree(utf8(record.bytes()));
            return node == null ? Fields.NONE : new Fields(node);
        } catch (IOException e) {
            return Fields.NONE;
        }
    }

    static BrokenRecord broken(JsonProcessingException e) {
        // the parser's own message may quote the text
        String place = e.getLocation() == null
                ? "somewhere"
                : "at byte " + Math.max(0, e.getLocation().getByteOffset()) + " of the record";
        boolean limit = e instanceof com.fasterxml.jackson.core.exc.StreamConstraintsException;
        return limit ? new BrokenRecord("too deep or too large", place) : new BrokenRecord(NOT_JSON, place);
    }

    /** Returns a record's bytes as valid UTF-8, and counts it if they were none. */
    byte[] utf8(JsonRecord record) {
        byte[] valid = utf8(record.bytes());
        if (valid != record.bytes()) {
            notUtf8++;
        }
        return valid;
    }

    /** Returns how many records were no UTF-8. */
    long notUtf8() {
        return notUtf8;
    }

    /** Returns valid UTF-8: the same bytes, or where they are none, read as windows-1252 if nothing in them looks like UTF-8. */
    static byte[] utf8(byte[] bytes) {
        if (isUtf8(bytes)) {
            return bytes;
        }
        String repaired = new String(bytes, StandardCharsets.UTF_8);
        boolean someUtf8 = repaired.chars().anyMatch(c -> c > 0x7F && c != 0xFFFD);
        return (someUtf8 ? repaired : new String(bytes, WINDOWS)).getBytes(StandardCharsets.UTF_8);
    }

    static boolean isUtf8(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return decodes(bytes);
            }
        }
        return true;
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
