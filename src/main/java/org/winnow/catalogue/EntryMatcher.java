package org.winnow.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.classify.Spans;
import org.winnow.classify.Spans.Span;
import org.winnow.encode.Embedding;
import org.winnow.encode.SentenceEncoder;
import org.winnow.network.ModelFolder;

/** Matches texts against the entries of a catalogue by meaning. Immutable, thread-safe; the encoder must stay open. */
public final class EntryMatcher {
    /** Name of the vectors' file, in the folder of the matcher and in a user's folder of entries. */
    public static final String VECTORS = "vectors.bin";
    /** From this score on an entry is said to match. */
    public static final double MATCHES = 0.5;

    /** Parts of a text that are looked at beside the whole. */
    private static final int MOST_PARTS = 30;
    /** Shorter parts say too little by themselves, in UTF-16 code units. */
    private static final int SHORTEST_PART = 15;
    /** Text that is looked at, in UTF-16 code units. */
    private static final int LONGEST = 20_000;

    private final SentenceEncoder encoder;
    private final List<EntryPool> pools;

    private EntryMatcher(SentenceEncoder encoder, List<EntryPool> pools) {
        this.encoder = encoder;
        this.pools = List.copyOf(pools);
    }

    /**
     * Makes the matcher of a catalogue. Texts without a stored vector are encoded, which takes some 20 ms each.
     *
     * @param folder the trained lines and the vectors that ship, {@code models/catalogue} in a release
     * @param cache file that keeps the vectors of other entries between runs, or null to keep none
     * @throws org.winnow.fault.ModelException if the folder is missing, changed or of another release
     */
    public static EntryMatcher load(Path folder, Catalogue catalogue, SentenceEncoder encoder, @Nullable Path cache) {
        ModelFolder files = ModelFolder.open(folder);
        MatchLines lines = MatchLines.read(folder.resolve(MatchLines.FILE), files.bytes(MatchLines.FILE));
        TextVectors stored = TextVectors.read(files.bytes(VECTORS), encoder.checksum());
        TextVectors vectors = vectors(stored, catalogue, encoder, cache);
        return of(catalogue, vectors, lines, encoder);
    }

    private static TextVectors vectors(
            TextVectors stored, Catalogue catalogue, SentenceEncoder encoder, @Nullable Path cache) {
        List<String> other = stored.missing(catalogue.texts());
        if (other.isEmpty()) {
            return stored;
        }
        byte[] checksum = encoder.checksum();
        TextVectors kept = cache == null ? TextVectors.none(checksum) : TextVectors.read(cache, checksum);
        TextVectors all = kept.with(other, encoder);
        if (cache != null && !kept.missing(other).isEmpty()) {
            try {
                AtomicFile.write(cache, all.bytes());
            } catch (IOException e) {
                return stored.with(all); // a folder that may not be written to costs time, not matches
            }
        }
        return stored.with(all);
    }

    /**
     * Makes the matcher of a catalogue all of whose texts have vectors: claims share a space, and techniques, which come with any
     * subject, have their own.
     */
    static EntryMatcher of(Catalogue catalogue, TextVectors vectors, MatchLines lines, SentenceEncoder encoder) {
        List<Entry> claims = new ArrayList<>(catalogue.of(EntryKind.TALKING_POINT));
        claims.addAll(catalogue.of(EntryKind.THEORY));
        List<EntryPool> pools = new ArrayList<>();
        for (List<Entry> entries : List.of(claims, catalogue.of(EntryKind.TECHNIQUE))) {
            if (!entries.isEmpty()) {
                pools.add(EntryPool.of(entries, vectors, lines));
            }
        }
        return new EntryMatcher(encoder, pools);
    }

    /** Returns the entries that a text may voice, the likeliest first. */
    public List<Match> match(String text) {
        return match(text, null);
    }

    /**
     * Returns the entries that a text may voice, the likeliest first.
     *
     * @param whole the encoder's vector of the text where it is known, else null
     */
    List<Match> match(String text, @Nullable Embedding whole) {
        if (text.isBlank() || pools.isEmpty()) {
            return List.of();
        }
        List<EntryPool.Part> parts = parts(text, whole);
        return pools.stream()
                .flatMap(pool -> pool.match(parts).stream())
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .toList();
    }

    /** The whole text, then its sentences, where there is more than one. */
    private List<EntryPool.Part> parts(String text, @Nullable Embedding whole) {
        String head = text.substring(0, Math.min(LONGEST, text.length()));
        List<Span> sentences = Spans.sentences(head);
        List<EntryPool.Part> parts = new ArrayList<>();
        Embedding vector = whole == null ? encoder.embed(head) : whole;
        Span all = sentences.size() == 1 ? sentences.get(0) : new Span(0, head.length());
        parts.add(new EntryPool.Part(all.start(), all.end(), vector.toArray()));
        if (sentences.size() > 1) {
            sentences.stream()
                    .filter(span -> span.end() - span.start() >= SHORTEST_PART)
                    .limit(MOST_PARTS)
                    .map(span -> new EntryPool.Part(
                            span.start(),
                            span.end(),
                            encoder.embed(span.of(head)).toArray()))
                    .forEach(parts::add);
        }
        return parts;
    }
}
