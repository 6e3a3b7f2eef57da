package org.winnow.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.winnow.label.Label;
import org.winnow.read.PageSources;
import org.winnow.tables.Counts;
import org.winnow.tables.Failure;
import org.winnow.tables.TableFormat;

/** Batches over pages of our own making. */
final class Batches {
    private Batches() {}

    /** Writes pages {@code p000.txt …} with as many comments each. */
    static Path pages(Path folder, int pages, int comments) throws IOException {
        Files.createDirectories(folder);
        for (int p = 0; p < pages; p++) {
            StringBuilder text = new StringBuilder("Title " + p + "\n\n");
            for (int c = 0; c < comments; c++) {
                text.append("2024-0")
                        .append(1 + c % 9)
                        .append("-11 Ann")
                        .append(c)
                        .append(": words ")
                        .append(p * 131 + c)
                        .append(" of page ")
                        .append(p)
                        .append("\n\n");
            }
            Files.writeString(folder.resolve(String.format("p%03d.txt", p)), text);
        }
        return folder;
    }

    static BatchOptions options(TableFormat format, int partComments) {
        return new BatchOptions(
                format,
                Set.of(Label.values()),
                true,
                true,
                null,
                null,
                null,
                Map.of(),
                null,
                false,
                null,
                partComments);
    }

    static Counts run(Path in, Path out, BatchOptions options, Analyst analyst) throws Exception {
        return run(in, out, options, analyst, false, 3, new Quiet());
    }

    static Counts run(
            Path in, Path out, BatchOptions options, Analyst analyst, boolean force, int threads, Watcher watcher)
            throws Exception {
        PageSources found = PageSources.of(List.of(in.toString()), InputStreams.EMPTY);
        PageIntake intake = new PageIntake(found.sources(), found.failures(), analyst);
        Manifest manifest = Manifest.of("test", Map.of("version", "stub"), options, intake.inputs());
        return new BatchJob(intake, analyst, options, UnaryOperator.identity(), threads, watcher)
                .run(manifest, out, force);
    }

    /** Returns the files of a result by name, but for its lock. */
    static SortedMap<String, String> files(Path out) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(".lock")) {
                    files.put(
                            out.relativize(file).toString().replace('\\', '/'),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    /** Says nothing and keeps what it is told. */
    static final class Quiet implements Watcher {
        final List<Failure> failures = new ArrayList<>();
        int partsAtStart = -1;

        @Override
        public void begun(int parts, Counts done) {
            partsAtStart = parts;
        }

        @Override
        public void at(int input, long discussions, long comments) {}

        @Override
        public void failed(List<Failure> news) {
            failures.addAll(news);
        }
    }

    private static final class InputStreams {
        static final java.io.InputStream EMPTY = java.io.InputStream.nullInputStream();
    }
}
