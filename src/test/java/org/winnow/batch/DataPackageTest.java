package org.winnow.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winnow.tables.DataPackage;
import org.winnow.tables.Table;
import org.winnow.tables.TableFormat;

/** The rules of the Data Package standard (version 2.0) that a file alone can break. */
class DataPackageTest {
    /** Types of a Table Schema. */
    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "date", "array", "object", "boolean");

    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void pages() throws Exception {
        in = Batches.pages(folder.resolve("in"), 7, 4);
        out = folder.resolve("out");
    }

    private JsonNode batch(BatchOptions options) throws Exception {
        Batches.run(in, out, options, new StubAnalyst(0));
        return new ObjectMapper().readTree(out.resolve(DataPackage.FILE).toFile());
    }

    @ParameterizedTest
    @EnumSource
    void every_file_of_every_table_is_there_with_its_hash(TableFormat format) throws Exception {
        Set<String> listed = new HashSet<>();
        for (JsonNode resource : batch(Batches.options(format, 12)).path("resources")) {
            long bytes = 0;
            assertThat(resource.path("parts")).hasSameSizeAs(resource.path("path"));
            for (int i = 0; i < resource.path("path").size(); i++) {
                String path = resource.path("path").get(i).asText();
                byte[] content = Files.readAllBytes(out.resolve(path));
                JsonNode part = resource.path("parts").get(i);
                assertThat(part.path("path").asText()).isEqualTo(path);
                assertThat(part.path("hash").asText())
                        .isEqualTo("sha256:" + Hashing.sha256().hashBytes(content));
                assertThat(part.path("bytes").asLong()).isEqualTo(content.length);
                bytes += content.length;
                listed.add(path);
            }
            assertThat(resource.path("bytes").asLong()).isEqualTo(bytes);
        }
        Set<String> there = new HashSet<>(Batches.files(out).keySet());
        there.removeIf(file -> file.startsWith("parts/") || !file.contains("/"));
        assertThat(listed).isEqualTo(there).hasSizeGreaterThan(3);
    }

    @Test
    void names_paths_and_types_are_such_as_the_standard_allows() throws Exception {
        JsonNode described = batch(Batches.options(TableFormat.PARQUET, 12));
        assertThat(described.path("$schema").asText()).startsWith("https://datapackage.org/profiles/2.0/");
        assertThat(described.path("name").asText()).matches("[a-z0-9._-]+");
        assertThat(described.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+");
        List<String> names = new ArrayList<>();
        for (JsonNode resource : described.path("resources")) {
            names.add(resource.path("name").asText());
            assertThat(resource.path("format").asText()).isEqualTo("parquet");
            for (JsonNode path : resource.path("path")) {
                assertThat(path.asText()).doesNotStartWith("/").doesNotContain("..", "\\", ":");
            }
            for (JsonNode field : resource.path("schema").path("fields")) {
                assertThat(field.path("type").asText()).isIn(TYPES);
                assertThat(field.path("description").asText()).isNotBlank();
            }
        }
        assertThat(names).containsExactly("comments", "discussions", "summaries");
    }

    @Test
    void columns_and_keys_are_those_of_the_tables() throws Exception {
        JsonNode resources = batch(Batches.options(TableFormat.JSONL, 12)).path("resources");
        for (Table table : Table.values()) {
            JsonNode schema = resources.get(table.ordinal()).path("schema");
            List<String> columns = new ArrayList<>();
            schema.path("fields")
                    .forEach(field -> columns.add(field.path("name").asText()));
            assertThat(columns)
                    .isEqualTo(table.columns().stream()
                            .map(column -> column.name())
                            .toList());
            schema.path("primaryKey").forEach(key -> assertThat(columns).contains(key.asText()));
            assertThat(schema.path("primaryKey")).isNotEmpty();
        }
        assertThat(resources
                        .get(0)
                        .at("/schema/foreignKeys/0/reference/resource")
                        .asText())
                .isEqualTo("discussions");
        assertThat(resources.get(0).path("compression").asText()).isEqualTo("zstd");
    }

    @Test
    void a_licence_is_stated_where_the_user_named_one_and_never_guessed() throws Exception {
        assertThat(batch(Batches.options(TableFormat.JSONL, 12)).has("licenses"))
                .isFalse();
        BatchOptions plain = Batches.options(TableFormat.JSONL, 13);
        BatchOptions licensed = new BatchOptions(
                plain.format(),
                plain.labels(),
                true,
                true,
                null,
                null,
                null,
                plain.columns(),
                null,
                false,
                "CC-BY-4.0",
                13);
        out = folder.resolve("licensed");
        assertThat(batch(licensed).at("/licenses/0/name").asText()).isEqualTo("CC-BY-4.0");
    }

    @Test
    void sources_are_named_without_the_folders_of_who_made_it() throws Exception {
        JsonNode described = batch(Batches.options(TableFormat.JSONL, 12));
        assertThat(described.path("sources")).hasSize(7);
        assertThat(described.at("/sources/0/title").asText()).isEqualTo("p000.txt");
        assertThat(described.at("/sources/0/sha256").asText()).hasSize(64);
        assertThat(described.toString()).doesNotContain(folder.toString());
        assertThat(described.at("/winnow/models/version").asText()).isEqualTo("stub");
    }

    @Test
    void it_is_written_again_with_the_same_bytes_where_work_goes_on() throws Exception {
        batch(Batches.options(TableFormat.JSONL, 12));
        var whole = Batches.files(out);
        Files.delete(out.resolve("parts/part-00001.json"));
        Files.writeString(out.resolve(DataPackage.FILE), "torn");
        batch(Batches.options(TableFormat.JSONL, 12));
        assertThat(Batches.files(out)).isEqualTo(whole);
    }
}
