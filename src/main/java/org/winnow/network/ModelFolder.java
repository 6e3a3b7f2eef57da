package org.winnow.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.winnow.fault.ModelException;

/**
 * A folder of model files with {@code manifest.json}, which holds the SHA-256 of each. No file is parsed before its sum was
 * compared, so a cut-off or changed file is refused by name.
 */
public final class ModelFolder {
    /** What a user can do about a bad model file. */
    public static final String REMEDY = "restore the models folder of this release or run `winnow train`";

    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LARGEST_FILE = 256L << 20;

    private final Path folder;
    private final JsonNode manifest;

    private ModelFolder(Path folder, JsonNode manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Opens a folder of models.
     *
     * @throws ModelException if there is no such folder or its manifest cannot be read
     */
    public static ModelFolder open(Path folder) {
        Path file = folder.resolve(MANIFEST);
        byte[] bytes = read(file);
        try {
            JsonNode manifest = JSON.readTree(bytes);
            if (!manifest.path("files").isObject()) {
                throw new ModelException(file, "lists no files; " + REMEDY);
            }
            return new ModelFolder(folder, manifest);
        } catch (IOException e) {
            throw new ModelException(file, "is no JSON; " + REMEDY, e);
        }
    }

    /** Returns the version: the first hex digits of a sum over the sums of all files. */
    public String version() {
        return hex(manifest.path("files").toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 10);
    }

    /**
     * Opens a file of the folder after comparing its sum.
     *
     * @throws ModelException if it is missing, not listed, too large, or was changed
     */
    public DataInputStream open(String name) {
        return new DataInputStream(new ByteArrayInputStream(bytes(name)));
    }

    /**
     * Returns the bytes of a file of the folder after comparing its sum.
     *
     * @throws ModelException if it is missing, not listed, too large, or was changed
     */
    public byte[] bytes(String name) {
        Path file = folder.resolve(name);
        JsonNode sum = manifest.path("files").path(name);
        if (!sum.isTextual()) {
            throw new ModelException(folder.resolve(MANIFEST), "does not list " + name + "; " + REMEDY);
        }
        byte[] bytes = read(file);
        if (!hex(bytes).equals(sum.asText())) {
            throw new ModelException(file, "was changed or cut off (its SHA-256 is not the manifest's); " + REMEDY);
        }
        return bytes;
    }

    private static byte[] read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ModelException(file, "missing; " + REMEDY);
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw new ModelException(
                        file, "is larger than " + (LARGEST_FILE >> 20) + " MiB, which no model of ours is; " + REMEDY);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ModelException(file, "cannot be read (" + e.getMessage() + "); " + REMEDY, e);
        }
    }

    /** Writes files to a folder, which is made where it is missing, and their manifest. */
    public static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        seal(folder, files.keySet().stream().sorted().toList());
    }

    /** Writes the manifest of these files of a folder. */
    public static void seal(Path folder, List<String> files) throws IOException {
        ObjectNode manifest = JSON.createObjectNode();
        ObjectNode sums = manifest.putObject("files");
        for (String name : files) {
            sums.put(name, hex(Files.readAllBytes(folder.resolve(name))));
        }
        Files.writeString(
                folder.resolve(MANIFEST), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n");
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
