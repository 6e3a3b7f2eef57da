package org.winnow.read;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;

/** Gathers the pages of a folder and its subfolders. Links are followed unless they loop; a subfolder is searched once. */
final class FolderSearch extends SimpleFileVisitor<Path> {
    static final Set<FileVisitOption> OPTIONS = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
    static final int MOST_LEVELS = 256;

    private static final List<String> SUFFIXES = List.of(".txt", ".text", ".html", ".htm", ".xhtml", ".mhtml", ".mht");

    private final Path folder;
    private final List<FoundFile> pages = new ArrayList<>();
    private final List<InputException> failures = new ArrayList<>();
    private final Set<Object> searched = new HashSet<>();
    private int others;

    FolderSearch(Path folder) {
        this.folder = folder;
    }

    /** Returns the suffixes of pages, for messages. */
    static String suffixes() {
        return String.join(" ", SUFFIXES);
    }

    /** Returns the pages found, sorted by path. */
    List<FoundFile> pages() {
        pages.sort(Comparator.comparing(FoundFile::relative));
        return pages;
    }

    List<InputException> failures() {
        return failures;
    }

    /** Returns how many files were seen that are not pages. */
    int others() {
        return others;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path subfolder, BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return key == null || searched.add(key) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!attributes.isOther() && !attributes.isDirectory() && isPage(file)) {
            pages.add(
                    new FoundFile(file, file.toString(), folder.relativize(file).toString()));
        } else {
            others++;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        if (!(e instanceof FileSystemLoopException)) {
            failures.add(Unreadable.of(file.toString(), e));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path subfolder, @Nullable IOException e) {
        if (e != null) {
            failures.add(Unreadable.of(subfolder.toString(), e));
        }
        return FileVisitResult.CONTINUE;
    }

    static boolean isPage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(name::endsWith);
    }
}
