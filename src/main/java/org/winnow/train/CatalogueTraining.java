package org.winnow.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.winnow.catalogue.Catalogue;
import org.winnow.catalogue.CatalogueReader;
import org.winnow.catalogue.Entry;
import org.winnow.catalogue.EntryKind;
import org.winnow.catalogue.EntryMatcher;
import org.winnow.catalogue.MatchLines;
import org.winnow.catalogue.TextVectors;
import org.winnow.classify.Calibration;
import org.winnow.encode.SentenceEncoder;
import org.winnow.network.ModelFolder;
import org.winnow.train.CatalogueTrial.Row;

/** Encodes the catalogue, fits the lines of its matcher on texts left out, and writes both with their card. */
public final class CatalogueTraining {
    private final Path own;
    private final Path encoder;
    private final Path out;
    private final Consumer<String> notes;

    /**
     * @param own our labelled data, with {@code catalogue} and {@code pages}
     * @param encoder model folder of the encoder
     * @param out folder of the matcher
     * @param notes told what goes on
     */
    public CatalogueTraining(Path own, Path encoder, Path out, Consumer<String> notes) {
        this.own = own;
        this.encoder = encoder;
        this.out = out;
        this.notes = notes;
    }

    /**
     * Runs it.
     *
     * @throws org.winnow.fault.ModelException if an entry is faulty
     */
    public void run() throws IOException {
        Catalogue catalogue = CatalogueReader.load(List.of(own.resolve("catalogue")));
        Files.createDirectories(out);
        try (SentenceEncoder encoder = SentenceEncoder.load(this.encoder)) {
            TextVectors vectors = vectors(catalogue, encoder);
            notes.accept("matching each text against the others");
            List<Row> rows = new ArrayList<>();
            rows.addAll(new CatalogueTrial(claims(catalogue), vectors).run());
            rows.addAll(new CatalogueTrial(catalogue.of(EntryKind.TECHNIQUE), vectors).run());
            Calibration lines = lines(rows);
            ModelFolder.write(out, Map.of(MatchLines.FILE, lines.write(), EntryMatcher.VECTORS, vectors.bytes()));
            notes.accept("matching the comments of our own pages");
            EntryMatcher matcher = EntryMatcher.load(out, catalogue, encoder, null);
            String card = CatalogueCard.write(catalogue, rows, lines, PageMatches.read(own, matcher));
            Files.writeString(out.resolve("CARD.md"), card);
        }
    }

    private TextVectors vectors(Catalogue catalogue, SentenceEncoder encoder) throws IOException {
        Path file = out.resolve(EntryMatcher.VECTORS);
        byte[] checksum = encoder.checksum();
        TextVectors before =
                Files.exists(file) ? TextVectors.read(Files.readAllBytes(file), checksum) : TextVectors.none(checksum);
        List<String> texts = catalogue.texts();
        notes.accept("encoding " + before.missing(texts).size() + " texts");
        return before.with(texts, encoder).only(texts);
    }

    private static List<Entry> claims(Catalogue catalogue) {
        List<Entry> claims = new ArrayList<>(catalogue.of(EntryKind.TALKING_POINT));
        claims.addAll(catalogue.of(EntryKind.THEORY));
        return claims;
    }

    /** Fits both lines of each kind: is the first entry the right one, and does the text put it forward. */
    private static Calibration lines(List<Row> rows) {
        Map<String, Calibration.Line> lines = new TreeMap<>();
        for (EntryKind kind : EntryKind.values()) {
            List<Row> ofKind = rows.stream().filter(row -> row.kind() == kind).toList();
            lines.put(MatchLines.about(kind), fit(ofKind, Row::top, Row::right));
            lines.put(MatchLines.stating(kind), fit(ofKind, Row::stating, Row::states));
        }
        return new Calibration(lines);
    }

    private static Calibration.Line fit(List<Row> rows, ToDoubleFunction<Row> evidence, Predicate<Row> gold) {
        boolean[] positive = new boolean[rows.size()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = gold.test(rows.get(i));
        }
        return PlattScaling.fit(rows.stream().mapToDouble(evidence).toArray(), positive);
    }
}
