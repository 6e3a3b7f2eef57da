package org.winnow.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Kind;

/** The public corpora that Winnow knows, with what each may be used for. */
public final class Catalogue {
    private static final List<CorpusSet> SETS = load();

    private Catalogue() {}

    /** Returns all corpora, by area and name. */
    public static List<CorpusSet> sets() {
        return SETS;
    }

    /** Returns the corpora whose rows may train weights that ship. */
    public static List<CorpusSet> training() {
        return SETS.stream().filter(s -> s.grade().mayTrain()).toList();
    }

    /** Returns the corpus of that id, such as {@code hostility/cad}. */
    public static Optional<CorpusSet> of(String id) {
        return SETS.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private static List<CorpusSet> load() {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream("sets.tsv"), "sets.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Catalogue::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CorpusSet parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalStateException("sets.tsv: \"" + line + "\" has " + cells.length + " cells; expected 5");
        }
        return new CorpusSet(
                Area.ofKey(cells[0]).orElseThrow(),
                cells[1],
                Grade.valueOf(cells[2]),
                split(cells[3]),
                kinds(cells[4]));
    }

    private static @Nullable Split split(String cell) {
        return cell.equals("none") ? null : Split.ofKey(cell).orElseThrow();
    }

    private static Set<Kind> kinds(String cell) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!cell.equals("-")) {
            Arrays.stream(cell.split(",", -1))
                    .map(key -> Kind.ofKey(key).orElseThrow())
                    .forEach(kinds::add);
        }
        return kinds;
    }
}
