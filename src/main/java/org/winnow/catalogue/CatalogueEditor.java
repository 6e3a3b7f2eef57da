package org.winnow.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.winnow.fault.InputException;

/** Adds entries to a user's own file, which is never left half written. */
public final class CatalogueEditor {
    /** The file in a user's folder that added entries go to. */
    public static final String OWN_FILE = "own.json";

    private CatalogueEditor() {}

    /**
     * Adds entries to {@value #OWN_FILE} of a folder, all or none.
     *
     * @param folder the user's folder, which is made where it is missing
     * @param others files and folders of further entries, which the new ones must not repeat
     * @param source where the new ones come from, for messages
     * @param json the new ones
     * @return the ids of what was added
     * @throws InputException if an entry is faulty or there before, or the file that is there has a fault: names it
     */
    public static List<String> add(Path folder, List<Path> others, String source, byte[] json) throws IOException {
        List<InputException> faulty = new ArrayList<>();
        List<Entry> added = CatalogueReader.entries(source, json, faulty);
        if (!faulty.isEmpty()) {
            throw faulty.get(0);
        }
        if (added.isEmpty()) {
            throw new InputException(source, null, "holds no entry; give at least one");
        }
        Files.createDirectories(folder);
        Path own = folder.resolve(OWN_FILE);
        Path part = Files.createTempFile(folder, "own", ".part");
        try {
            write(part, joined(own, added));
            check(places(folder, others, own, part), part, own, source, ids(added));
            AtomicFile.move(part, own);
        } finally {
            Files.deleteIfExists(part);
        }
        return added.stream().map(Entry::id).toList();
    }

    private static List<Entry> joined(Path own, List<Entry> added) throws InputException {
        List<Entry> all = new ArrayList<>();
        if (Files.exists(own)) {
            CatalogueReader.Reading before = CatalogueReader.read(List.of(own));
            if (!before.failures().isEmpty()) {
                throw before.failures().get(0);
            }
            all.addAll(before.catalogue().entries());
        }
        all.addAll(added);
        return all;
    }

    /** Everything that is in force once the new file takes the old one's place; the new one last, so that it gets the blame. */
    private static List<Path> places(Path folder, List<Path> others, Path own, Path part) throws IOException {
        List<Path> places = new ArrayList<>();
        others.stream().filter(Files::exists).forEach(places::add);
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json") && !file.equals(own) && !file.equals(part))
                    .sorted()
                    .forEach(places::add);
        }
        places.add(part);
        return places;
    }

    private static Set<String> ids(List<Entry> added) {
        return added.stream().map(Entry::id).collect(Collectors.toSet());
    }

    private static void check(List<Path> places, Path part, Path own, String source, Set<String> added)
            throws InputException {
        for (InputException failure : CatalogueReader.read(places).failures()) {
            String message = failure.getMessage();
            if (failure.source().equals(part.toString()) && message != null) {
                boolean isNew = added.stream().anyMatch(id -> message.contains('"' + id + '"'));
                String finding =
                        message.substring(part.toString().length() + 2).replace(part.toString(), own.toString());
                throw new InputException(isNew ? source : own.toString(), null, finding);
            }
        }
    }

    private static void write(Path file, List<Entry> entries) throws IOException {
        ArrayNode array = CatalogueReader.JSON.createArrayNode();
        entries.forEach(entry -> array.add(EntryJson.write(entry)));
        Files.writeString(
                file, CatalogueReader.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n");
    }
}
