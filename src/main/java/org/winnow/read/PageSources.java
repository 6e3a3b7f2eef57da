package org.winnow.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.winnow.fault.InputException;

/**
 * What a command line's paths lead to.
 *
 * <p>A file named outright is read whatever its name; a folder is searched recursively for pages, in the order of their
 * paths; {@code -} is standard input. A file that is reached twice is read once. Only names are held, so a folder may have
 * any number of files.
 *
 * @param sources pages to read, in the order of the paths given, each with an id of its own
 * @param failures paths that lead nowhere
 * @param notes what a user should know and is no failure
 */
public record PageSources(List<PageSource> sources, List<InputException> failures, List<String> notes) {
    public PageSources {
        sources = List.copyOf(sources);
        failures = List.copyOf(failures);
        notes = List.copyOf(notes);
    }

    /**
     * Returns what the paths lead to.
     *
     * @param paths as given on the command line
     * @param standardInput what {@code -} reads
     */
    public static PageSources of(List<String> paths, InputStream standardInput) {
        Search search = new Search();
        for (String path : paths) {
            search.add(path);
        }
        return new PageSources(search.withIds(standardInput), search.failures, search.notes());
    }

    /** Returns whether a file in a folder is taken for a page, by its suffix. */
    public static boolean isPage(Path file) {
        return FolderSearch.isPage(file);
    }

    /** Returns the ids that pages of these paths get, in their order; each has one of its own. */
    public static List<String> ids(List<PagePath> paths) {
        return UniqueIds.of(paths.stream()
                .map(path -> new FoundFile(Path.of(path.relative()), path.given(), path.relative()))
                .toList());
    }

    private static final class Search {
        private final List<FoundFile> found = new ArrayList<>();
        private final Set<Path> known = new HashSet<>();
        private final List<InputException> failures = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int others;

        void add(String path) {
            try {
                if (path.equals(FoundFile.STANDARD_INPUT)) {
                    addFile(FoundFile.standardInput());
                } else if (Files.isDirectory(Path.of(path))) {
                    addFolder(path, Path.of(path));
                } else if (Files.exists(Path.of(path))) {
                    addFile(new FoundFile(Path.of(path), path, path));
                } else {
                    failures.add(Unreadable.of(path, new NoSuchFileException(path)));
                }
            } catch (InvalidPathException e) {
                failures.add(new InputException(path, null, "not a path: " + e.getReason() + "; check its name"));
            }
        }

        private void addFolder(String given, Path folder) {
            FolderSearch inside = new FolderSearch(folder);
            try {
                Files.walkFileTree(folder, FolderSearch.OPTIONS, FolderSearch.MOST_LEVELS, inside);
            } catch (IOException e) {
                failures.add(Unreadable.of(given, e));
            }
            inside.pages().forEach(this::addFile);
            failures.addAll(inside.failures());
            others += inside.others();
            if (inside.pages().isEmpty()) {
                notes.add(given + ": no pages in this folder; pages end in " + FolderSearch.suffixes());
            }
        }

        private void addFile(FoundFile file) {
            if (known.add(file.path().toAbsolutePath().normalize())) {
                found.add(file);
            }
        }

        List<PageSource> withIds(InputStream standardInput) {
            List<String> ids = UniqueIds.of(found);
            List<PageSource> sources = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                FoundFile file = found.get(i);
                sources.add(
                        file.isStandardInput()
                                ? PageSource.ofStandardInput(standardInput)
                                : new PageSource(ids.get(i), file.given(), () -> Files.newInputStream(file.path())));
            }
            return sources;
        }

        List<String> notes() {
            List<String> all = new ArrayList<>(notes);
            if (others > 0) {
                all.add(others + (others == 1 ? " other file" : " other files")
                        + " in the folders not read; pages end in " + FolderSearch.suffixes());
            }
            return all;
        }
    }
}
