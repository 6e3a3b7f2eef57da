package org.winnow.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where results go: standard output, or a file that appears only when it is whole. */
final class OutputTarget implements Closeable {
    private final OutputStream stream;
    private final @Nullable Path file;
    private final @Nullable Path part;
    private boolean whole;

    private OutputTarget(OutputStream stream, @Nullable Path file, @Nullable Path part) {
        this.stream = stream;
        this.file = file;
        this.part = part;
    }

    /**
     * Opens a target.
     *
     * @param file the file, or null for standard output
     * @param force whether a file that is there may be replaced
     * @throws UsageException if it may not, or the file cannot be made
     */
    static OutputTarget open(Console console, @Nullable Path file, boolean force) {
        if (file == null) {
            return new OutputTarget(new BufferedOutputStream(console.out(), 1 << 16), null, null);
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder; give a file to write to");
        }
        if (Files.exists(file) && !force) {
            throw new UsageException(file + " exists; give another --out, or --force to replace it");
        }
        Path folder = file.toAbsolutePath().getParent();
        try {
            // not createTempFile, whose files nobody else may read
            Path part = folder.resolve(
                    "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            OutputStream stream = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new OutputTarget(new BufferedOutputStream(stream, 1 << 16), file, part);
        } catch (IOException e) {
            throw new UsageException(
                    file + " cannot be written (" + e + "); check that its folder is there and writable");
        }
    }

    OutputStream stream() {
        return stream;
    }

    /** Says that all results are written. */
    void finished() {
        whole = true;
    }

    @Override
    public void close() throws IOException {
        if (file == null || part == null) {
            stream.flush();
            return;
        }
        try {
            stream.close();
            if (whole) {
                move(part, file);
            }
        } finally {
            Files.deleteIfExists(part); // still there where something failed
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
