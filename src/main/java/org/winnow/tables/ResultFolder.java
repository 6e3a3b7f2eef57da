package org.winnow.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;

/**
 * Where things lie in a result folder: {@code manifest.json}, {@code errors.jsonl}, a folder a table, and {@code parts} with a
 * list of each part. A part counts once its list is there; files that no list names do not.
 *
 * @param path the folder
 */
public record ResultFolder(Path path) {
    /** Name of the file that says what the result is. */
    public static final String MANIFEST = "manifest.json";

    /** Name of the file that says what could not be read or scored. */
    public static final String ERRORS = "errors.jsonl";

    private static final String PARTS = "parts";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Returns the mapper that all JSON files of a result are written with. */
    public static JsonMapper json() {
        return JSON;
    }

    /** Returns the file that says what the result is. */
    public Path manifest() {
        return path.resolve(MANIFEST);
    }

    /** Returns the file that says what could not be read or scored. */
    public Path errors() {
        return path.resolve(ERRORS);
    }

    /** Returns the folder of a table's files. */
    public Path table(Table table) {
        return path.resolve(table.key());
    }

    /** Returns the folder of the parts' lists. */
    public Path parts() {
        return path.resolve(PARTS);
    }

    /** Returns the list of a part. */
    public Path list(int part) {
        return parts().resolve(name(part) + ".json");
    }

    /** Returns a value as one line of JSON. */
    public static String jsonLine(Object value) throws IOException {
        return JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    }

    /** Returns a table's file of a part, from the result folder on. */
    public static String file(Table table, int part, TableFormat format) {
        return table.key() + "/" + name(part) + format.suffix();
    }

    private static String name(int part) {
        return String.format(Locale.ROOT, "part-%05d", part);
    }

    /** Lists a part: from now on it counts. */
    public void add(Part part) throws IOException {
        Durable.write(list(part.number()), JSON.writeValueAsBytes(part));
    }

    /**
     * Returns a part, or null where it is not there whole.
     *
     * @throws IOException if its list cannot be read
     */
    public @Nullable Part part(int number) throws IOException {
        Path list = list(number);
        if (!Files.exists(list)) {
            return null;
        }
        Part part;
        try {
            part = JSON.readValue(Files.readAllBytes(list), Part.class);
        } catch (JsonProcessingException e) {
            return null;
        }
        for (PartFile file : part.files()) {
            Path there = path.resolve(file.path()).normalize();
            if (!there.startsWith(path.normalize()) || !Files.exists(there) || Files.size(there) != file.bytes()) {
                return null;
            }
        }
        return part;
    }

    /** Returns the parts that are there, up to the first gap. */
    public List<Part> listedParts() throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Part part = part(0); part != null; part = part(parts.size())) {
            parts.add(part);
        }
        return parts;
    }

    /**
     * Returns the folder of a result that is there.
     *
     * @throws InputException if there is none
     */
    public static ResultFolder existing(Path path) throws InputException {
        ResultFolder folder = new ResultFolder(path);
        if (!Files.isDirectory(path)) {
            throw new InputException(path.toString(), null, "no such folder; name the --out of a `winnow batch`");
        }
        if (!Files.isRegularFile(folder.manifest())) {
            throw new InputException(
                    path.toString(), null, "holds no " + MANIFEST + "; name the --out of a `winnow batch`");
        }
        return folder;
    }
}
