package org.winnow.encode;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.winnow.fault.ModelException;

/**
 * Compares vectors with ones that were computed when the encoder was chosen: 8-bit kernels can be silently wrong on some
 * processors.
 */
final class SelfTest {
    static final List<String> TEXTS = List.of(
            "The council voted to close the pool.",
            "You are all idiots \uD83E\uDD21",
            "Who profits? Follow the money!");
    /** Two right processors agree to 0.993 or better; a broken kernel gives unrelated vectors. */
    static final double LEAST_COSINE = 0.985;

    private static final String GOLDEN = "golden.f32";

    private SelfTest() {}

    /**
     * Encodes the texts and compares.
     *
     * @throws ModelException if a vector is not the one it should be
     */
    static void run(SentenceEncoder encoder) {
        try (InputStream in = SelfTest.class.getResourceAsStream(GOLDEN)) {
            if (in == null) {
                throw new ModelException(GOLDEN, "is not on the class path; build again with 'mvn clean package'");
            }
            DataInputStream data = new DataInputStream(in);
            List<Embedding> golden = new ArrayList<>();
            for (int i = 0; i < TEXTS.size(); i++) {
                golden.add(read(data));
            }
            compareAll(golden, encoder);
        } catch (IOException e) {
            throw new ModelException(GOLDEN, "is cut short; build again with 'mvn clean package'", e);
        }
    }

    /** Compares what the texts should give, in their order, with what they give. */
    static void compareAll(List<Embedding> golden, SentenceEncoder encoder) {
        for (int i = 0; i < golden.size(); i++) {
            compare(golden.get(i), encoder.embed(TEXTS.get(i)));
        }
    }

    static void compare(Embedding expected, Embedding found) {
        double cosine = expected.cosine(found);
        if (!(cosine >= LEAST_COSINE)) {
            throw new ModelException(
                    EncoderFiles.MODEL.name(),
                    "this processor computes other vectors than it should (cosine " + cosine + ", expected "
                            + LEAST_COSINE + " or more), so its scores would be wrong; run Winnow on a processor with"
                            + " AVX2 or NEON");
        }
    }

    static Embedding read(DataInputStream data) throws IOException {
        float[] vector = new float[SentenceEncoder.DIMENSION];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = data.readFloat();
        }
        return Embedding.normalized(vector);
    }
}
