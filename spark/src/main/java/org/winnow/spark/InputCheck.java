package org.winnow.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.formats.Archives;
import org.winnow.batch.Fingerprint;
import org.winnow.batch.Input;
import org.winnow.read.PagePath;
import org.winnow.read.PageSources;

/** Looks into the files of a job, many at once: which are archives, how large they are, and their SHA-256. */
final class InputCheck implements Serializable {
    private static final int MOST_SLICES = 10_000;

    private final JobSettings settings;
    private final Broadcast<SerializableConfiguration> hadoop;

    InputCheck(JobSettings settings, Broadcast<SerializableConfiguration> hadoop) {
        this.settings = settings;
        this.hadoop = hadoop;
    }

    /**
     * What was found in a file.
     *
     * @param archive whether it is read as an archive
     * @param bytes its size
     * @param sha256 of its bytes; empty where it cannot be read
     */
    private record Found(boolean archive, long bytes, String sha256) implements Serializable {}

    /**
     * What a job reads.
     *
     * @param pages the pages
     * @param archives the archives, in the order in which they count
     * @param passedOver files in folders that are neither
     */
    record Checked(List<ClusterInput> pages, List<ClusterInput> archives, int passedOver) {
        /** Returns the inputs as a manifest lists them. */
        List<Input> inputs() {
            List<Input> all = new ArrayList<>();
            pages.forEach(page -> all.add(new Input(page.source(), page.bytes(), page.sha256())));
            archives.forEach(archive -> all.add(new Input(archive.source(), archive.bytes(), archive.sha256())));
            return all;
        }

        long bytes() {
            return inputs().stream().mapToLong(Input::bytes).sum();
        }
    }

    /** Looks into all files. */
    Checked on(List<InputListing.Listed> files, JavaSparkContext spark) {
        List<Found> found = files.isEmpty()
                ? List.of()
                : spark.parallelize(files, Math.min(MOST_SLICES, files.size()))
                        .map(this::look)
                        .collect();
        List<Integer> pages = new ArrayList<>();
        List<ClusterInput> archives = new ArrayList<>();
        int passedOver = 0;
        for (int i = 0; i < files.size(); i++) {
            InputListing.Listed file = files.get(i);
            if (found.get(i).archive()) {
                archives.add(input(file, null, found.get(i)));
            } else if (file.pageName() || file.outright()) {
                pages.add(i);
            } else {
                passedOver++;
            }
        }
        return new Checked(withIds(pages, files, found), archives, passedOver);
    }

    private static List<ClusterInput> withIds(List<Integer> pages, List<InputListing.Listed> files, List<Found> found) {
        List<String> ids = PageSources.ids(pages.stream()
                .map(files::get)
                .map(file -> new PagePath(file.source(), file.relative()))
                .toList());
        List<ClusterInput> inputs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            int file = pages.get(i);
            inputs.add(input(files.get(file), ids.get(i), found.get(file)));
        }
        return Collections.unmodifiableList(inputs);
    }

    private static ClusterInput input(InputListing.Listed file, @Nullable String pageId, Found found) {
        return new ClusterInput(file.uri(), file.source(), pageId, found.bytes(), found.sha256());
    }

    private Found look(InputListing.Listed file) throws IOException {
        Store store = new Store(hadoop.value().value());
        try (Store.Watched stream = store.open(file.uri())) {
            boolean archive = settings.from() != null || !file.pageName() && isArchive(file, stream);
            stream.check();
            Input input = whole(file, store);
            return new Found(archive, input.bytes(), input.sha256());
        } catch (NoSuchFileException | AccessDeniedException e) {
            return new Found(settings.from() != null, 0, "");
        }
    }

    private boolean isArchive(InputListing.Listed file, InputStream stream) {
        try {
            return Archives.detect(new ArchiveInput(file.source(), null, stream, settings.archives()))
                    .isPresent();
        } catch (IOException e) {
            return false; // damaged: read as a page where it was named, which says what is wrong
        }
    }

    private static Input whole(InputListing.Listed file, Store store) throws IOException {
        try (Store.Watched stream = store.open(file.uri())) {
            Input input = Fingerprint.of(file.source(), () -> stream);
            stream.check();
            return input;
        }
    }
}
