package org.winnow.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.jspecify.annotations.Nullable;
import org.winnow.read.PageSources;
import org.winnow.tables.Failure;

/**
 * What the paths of a job lead to, by their names: what the files hold is for the machines to find out.
 *
 * @param files the files, in the order of the paths, each once
 * @param failures paths that lead nowhere
 */
record InputListing(List<Listed> files, List<Failure> failures) {
    /**
     * A file that was found.
     *
     * @param uri where it lies, for Hadoop
     * @param source its path in the user's words
     * @param relative the way from the folder that was named; the path as given for a file that was named outright
     * @param outright whether it was named itself
     * @param pageName whether its name is that of a page
     */
    record Listed(String uri, String source, String relative, boolean outright, boolean pageName)
            implements Serializable {}

    /** Lists everything. */
    static InputListing of(List<String> paths, Store store) throws IOException {
        InputListing listing = new InputListing(new ArrayList<>(), new ArrayList<>());
        Set<String> known = new HashSet<>();
        for (String given : paths) {
            Path path = new Path(given);
            FileSystem system = store.of(path);
            FileStatus status = status(system, path);
            if (status == null) {
                listing.failures.add(Failure.of(given, "no such file or folder; check the path"));
            } else if (status.isDirectory()) {
                listing.addFolder(given, system, status.getPath(), known);
            } else {
                String uri = status.getPath().toString();
                listing.add(new Listed(uri, given, given, true, isPage(status.getPath())), known);
            }
        }
        return listing;
    }

    private static @Nullable FileStatus status(FileSystem system, Path path) throws IOException {
        try {
            return system.getFileStatus(path);
        } catch (FileNotFoundException e) {
            return null;
        }
    }

    private void addFolder(String given, FileSystem system, Path folder, Set<String> known) throws IOException {
        List<Listed> inside = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = system.listFiles(folder, true);
        while (all.hasNext()) {
            Path file = all.next().getPath();
            String way = file.toString().substring(folder.toString().length() + 1);
            inside.add(new Listed(file.toString(), withoutSlash(given) + "/" + way, way, false, isPage(file)));
        }
        inside.sort(Comparator.comparing(Listed::relative));
        inside.forEach(file -> add(file, known));
    }

    private static String withoutSlash(String given) {
        return given.length() > 1 && given.endsWith("/") ? withoutSlash(given.substring(0, given.length() - 1)) : given;
    }

    private void add(Listed file, Set<String> known) {
        if (known.add(file.uri())) {
            files.add(file);
        }
    }

    private static boolean isPage(Path file) {
        return PageSources.isPage(java.nio.file.Path.of(file.getName()));
    }
}
