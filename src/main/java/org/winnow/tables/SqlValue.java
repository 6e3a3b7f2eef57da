package org.winnow.tables;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** A value of an answer as plain Java: null, text, number, truth, list or map. */
final class SqlValue {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DIGITS = 4;

    private SqlValue() {}

    static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? rounded(number) : null;
        }
        if (value instanceof Number) {
            return value;
        }
        if (value instanceof Array array) {
            return list((Object[]) array.getArray());
        }
        if (value instanceof DuckDBStruct struct) {
            return map(struct.getMap());
        }
        if (value instanceof Struct struct) {
            return list(struct.getAttributes());
        }
        return value instanceof Map<?, ?> map ? map(map) : value.toString();
    }

    /** Four digits after the point, and at least one, as in all results of ours. */
    private static BigDecimal rounded(double number) {
        BigDecimal plain = BigDecimal.valueOf(number)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return plain.scale() < 1 ? plain.setScale(1) : plain;
    }

    private static List<@Nullable Object> list(@Nullable Object[] values) throws SQLException {
        List<@Nullable Object> plain = new ArrayList<>(values.length);
        for (Object value : values) {
            plain.add(plain(value));
        }
        return plain;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> values) throws SQLException {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            plain.put(String.valueOf(entry.getKey()), plain(entry.getValue()));
        }
        return plain;
    }

    /** Returns a value as one cell of a table; empty for null. */
    static String cell(@Nullable Object plain) throws IOException {
        if (plain == null) {
            return "";
        }
        if (plain instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return plain instanceof List || plain instanceof Map ? JSON.writeValueAsString(plain) : plain.toString();
    }
}
