package org.winnow.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The models and the catalogue that travel in the jar. */
final class Release {
    private static final String INSIDE = "org/winnow/spark/release";

    private Release() {}

    /**
     * Unpacks them.
     *
     * @param folder takes the folders {@code models} and {@code training-data}
     * @return the folder of the models
     * @throws IOException if the disk is full or the like
     */
    static Path unpack(Path folder) throws IOException {
        Path home = home();
        if (Files.isDirectory(home)) {
            copy(home.resolve(INSIDE), folder);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                copy(jar.getPath(INSIDE), folder);
            }
        }
        return folder.resolve("models");
    }

    private static Path home() {
        try {
            return Path.of(Release.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a jar without a place of its own cannot be unpacked", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }
}
