package org.winnow.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.fault.ModelException;

/** Reads entries from files and folders of JSON and checks them, each by itself and against the others. */
public final class CatalogueReader {
    private static final CharMatcher SPACES =
            CharMatcher.anyOf(" \t\n\u000B\f\r").precomputed();
    private static final long LARGEST = 8L << 20;
    private static final int DEEPEST_FOLDER = 4;
    private static final int MOST_FILES = 1_000;
    private static final int MOST_ENTRIES = 5_000;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(10_000)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final List<Entry> entries = new ArrayList<>();
    private final List<InputException> failures = new ArrayList<>();
    private final Map<String, String> fileById = new HashMap<>();
    private final Map<String, Entry> entryByText = new HashMap<>();
    private int files;

    private CatalogueReader() {}

    /**
     * What was read.
     *
     * @param catalogue the entries without a fault
     * @param files how many files were read
     * @param failures what is wrong with the others: each names file, entry, finding and remedy
     */
    public record Reading(Catalogue catalogue, int files, List<InputException> failures) {
        public Reading {
            failures = List.copyOf(failures);
        }
    }

    /**
     * Reads all entries that it can.
     *
     * @param places files, and folders that are searched for {@code .json}
     */
    public static Reading read(List<Path> places) {
        CatalogueReader reader = new CatalogueReader();
        places.forEach(reader::place);
        return new Reading(new Catalogue(reader.entries), reader.files, reader.failures);
    }

    /**
     * Reads entries that all must be sound.
     *
     * @param folders folders; one that is not there holds no entries
     * @throws ModelException if one is not: names file, entry, finding and remedy
     */
    public static Catalogue load(List<Path> folders) {
        Reading reading = read(folders.stream().filter(Files::exists).toList());
        if (!reading.failures().isEmpty()) {
            throw new ModelException("catalogue", reading.failures().get(0).getMessage());
        }
        return reading.catalogue();
    }

    private void place(Path place) {
        if (!Files.isDirectory(place)) {
            file(place);
            return;
        }
        try (Stream<Path> found = Files.walk(place, DEEPEST_FOLDER)) {
            found.filter(path -> path.toString().endsWith(".json") && Files.isRegularFile(path))
                    .sorted()
                    .limit(MOST_FILES)
                    .forEach(this::file);
        } catch (IOException | UncheckedIOException e) {
            failures.add(new InputException(place.toString(), null, "cannot be searched; check who may read it"));
        }
    }

    private void file(Path file) {
        files++;
        try {
            List<Entry> read = entries(file.toString(), bytes(file), failures);
            for (Entry entry : read) {
                accept(file.toString(), entry);
            }
        } catch (InputException e) {
            failures.add(e);
        }
    }

    private static byte[] bytes(Path file) throws InputException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InputException(
                        file.toString(),
                        null,
                        "is larger than " + (LARGEST >> 20) + " MiB; part it into several files");
            }
            return Files.readAllBytes(file);
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException(file.toString(), null, "cannot be read; give a file of entries as JSON");
        }
    }

    /**
     * Reads the entries of a file's bytes.
     *
     * @param faulty where the faults of single entries go
     * @throws InputException if the bytes are no list of entries at all
     */
    static List<Entry> entries(String file, byte[] bytes, List<InputException> faulty) throws InputException {
        JsonNode root = parse(file, bytes);
        List<Entry> read = new ArrayList<>();
        int place = 0;
        for (JsonNode json : root.isObject() ? List.of(root) : root) {
            place++;
            try {
                read.add(EntryJson.read(file, json, place));
            } catch (InputException e) {
                faulty.add(e);
            }
        }
        return read;
    }

    private static JsonNode parse(String file, byte[] bytes) throws InputException {
        @Nullable JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            Long line = e.getLocation() == null ? null : (long) e.getLocation().getLineNr();
            throw new InputException(file, line, "is no JSON (" + e.getOriginalMessage() + "); mend it there");
        } catch (IOException e) {
            throw new InputException(file, null, "is no text in UTF-8; save it as that");
        }
        if (root == null || !root.isArray() && !root.isObject()) {
            throw new InputException(
                    file, null, "is no list of entries; write [{\"id\": …}, …] as training-data/README.md says");
        }
        if (root.isArray() && root.size() > MOST_ENTRIES) {
            throw new InputException(
                    file, null, "has " + root.size() + " entries; at most " + MOST_ENTRIES + " in a file");
        }
        return root;
    }

    private void accept(String file, Entry entry) throws InputException {
        String before = fileById.putIfAbsent(entry.id(), file);
        if (before != null) {
            failures.add(new InputException(
                    file, null, "entry \"" + entry.id() + "\" has an id that " + before + " has too; give it another"));
            return;
        }
        for (String text : entry.texts().toList()) {
            Entry twin = entryByText.putIfAbsent(key(text), entry);
            if (twin != null) {
                failures.add(new InputException(
                        file,
                        null,
                        "entry \"" + entry.id() + "\" says \"" + EntryJson.shown(text) + "\" as entry \"" + twin.id()
                                + "\" does; put it in other words"));
                return;
            }
        }
        if (entries.size() >= MOST_ENTRIES) {
            throw new InputException(file, null, "makes more than " + MOST_ENTRIES + " entries in all; leave some out");
        }
        entries.add(entry);
    }

    /** Returns what two texts have in common that differ in case and white space alone. */
    static String key(String text) {
        return SPACES.collapseFrom(text.strip().toLowerCase(Locale.ROOT), ' ');
    }
}
