package org.winnow.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winnow.label.Kind;

/** Reads what a row says of the kinds of its label. */
final class KindReader {
    /** Markers of PsyCoMark and narrative elements of PAN 2024 that mean a part of a conspiracy's structure. */
    private static final Map<String, Kind> BY_SPAN_TAG = Map.of(
            "Actor", Kind.ACTOR,
            "Action", Kind.PLOT,
            "Evidence", Kind.EVIDENCE,
            "AGENT", Kind.ACTOR,
            "OBJECTIVE", Kind.INTENT);

    private KindReader() {}

    /** Returns what is known: a row without the label has none of its kinds; one with it has those that it names. */
    static Map<Kind, Boolean> kinds(CorpusSet set, JsonNode object, boolean marked) {
        Map<Kind, Boolean> kinds = new EnumMap<>(Kind.class);
        if (!marked) {
            set.area().label().kinds().forEach(kind -> kinds.put(kind, false));
            return kinds;
        }
        named(set, object).ifPresent(named -> set.marked().forEach(kind -> kinds.put(kind, named.contains(kind))));
        return kinds;
    }

    private static Optional<Set<Kind>> named(CorpusSet set, JsonNode object) {
        return switch (set.area()) {
            case HOSTILITY -> list(object.path("sub")).map(KindReader::subtypes);
            case CONSPIRACY -> list(object.path("spans")).map(KindReader::structure);
            // these corpora hold one kind each, which every positive row has
            case PROPAGANDA, OFFTOPIC -> Optional.of(set.marked());
        };
    }

    private static Optional<JsonNode> list(JsonNode value) {
        return value.isArray() ? Optional.of(value) : Optional.empty();
    }

    private static Set<Kind> subtypes(JsonNode sub) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        sub.forEach(name -> Kind.ofKey(name.asText()).ifPresent(kinds::add));
        return kinds;
    }

    private static Set<Kind> structure(JsonNode spans) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        spans.forEach(span -> {
            Kind kind = BY_SPAN_TAG.get(span.path(2).asText());
            if (kind != null) {
                kinds.add(kind);
            }
        });
        return kinds;
    }
}
