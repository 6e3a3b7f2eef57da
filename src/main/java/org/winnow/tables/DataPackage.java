package org.winnow.tables;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Frictionless Data Package of a result folder ({@code datapackage.json}, version 2.0): what files it has, their hashes, and
 * what their columns hold. Holds no time, so equal results have equal descriptors.
 *
 * @param schema address of the profile
 * @param name what it is called; lower case, digits, hyphens
 * @param title likewise, for people
 * @param description what a reader should know first
 * @param version of the tables' schema
 * @param licenses under which the data may be used; left out where the user named none, as only they can know
 * @param sources what it was made from
 * @param resources the tables
 * @param winnow what it was made with: program, models, options
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataPackage(
        @JsonProperty("$schema") String schema,
        String name,
        String title,
        String description,
        String version,
        @Nullable List<License> licenses,
        List<Source> sources,
        List<Resource> resources,
        Map<String, Object> winnow) {
    /** Name of its file in a result folder. */
    public static final String FILE = "datapackage.json";

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final String RESOURCE = "https://datapackage.org/profiles/2.0/dataresource.json";
    private static final String ABOUT =
            "Comments with scores of labels, their discussions, and summaries. Scores are of models and no verdicts on"
                    + " people.";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * A licence.
     *
     * @param name an identifier such as {@code CC-BY-4.0}
     */
    public record License(String name) {}

    /**
     * What a package was made from.
     *
     * @param title name of the file, without its folders, which concern nobody else
     * @param sha256 of its bytes
     */
    public record Source(String title, String sha256) {}

    /**
     * A table: one resource over the files of all parts.
     *
     * @param schema address of the profile
     * @param name of the table
     * @param path its files, from the folder on
     * @param format {@code parquet} or {@code jsonl}
     * @param mediatype of the files
     * @param compression {@code zstd} where the files are compressed as a whole, else null
     * @param bytes of all files
     * @param parts hash and size of each file, in the order of {@code path}
     * @param fields its columns, as a Table Schema
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Resource(
            @JsonProperty("$schema") String schema,
            String name,
            List<String> path,
            String format,
            String mediatype,
            @Nullable String compression,
            long bytes,
            List<Hash> parts,
            @JsonProperty("schema") Fields fields) {}

    /**
     * The hash of a file.
     *
     * @param path the file
     * @param hash {@code sha256:} and the hash in hexadecimal
     * @param bytes its size
     */
    public record Hash(String path, String hash, long bytes) {}

    /**
     * A Table Schema.
     *
     * @param fields the columns in order
     * @param primaryKey names of the columns that tell rows apart
     * @param foreignKeys columns that point to another table
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Fields(List<Field> fields, List<String> primaryKey, List<ForeignKey> foreignKeys) {}

    /**
     * A column.
     *
     * @param name its name
     * @param type its type in a Table Schema's words
     * @param description what it holds
     * @param duckdb its type in full, as a Table Schema has no words for structs
     */
    public record Field(String name, String type, String description, String duckdb) {}

    /**
     * A pointer to another table.
     *
     * @param fields the columns that point
     * @param reference where they point to
     */
    public record ForeignKey(List<String> fields, Reference reference) {}

    /**
     * Where a pointer points to.
     *
     * @param resource the table
     * @param fields its columns
     */
    public record Reference(String resource, List<String> fields) {}

    /**
     * Describes the parts that a folder holds.
     *
     * @param format of the parts
     * @param parts all parts
     * @param license under which the data may be used, or null
     * @param sources what they were made from
     * @param made program, models and options, by name
     */
    public static DataPackage of(
            TableFormat format,
            List<Part> parts,
            @Nullable String license,
            List<Source> sources,
            Map<String, Object> made) {
        List<Resource> resources = new ArrayList<>();
        for (Table table : Table.values()) {
            resources.add(resource(table, format, parts));
        }
        return new DataPackage(
                PROFILE,
                "winnow-result",
                "Labelled comments",
                ABOUT,
                "1.0.0",
                license == null ? null : List.of(new License(license)),
                List.copyOf(sources),
                resources,
                made);
    }

    private static Resource resource(Table table, TableFormat format, List<Part> parts) {
        List<PartFile> files = new ArrayList<>();
        for (Part part : parts) {
            files.add(part.files().get(table.ordinal()));
        }
        boolean parquet = format == TableFormat.PARQUET;
        return new Resource(
                RESOURCE,
                table.key(),
                files.stream().map(PartFile::path).toList(),
                parquet ? "parquet" : "jsonl",
                parquet ? "application/vnd.apache.parquet" : "application/jsonl",
                parquet ? null : "zstd",
                files.stream().mapToLong(PartFile::bytes).sum(),
                files.stream()
                        .map(file -> new Hash(file.path(), "sha256:" + file.sha256(), file.bytes()))
                        .toList(),
                fields(table));
    }

    private static Fields fields(Table table) {
        List<Field> fields = table.columns().stream()
                .map(column -> new Field(column.name(), type(column.type()), column.meaning(), column.type()))
                .toList();
        List<ForeignKey> pointers = table == Table.DISCUSSIONS
                ? List.of()
                : List.of(new ForeignKey(
                        List.of("discussion"), new Reference(Table.DISCUSSIONS.key(), List.of("discussion"))));
        return new Fields(
                fields, table == Table.COMMENTS ? List.of("discussion", "id") : List.of("discussion"), pointers);
    }

    private static String type(String duckdb) {
        if (duckdb.endsWith("[]")) {
            return "array";
        }
        return switch (duckdb) {
            case "VARCHAR" -> "string";
            case "DOUBLE" -> "number";
            case "INTEGER" -> "integer";
            case "DATE" -> "date";
            default -> "object";
        };
    }

    /** Writes it to its folder, whole or not at all. A folder of no part has none, as a package needs a file. */
    public void write(ResultFolder folder) throws IOException {
        Path file = folder.path().resolve(FILE);
        if (resources.get(0).path().isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Durable.write(file, JSON.writeValueAsBytes(this));
    }
}
