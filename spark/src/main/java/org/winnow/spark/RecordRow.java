package org.winnow.spark;

import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What inputs hold, as rows that a shuffle sorts by thread. */
final class RecordRow {
    static final String HIGH = "high";
    static final String LOW = "low";
    static final String KIND = "kind";
    static final String PLACE = "place";
    static final String UP_HIGH = "up_high";
    static final String UP_LOW = "up_low";
    static final String FORMAT = "format";
    static final String DATA = "data";

    /** Kinds: the first three are those of {@code KeyedRecord}, in its order. */
    static final int THREAD = 0;

    static final int COMMENT = 1;
    static final int LOOSE = 2;
    /** A page inside an archive. */
    static final int PAGE = 3;
    /** A saved page, of which only its place is known yet. */
    static final int SAVED_PAGE = 4;
    /** Something that could not be read. */
    static final int FAILURE = 5;

    /** Columns: key of the thread, kind, place in the inputs, key of what a loose comment answers, format, bytes. */
    static final StructType SCHEMA = new StructType()
            .add(HIGH, DataTypes.LongType, false)
            .add(LOW, DataTypes.LongType, false)
            .add(KIND, DataTypes.IntegerType, false)
            .add(PLACE, DataTypes.LongType, false)
            .add(UP_HIGH, DataTypes.LongType, true)
            .add(UP_LOW, DataTypes.LongType, true)
            .add(FORMAT, DataTypes.StringType, false)
            .add(DATA, DataTypes.BinaryType, false);

    private static final int RECORD_BITS = 40;

    private RecordRow() {}

    static Row of(UUID key, int kind, long place, @Nullable UUID up, String format, byte[] data) {
        return RowFactory.create(
                key.getMostSignificantBits(),
                key.getLeastSignificantBits(),
                kind,
                place,
                up == null ? null : up.getMostSignificantBits(),
                up == null ? null : up.getLeastSignificantBits(),
                format,
                data);
    }

    static UUID key(Row row) {
        return new UUID(row.getLong(0), row.getLong(1));
    }

    static int kind(Row row) {
        return row.getInt(2);
    }

    static String format(Row row) {
        return row.getString(6);
    }

    static byte[] data(Row row) {
        return row.getAs(7);
    }

    /** Returns the place of a record: places are in the order of the inputs, and in each input in that of its records. */
    static long place(int input, long record) {
        return ((long) input << RECORD_BITS) | record;
    }

    /** Returns which input a row came from. */
    static int input(Row row) {
        return (int) (row.getLong(3) >>> RECORD_BITS);
    }
}
