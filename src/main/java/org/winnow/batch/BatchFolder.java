package org.winnow.batch;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.tables.DataPackage;
import org.winnow.tables.Durable;
import org.winnow.tables.Failure;
import org.winnow.tables.Part;
import org.winnow.tables.PartFile;
import org.winnow.tables.ResultFolder;
import org.winnow.tables.Table;

/** A result folder that one process works on. The lock goes with the process, however that ends. */
final class BatchFolder implements Closeable {
    private static final String LOCK = ".lock";

    private final ResultFolder folder;
    private final FileChannel channel;

    private BatchFolder(ResultFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Opens a folder, and makes it where there is none.
     *
     * @throws BatchRefusal if it holds something else, or another process works on it
     */
    static BatchFolder open(Path path) throws IOException {
        ResultFolder folder = new ResultFolder(path);
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new BatchRefusal(path + " is a file; give a folder to write to");
        }
        if (Files.isDirectory(path) && !Files.exists(folder.manifest()) && holdsSomething(path)) {
            throw new BatchRefusal(
                    path + " is not empty and holds no " + ResultFolder.MANIFEST + "; give an empty folder");
        }
        Files.createDirectories(path);
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new BatchRefusal(path + " is being written by another process; wait for it, or give another folder");
        }
        return new BatchFolder(folder, channel);
    }

    private static boolean holdsSomething(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.anyMatch(file -> !file.getFileName().toString().equals(LOCK));
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    ResultFolder result() {
        return folder;
    }

    Path drafts() {
        return folder.path().resolve(BatchJob.DRAFTS);
    }

    /** Returns the manifest of earlier work, or null where there is none. */
    @Nullable
    Manifest manifest() throws IOException {
        try {
            return Files.exists(folder.manifest()) ? Manifest.read(folder) : null;
        } catch (InputException e) {
            throw new BatchRefusal(e.getMessage());
        }
    }

    /** Makes the folders, and deletes what no list names: drafts, and files of a part that was not finished. */
    List<Part> tidied() throws IOException {
        List<Part> parts = folder.listedParts();
        Set<Path> keep = new HashSet<>();
        for (Part part : parts) {
            keep.add(folder.list(part.number()));
            for (PartFile file : part.files()) {
                keep.add(folder.path().resolve(file.path()));
            }
        }
        deleteFiles(folder.parts(), keep);
        for (Table table : Table.values()) {
            deleteFiles(folder.table(table), keep);
        }
        emptyDrafts();
        return parts;
    }

    /** Deletes what a batch has written, and nothing else. */
    void clear() throws IOException {
        Files.deleteIfExists(folder.manifest());
        deleteFiles(folder.parts(), Set.of());
        for (Table table : Table.values()) {
            deleteFiles(folder.table(table), Set.of());
        }
        emptyDrafts();
        Files.deleteIfExists(folder.errors());
        Files.deleteIfExists(folder.path().resolve(DataPackage.FILE));
    }

    private void emptyDrafts() throws IOException {
        deleteDrafts();
        Files.createDirectories(drafts());
    }

    private void deleteDrafts() throws IOException {
        if (Files.isDirectory(drafts())) {
            MoreFiles.deleteRecursively(drafts(), RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static void deleteFiles(Path inside, Set<Path> keep) throws IOException {
        Files.createDirectories(inside);
        try (Stream<Path> files = Files.list(inside)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!keep.contains(file) && Files.isRegularFile(file) && isOurs(name)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static boolean isOurs(String name) {
        return name.startsWith("part-")
                || name.startsWith(".part-")
                || Stream.of(Table.values()).anyMatch(table -> name.startsWith(table.key() + "."));
    }

    /** Writes {@code errors.jsonl} anew. */
    void writeErrors(List<Part> parts) throws IOException {
        Path draft = folder.path().resolve("." + ResultFolder.ERRORS + ".part");
        try (OutputStream out = Files.newOutputStream(draft)) {
            for (Part part : parts) {
                out.write(lines(part.errors()));
            }
        }
        Durable.move(draft, folder.errors());
    }

    /** Adds to {@code errors.jsonl}; it is written anew from the parts when work goes on, so a torn line does no harm. */
    void addErrors(List<Failure> errors) throws IOException {
        Files.write(folder.errors(), lines(errors), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static byte[] lines(List<Failure> errors) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Failure error : errors) {
            lines.append(ResultFolder.jsonLine(error)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        deleteDrafts();
        channel.close(); // the lock's file stays: deleting it could take another process's lock away
    }
}
