package org.winnow.corpus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.winnow.label.Label;

/** Writes small corpora and makes rows. */
final class CorpusFiles {
    private CorpusFiles() {}

    static CorpusSet set(String id) {
        return Catalogue.of(id).orElseThrow();
    }

    static Path write(Path data, String id, String... lines) throws IOException {
        Path file = set(id).file(data);
        Files.createDirectories(file.getParent());
        return gzip(file, String.join("\n", lines));
    }

    static Path gzip(Path file, String content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    static LabelRow row(String set, String id, String text, String article, Split split) {
        return new LabelRow(set, id, text, null, null, article, Map.of(Label.HOSTILITY, true), Map.of(), split, id);
    }
}
