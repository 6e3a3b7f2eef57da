package org.winnow.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.formats.Archives;
import org.winnow.read.PageSources;

/**
 * What the paths of a batch lead to. Pages go by their suffix, archives by their content; a file named outright that is neither
 * is read as a page, which says what is wrong with it.
 *
 * @param pages the pages
 * @param archives the archives, each once, in the order of the paths
 * @param notes what a user should know and is no failure
 */
public record InputSearch(PageSources pages, List<Path> archives, List<String> notes) {
    private static final int MOST_LEVELS = 256;

    public InputSearch {
        archives = List.copyOf(archives);
        notes = List.copyOf(notes);
    }

    /**
     * Searches.
     *
     * @param paths as given on the command line
     * @param from format that everything is in, or null
     */
    public static InputSearch of(List<String> paths, @Nullable ArchiveFormat from, ArchiveOptions options) {
        Search search = new Search(from, options);
        paths.forEach(search::add);
        return search.result();
    }

    /** A search under way. */
    private static final class Search {
        private final @Nullable ArchiveFormat from;
        private final ArchiveOptions options;
        private final List<String> pages = new ArrayList<>();
        private final Set<Path> archives = new LinkedHashSet<>();
        private int others;

        Search(@Nullable ArchiveFormat from, ArchiveOptions options) {
            this.from = from;
            this.options = options;
        }

        void add(String given) {
            Path path = path(given);
            if (path != null && Files.isDirectory(path)) {
                addFolder(given, path);
            } else if (path != null && Files.isRegularFile(path) && isArchive(path)) {
                archives.add(path);
            } else {
                pages.add(given);
            }
        }

        private void addFolder(String given, Path folder) {
            List<Path> files = files(folder);
            if (from == null && (files.isEmpty() || files.stream().anyMatch(PageSources::isPage))) {
                pages.add(given);
            }
            for (Path file : files) {
                if (isArchive(file)) {
                    archives.add(file);
                } else if (!PageSources.isPage(file)) {
                    others++;
                }
            }
        }

        private boolean isArchive(Path file) {
            try {
                return from != null
                        || !PageSources.isPage(file)
                                && Archives.detect(file, options).isPresent();
            } catch (IOException e) {
                return false;
            }
        }

        InputSearch result() {
            List<String> notes = others == 0
                    ? List.of()
                    : List.of(
                            others + (others == 1 ? " file" : " files")
                                    + " in the folders not read: neither pages nor archives of a known format; --from names one");
            return new InputSearch(
                    PageSources.of(pages, new ByteArrayInputStream(new byte[0])), List.copyOf(archives), notes);
        }
    }

    private static @Nullable Path path(String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Files that cannot be looked at are left to the search for pages, which names them. */
    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, MOST_LEVELS, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
