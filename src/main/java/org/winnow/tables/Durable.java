package org.winnow.tables;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole or not at all, whatever happens to the process or the power. */
public final class Durable {
    private Durable() {}

    /** Writes a file whole: under another name, to the disk, then under its own. */
    public static void write(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(draft, content);
        move(draft, file);
    }

    /** Forces a draft to the disk, and gives it its name in one step. */
    public static void move(Path draft, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(file.toAbsolutePath().getParent());
    }

    /** Names live in their folder, which has a disk copy of its own; Windows neither needs nor allows this. */
    private static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException | UnsupportedOperationException notHere) {
            // a file system that cannot open folders keeps their names by itself
        }
    }
}
