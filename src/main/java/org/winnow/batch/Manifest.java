package org.winnow.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.winnow.fault.InputException;
import org.winnow.tables.Counts;
import org.winnow.tables.Durable;
import org.winnow.tables.ResultFolder;

/**
 * What a result was made from, with, and how. It holds no time and no count of threads, as neither changes the result: equal
 * manifests mean equal bytes.
 *
 * @param winnow version of the program
 * @param schema version of the tables
 * @param models versions of models, policy and catalogue, and fingerprints of their files, by name
 * @param options the options by their names
 * @param inputs the files read
 * @param complete whether everything is done
 * @param parts how many parts there are; 0 until everything is done
 * @param counts what the result holds; nothing until everything is done
 */
public record Manifest(
        String winnow,
        int schema,
        Map<String, Object> models,
        Map<String, Object> options,
        List<Input> inputs,
        boolean complete,
        int parts,
        Counts counts) {
    /** Version of the tables. */
    public static final int SCHEMA = 1;

    private static final int MOST_NAMED = 5;

    public Manifest {
        models = new TreeMap<>(models);
        options = new TreeMap<>(options);
        inputs = List.copyOf(inputs);
    }

    /** Returns the manifest of work that begins. */
    public static Manifest of(String winnow, Map<String, Object> models, BatchOptions options, List<Input> inputs) {
        return new Manifest(winnow, SCHEMA, models, options.byName(), inputs, false, 0, Counts.NONE);
    }

    /** Returns the manifest of work that is done. */
    public Manifest done(int allParts, Counts all) {
        return new Manifest(winnow, schema, models, options, inputs, true, allParts, all);
    }

    /** Writes it to its folder. */
    void write(ResultFolder folder) throws IOException {
        Durable.write(folder.manifest(), ResultFolder.json().writeValueAsBytes(this));
    }

    /**
     * Reads the manifest of a folder.
     *
     * @throws InputException if it is not one
     */
    public static Manifest read(ResultFolder folder) throws IOException {
        try {
            return ResultFolder.json().readValue(Files.readAllBytes(folder.manifest()), Manifest.class);
        } catch (JsonProcessingException e) {
            throw new InputException(
                    folder.manifest().toString(),
                    (long) Math.max(
                            1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    "not the manifest of a batch of this version; give another --out, or --force to begin anew");
        }
    }

    /** Returns in words what differs between this earlier work and other work, as far as it changes the result. */
    public List<String> differences(Manifest now) {
        List<String> found = new ArrayList<>();
        differ(found, "Winnow", winnow, now.winnow);
        differ(found, "the schema", schema, now.schema);
        differ(found, "", models, now.models);
        differ(found, "--", options, now.options);
        inputs(found, now);
        return found;
    }

    private static void differ(List<String> found, String name, Object before, Object after) {
        if (!Objects.equals(String.valueOf(before), String.valueOf(after))) {
            found.add(name + " was " + before + ", is " + after);
        }
    }

    private static void differ(
            List<String> found, String prefix, Map<String, Object> before, Map<String, Object> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            differ(found, prefix + name, before.getOrDefault(name, "none"), after.getOrDefault(name, "none"));
        }
    }

    private void inputs(List<String> found, Manifest now) {
        if (inputs.equals(now.inputs)) {
            return;
        }
        Map<String, Input> left = new HashMap<>();
        inputs.forEach(input -> left.put(input.path(), input));
        List<String> named = new ArrayList<>();
        for (Input input : now.inputs) {
            Input before = left.remove(input.path());
            if (before == null) {
                named.add("input " + input.path() + " is new");
            } else if (!before.equals(input)) {
                named.add("input " + input.path() + " has changed");
            }
        }
        left.values().stream().map(Input::path).sorted().forEach(path -> named.add("input " + path + " is gone"));
        if (named.isEmpty()) {
            named.add("the inputs come in another order");
        }
        found.addAll(named.subList(0, Math.min(MOST_NAMED, named.size())));
        if (named.size() > MOST_NAMED) {
            found.add(named.size() - MOST_NAMED + " more inputs differ");
        }
    }
}
