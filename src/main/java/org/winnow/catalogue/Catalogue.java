package org.winnow.catalogue;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Entries that texts are matched against. Immutable.
 *
 * @param entries in the order of their files; no id twice
 */
public record Catalogue(List<Entry> entries) {
    /** No entries: nothing matches. */
    public static final Catalogue EMPTY = new Catalogue(List.of());

    public Catalogue {
        entries = List.copyOf(entries);
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries) {
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("two entries have the id " + entry.id());
            }
        }
    }

    /** Returns the entries of a kind. */
    public List<Entry> of(EntryKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** Returns all texts of all entries. */
    public List<String> texts() {
        return entries.stream().flatMap(Entry::texts).toList();
    }

    /** Returns ten hex digits that change with every text or id, as results carry them. */
    public String version() {
        Hasher hasher = Hashing.sha256().newHasher();
        for (Entry entry : entries) {
            hasher.putString(entry.toString(), StandardCharsets.UTF_8).putChar('\n');
        }
        return hasher.hash().toString().substring(0, 10);
    }
}
