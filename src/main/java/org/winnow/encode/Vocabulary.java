package org.winnow.encode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.winnow.fault.ModelException;

/** Word pieces and their numbers, as the encoder was trained with. Immutable. */
final class Vocabulary {
    private static final int EXPECTED_PIECES = 30_522;

    private final Map<String, Integer> idByPiece;
    private final int longest;

    private Vocabulary(Map<String, Integer> idByPiece) {
        this.idByPiece = idByPiece;
        this.longest =
                idByPiece.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * Reads {@code model.vocab} of a Hugging Face {@code tokenizer.json}.
     *
     * @param name name for messages
     * @param json the file's bytes
     * @throws ModelException if there is no vocabulary in it
     */
    static Vocabulary read(String name, byte[] json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            Map<String, Integer> ids = new HashMap<>(2 * EXPECTED_PIECES);
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && "vocab".equals(parser.currentName())) {
                    readPieces(parser, ids);
                }
            }
            return checked(name, ids);
        } catch (IOException e) {
            throw new ModelException(name, "is no JSON; build again with 'mvn clean package'", e);
        }
    }

    private static void readPieces(JsonParser parser, Map<String, Integer> ids) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String piece = parser.currentName();
            parser.nextToken();
            ids.put(piece, parser.getIntValue());
        }
    }

    private static Vocabulary checked(String name, Map<String, Integer> ids) {
        for (String special : new String[] {"[CLS]", "[SEP]", "[UNK]"}) {
            if (!ids.containsKey(special)) {
                throw new ModelException(name, "holds no piece " + special + "; expected the tokenizer of e5-small-v2");
            }
        }
        return new Vocabulary(ids);
    }

    /** Returns the number of a piece, or -1 where there is none. */
    int id(String piece) {
        return idByPiece.getOrDefault(piece, -1);
    }

    /** Returns the length of the longest piece, in UTF-16 code units. */
    int longest() {
        return longest;
    }

    /** Returns how many pieces there are. */
    int size() {
        return idByPiece.size();
    }
}
