package org.winnow.classify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.fault.ModelException;

/**
 * The files of a model folder with the SHA-256 of each, as its {@code manifest.json} lists them. Nothing is parsed before its
 * hash was checked.
 */
public final class ModelFiles {
    /** What a user can do about a bad model file. */
    public static final String REMEDY =
            "restore it with 'git checkout -- models' or train again with './winnow train labels'";

    static final String MANIFEST = "manifest.json";
    private static final long LARGEST = 64L << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path folder;
    private final Map<String, String> hashes;
    private final String version;

    private ModelFiles(Path folder, Map<String, String> hashes, String version) {
        this.folder = folder;
        this.hashes = hashes;
        this.version = version;
    }

    /**
     * Opens a model folder.
     *
     * @throws ModelException if it has no manifest that can be read
     */
    public static ModelFiles open(Path folder) {
        byte[] manifest = bytes(folder.resolve(MANIFEST));
        try {
            Map<String, String> hashes = JSON.readValue(manifest, new TypeReference<Map<String, String>>() {});
            return new ModelFiles(folder, hashes, sha256(manifest).substring(0, 12));
        } catch (IOException e) {
            throw new ModelException(folder.resolve(MANIFEST), "is no list of files with their SHA-256; " + REMEDY, e);
        }
    }

    /** Returns a version of the whole folder: it changes with any byte of any file. */
    public String version() {
        return version;
    }

    /**
     * Returns the bytes of a file.
     *
     * @throws ModelException if it is missing, too large, not listed or changed
     */
    public byte[] read(String name) {
        Path file = folder.resolve(name);
        String expected = hashes.get(name);
        if (expected == null) {
            throw new ModelException(folder.resolve(MANIFEST), "does not list " + name + "; " + REMEDY);
        }
        byte[] bytes = bytes(file);
        String found = sha256(bytes);
        if (!found.equals(expected)) {
            throw new ModelException(
                    file, "is corrupt: it has SHA-256 " + found + ", expected " + expected + "; " + REMEDY);
        }
        return bytes;
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ModelException(file, "is missing; " + REMEDY);
            }
            if (Files.size(file) > LARGEST) {
                throw new ModelException(file, "is larger than " + LARGEST + " bytes; " + REMEDY);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ModelException(file, "could not be read; " + REMEDY, e);
        }
    }

    private static String sha256(byte[] bytes) {
        return Hashing.sha256().hashBytes(bytes).toString();
    }

    /** Writes a manifest over these files, which must lie in the folder. */
    public static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> hashes = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            hashes.put(file.getKey(), sha256(file.getValue()));
        }
        Files.write(
                folder.resolve(MANIFEST), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(hashes));
    }
}
