package org.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtoMessageTest {
    private static String hex(ProtoMessage message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        assertThat(message.length()).isEqualTo(out.size());
        return HexFormat.of().formatHex(out.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({"0, 00", "1, 01", "127, 7f", "128, 8001", "150, 9601", "300, ac02", "-1, ffffffffffffffffff01"})
    void numbers_take_seven_bits_a_byte(long value, String bytes) {
        assertThat(HexFormat.of().formatHex(ProtoMessage.varint(value))).isEqualTo(bytes);
    }

    @Test
    void the_examples_of_the_protobuf_guide() throws IOException {
        assertThat(hex(new ProtoMessage().number(1, 150))).isEqualTo("089601");
        assertThat(hex(new ProtoMessage().text(2, "testing"))).isEqualTo("120774657374696e67");
        assertThat(hex(new ProtoMessage().message(3, new ProtoMessage().number(1, 150))))
                .isEqualTo("1a03089601");
    }

    @Test
    void fields_beyond_fifteen_take_two_bytes() throws IOException {
        assertThat(hex(new ProtoMessage().number(20, 7))).isEqualTo("a00107");
    }

    @Test
    void weights_are_written_as_they_are_in_memory() throws IOException {
        RandomFloats weights = new RandomFloats("w", 40_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights.writeTo(out);
        FloatBuffer written = ByteBuffer.wrap(out.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] read = new float[40_000];
        written.get(read);

        assertThat(out.size()).isEqualTo((int) weights.length());
        assertThat(read).isEqualTo(weights.toArray());
    }

    @Test
    void weights_differ_by_name_and_spread_as_in_an_untrained_bert() {
        float[] one = new RandomFloats("one", 20_000).toArray();
        double square = 0;
        for (float w : one) {
            square += (double) w * w;
        }

        assertThat(one).isNotEqualTo(new RandomFloats("two", 20_000).toArray());
        assertThat(Math.sqrt(square / one.length)).isBetween(0.0195, 0.0205);
    }
}
