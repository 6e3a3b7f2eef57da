package org.winnow.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.jspecify.annotations.Nullable;
import org.winnow.batch.BatchRefusal;
import org.winnow.batch.Manifest;
import org.winnow.tables.Counts;
import org.winnow.tables.Failure;
import org.winnow.tables.Part;
import org.winnow.tables.PartFile;
import org.winnow.tables.ResultFolder;
import org.winnow.tables.Table;

/**
 * A result folder on any Hadoop file system. Machines put finished parts under {@code .draft}; the driver alone gives files their
 * names and lists the part, once for each, so a part that was made twice counts once.
 */
final class ResultStore {
    private static final String DRAFTS = ".draft";
    private static final String HALF = ".part";
    private static final ResultFolder NAMES = new ResultFolder(java.nio.file.Path.of(""));

    private final Path root;
    private final FileSystem system;

    ResultStore(String out, Store store) throws IOException {
        Path given = new Path(out);
        this.system = store.of(given);
        this.root = system.makeQualified(given);
    }

    /** Returns where a finished part is put, and puts it there. */
    String upload(Part part, java.nio.file.Path folder, String attempt) throws IOException {
        String name = DRAFTS + "/" + attempt;
        for (PartFile file : part.files()) {
            Path target = new Path(new Path(root, name), file.path());
            try (InputStream in = Files.newInputStream(folder.resolve(file.path()))) {
                write(target, in);
            }
        }
        return name;
    }

    /** Gives the files of a part their names, then lists it: from now on it counts. */
    void commit(Part part, String draft) throws IOException {
        for (PartFile file : part.files()) {
            move(new Path(new Path(root, draft), file.path()), new Path(root, file.path()));
        }
        replace(listOf(part.number()), ResultFolder.json().writeValueAsBytes(part));
        system.delete(new Path(root, draft), true);
    }

    /**
     * Takes up a folder for a job, and deletes what no list names.
     *
     * @param force whether a result of other work may be replaced
     * @return the parts that are there, by number
     * @throws BatchRefusal if the folder holds something else; names the differences
     */
    SortedMap<Integer, Counts> takeUp(Manifest now, boolean force) throws IOException {
        Manifest before = force ? null : manifest();
        if (before == null) {
            requireFree(force);
            clear();
            return new TreeMap<>();
        }
        var differences = before.differences(now);
        if (!differences.isEmpty()) {
            throw new BatchRefusal(root + " holds other work: " + String.join("; ", differences)
                    + "; give another --out, or --force to begin anew");
        }
        return tidied();
    }

    private void requireFree(boolean force) throws IOException {
        boolean ours = system.exists(new Path(root, ResultFolder.MANIFEST));
        if (!ours && system.exists(root) && system.listStatus(root).length > 0) {
            throw new BatchRefusal(root + " is not empty and holds no " + ResultFolder.MANIFEST
                    + "; give an empty folder" + (force ? ": --force replaces results only" : ""));
        }
    }

    private @Nullable Manifest manifest() throws IOException {
        byte[] content = read(ResultFolder.MANIFEST);
        try {
            return content == null ? null : ResultFolder.json().readValue(content, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new BatchRefusal(root + " holds no manifest of a batch of this version; give another --out, or"
                    + " --force to begin anew");
        }
    }

    void write(Manifest manifest) throws IOException {
        replace(ResultFolder.MANIFEST, ResultFolder.json().writeValueAsBytes(manifest));
    }

    /** Deletes what a batch has written, and nothing else. */
    private void clear() throws IOException {
        system.delete(new Path(root, ResultFolder.MANIFEST), false);
        deleteOthers(Set.of());
        system.delete(new Path(root, ResultFolder.ERRORS), false);
    }

    private SortedMap<Integer, Counts> tidied() throws IOException {
        Map<String, Long> there = files();
        SortedMap<Integer, Counts> parts = new TreeMap<>();
        Set<String> keep = new HashSet<>();
        for (String file : there.keySet()) {
            Part part = file.startsWith(NAMES.parts() + "/part-") ? part(file) : null;
            if (part != null
                    && part.files().stream().allMatch(one -> one.bytes() == there.getOrDefault(one.path(), -1L))) {
                parts.put(part.number(), part.counts());
                keep.add(file);
                part.files().forEach(one -> keep.add(one.path()));
            }
        }
        deleteOthers(keep);
        return parts;
    }

    /** Returns the part of a list, or null where it is not there whole. */
    private @Nullable Part part(String list) throws IOException {
        byte[] content = read(list);
        try {
            return content == null ? null : ResultFolder.json().readValue(content, Part.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private void deleteOthers(Set<String> keep) throws IOException {
        for (String file : files().keySet()) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            if (!keep.contains(file) && (name.startsWith("part-") || name.startsWith(".part-"))) {
                system.delete(new Path(root, file), false);
            }
        }
        deleteDrafts();
    }

    void deleteDrafts() throws IOException {
        system.delete(new Path(root, DRAFTS), true);
    }

    /** Returns the files of tables and lists with their sizes. */
    private Map<String, Long> files() throws IOException {
        Map<String, Long> files = new HashMap<>();
        list(NAMES.parts().toString(), files);
        for (Table table : Table.values()) {
            list(table.key(), files);
        }
        return files;
    }

    private void list(String folder, Map<String, Long> files) throws IOException {
        Path inside = new Path(root, folder);
        system.mkdirs(inside);
        for (FileStatus file : system.listStatus(inside)) {
            if (file.isFile()) {
                files.put(folder + "/" + file.getPath().getName(), file.getLen());
            }
        }
    }

    /** Writes {@code errors.jsonl} from the lists of all parts; holds one part's failures at a time. */
    void writeErrors(Iterable<Failure> first, int parts) throws IOException {
        Path draft = new Path(root, "." + ResultFolder.ERRORS + HALF);
        try (OutputStream out = system.create(draft, true)) {
            writeLines(first, out);
            for (int number = 0; number < parts; number++) {
                Part part = part(listOf(number));
                if (part != null) {
                    writeLines(part.errors(), out);
                }
            }
        }
        move(draft, new Path(root, ResultFolder.ERRORS));
    }

    private static void writeLines(Iterable<Failure> failures, OutputStream out) throws IOException {
        for (Failure failure : failures) {
            out.write((ResultFolder.jsonLine(failure) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String listOf(int part) {
        return NAMES.list(part).toString();
    }

    private byte @Nullable [] read(String name) throws IOException {
        try (InputStream in = system.open(new Path(root, name))) {
            return in.readAllBytes();
        } catch (FileNotFoundException e) {
            return null;
        }
    }

    private void replace(String name, byte[] content) throws IOException {
        Path file = new Path(root, name);
        Path draft = new Path(file.getParent(), "." + file.getName() + HALF);
        write(draft, new ByteArrayInputStream(content));
        move(draft, file);
    }

    private void write(Path target, InputStream in) throws IOException {
        try (FSDataOutputStream out = system.create(target, true)) {
            in.transferTo(out);
            if (out.hasCapability(StreamCapabilities.HSYNC)) {
                out.hsync();
            }
        }
    }

    /** A part that was named and not listed when a driver died is named again. */
    private void move(Path from, Path to) throws IOException {
        system.mkdirs(to.getParent());
        if (system.exists(to)) {
            system.delete(to, false);
        }
        if (!system.rename(from, to)) {
            throw new IOException(from + " cannot be renamed to " + to + "; check the permissions of the folder");
        }
    }
}
