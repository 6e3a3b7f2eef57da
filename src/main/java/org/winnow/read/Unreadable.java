package org.winnow.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.winnow.fault.InputException;

/** Says in plain words why a file could not be opened or read. */
final class Unreadable {
    private Unreadable() {}

    static InputException of(String source, IOException e) {
        return new InputException(source, null, finding(source, e));
    }

    private static String finding(String source, IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder; check the path";
        }
        if (e instanceof AccessDeniedException) {
            return "not readable: permission denied; change its permissions or run as its owner";
        }
        if (e instanceof FileSystemLoopException) {
            return "a link that leads back to itself; name the file it should lead to";
        }
        if (isFolder(source)) {
            return "a folder, not a file; name it on the command line to read what lies in it";
        }
        return "not readable: " + e.getMessage() + "; check the disk and try again";
    }

    private static boolean isFolder(String source) {
        try {
            return Files.isDirectory(Path.of(source));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
