package org.winnow.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/**
 * Random weights as ONNX stores them, little-endian; the same name gives the same weights.
 *
 * @param name name of the tensor
 * @param count how many numbers
 */
record RandomFloats(String name, long count) implements ProtoMessage.Body {
    /** Half the width of a uniform distribution whose standard deviation is BERT's initial 0.02. */
    private static final double HALF_WIDTH = 0.02 * Math.sqrt(3);

    private static final int CHUNK = 1 << 14;

    @Override
    public long length() {
        return count * Float.BYTES;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        SplittableRandom random = random();
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long left = count; left > 0; left -= CHUNK) {
            int size = (int) Math.min(left, CHUNK);
            buffer.clear();
            for (int i = 0; i < size; i++) {
                buffer.putFloat(next(random));
            }
            out.write(buffer.array(), 0, buffer.position());
        }
    }

    /** The same numbers in memory. */
    float[] toArray() {
        SplittableRandom random = random();
        float[] values = new float[Math.toIntExact(count)];
        for (int i = 0; i < values.length; i++) {
            values[i] = next(random);
        }
        return values;
    }

    private SplittableRandom random() {
        return new SplittableRandom(name.hashCode());
    }

    private static float next(SplittableRandom random) {
        return (float) ((2 * random.nextDouble() - 1) * HALF_WIDTH);
    }
}
