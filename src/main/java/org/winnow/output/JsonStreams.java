package org.winnow.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** JSON generators that round numbers and never fail on text, and the few steps that all JSON of ours takes. */
final class JsonStreams {
    private static final int DIGITS = 4;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .rootValueSeparator((String) null)
            .build();

    private JsonStreams() {}

    /** Returns a generator of UTF-8 that puts nothing between root values and leaves the stream open. */
    static JsonGenerator to(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    static void string(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, WellFormed.of(value));
        }
    }

    static void integer(JsonGenerator json, String field, @Nullable Integer value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, value);
        }
    }

    /** Writes a number with at most four digits after the point, or null. */
    static void number(JsonGenerator json, String field, @Nullable Double value) throws IOException {
        if (value == null || !Double.isFinite(value)) {
            json.writeNullField(field);
        } else {
            json.writeNumberField(field, rounded(value));
        }
    }

    static void number(JsonGenerator json, String field, OptionalDouble value) throws IOException {
        number(json, field, value.isPresent() ? (Double) value.getAsDouble() : null);
    }

    static void strings(JsonGenerator json, String field, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(WellFormed.of(value));
        }
        json.writeEndArray();
    }

    private static BigDecimal rounded(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
        BigDecimal plain = rounded.stripTrailingZeros();
        // At least one digit after the point, so that every reader takes it for a fraction.
        return plain.scale() < 1 ? plain.setScale(1) : plain;
    }
}
