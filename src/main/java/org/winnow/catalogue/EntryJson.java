package org.winnow.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/** One entry as JSON, read with every rule of the form and written in the order of {@code training-data/README.md}. */
final class EntryJson {
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_WORD = 100;
    private static final int MOST_SOURCES = 20;
    private static final Pattern ID = Pattern.compile("[a-z0-9_]{1,50}\\.[a-z0-9_-]{1,80}");
    private static final Set<String> KNOWN = Set.of(
            "id", "kind", "camp", "family", "name", "claim", "frame", "paraphrases", "lookalikes", "since", "sources");
    private static final List<Kind> FRAMES = Label.CONSPIRACY.kinds();

    private final String file;
    private final JsonNode json;
    /** How messages name the entry. */
    private final String called;

    private EntryJson(String file, JsonNode json, int place) {
        this.file = file;
        this.json = json;
        JsonNode id = json.path("id");
        this.called = id.isTextual() && ID.matcher(id.textValue()).matches()
                ? "entry \"" + id.textValue() + "\""
                : "entry " + place;
    }

    /**
     * Reads an entry.
     *
     * @param file named in messages
     * @param place of the entry in its file, from 1 on
     * @throws InputException if the entry breaks a rule: names file, entry, finding and remedy
     */
    static Entry read(String file, JsonNode json, int place) throws InputException {
        return new EntryJson(file, json, place).entry();
    }

    private InputException fault(String finding) {
        return new InputException(file, null, called + " " + finding);
    }

    private Entry entry() throws InputException {
        if (!json.isObject()) {
            throw fault("is no JSON object; see training-data/README.md for the form");
        }
        checkFields(json, KNOWN);
        String id = text(json, "id", LONGEST_TEXT);
        if (!ID.matcher(id).matches()) {
            throw fault("has the id \"" + shown(id) + "\"; write group.slug in small letters, digits, _ and -");
        }
        EntryKind kind = kind();
        Entry entry = new Entry(
                id,
                kind,
                group(kind),
                name(kind),
                text(json, "claim", LONGEST_TEXT),
                frame(kind),
                texts("paraphrases", Entry.FEWEST_PARAPHRASES, Entry.MOST_PARAPHRASES),
                lookAlikes(),
                json.has("since") ? text(json, "since", LONGEST_WORD) : null,
                json.has("sources") ? texts("sources", 0, MOST_SOURCES) : List.of());
        checkNoTextTwice(entry);
        return entry;
    }

    private void checkFields(JsonNode object, Set<String> known) throws InputException {
        for (var fields = object.fieldNames(); fields.hasNext(); ) {
            String field = fields.next();
            if (!known.contains(field)) {
                throw fault("has the unknown field \"" + shown(field) + "\"; known are "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private EntryKind kind() throws InputException {
        String key = text(json, "kind", LONGEST_WORD);
        return EntryKind.ofKey(key).orElseThrow(() -> fault("has the kind \"" + key + "\"; expected " + keys()));
    }

    private static String keys() {
        return Arrays.stream(EntryKind.values()).map(EntryKind::key).collect(Collectors.joining(", "));
    }

    private String group(EntryKind kind) throws InputException {
        String other = kind.groupField().equals("camp") ? "family" : "camp";
        if (json.has(other)) {
            throw fault("has \"" + other + "\"; a " + kind.key() + " has \"" + kind.groupField() + "\" instead");
        }
        return text(json, kind.groupField(), LONGEST_WORD);
    }

    private @Nullable String name(EntryKind kind) throws InputException {
        if (kind == EntryKind.TECHNIQUE) {
            return text(json, "name", LONGEST_WORD);
        }
        if (json.has("name")) {
            throw fault("has \"name\", which only techniques have; take it out");
        }
        return null;
    }

    private List<Kind> frame(EntryKind kind) throws InputException {
        List<Kind> frame = new ArrayList<>();
        if (!json.has("frame")) {
            return frame;
        }
        if (kind != EntryKind.THEORY) {
            throw fault("has \"frame\", which only theories have; take it out");
        }
        for (String key : texts("frame", 0, FRAMES.size())) {
            frame.add(Kind.ofKey(key)
                    .filter(FRAMES::contains)
                    .orElseThrow(() -> fault("has the frame \"" + shown(key) + "\"; expected "
                            + FRAMES.stream().map(Kind::key).collect(Collectors.joining(", ")))));
        }
        return frame;
    }

    private List<LookAlike> lookAlikes() throws InputException {
        JsonNode array = array("lookalikes", Entry.FEWEST_LOOK_ALIKES, Entry.MOST_LOOK_ALIKES);
        List<LookAlike> read = new ArrayList<>();
        for (JsonNode item : array) {
            if (!item.isObject()) {
                throw fault("has a look-alike that is no object; write {\"text\": …, \"stance\": …}");
            }
            checkFields(item, Set.of("text", "stance"));
            String key = text(item, "stance", LONGEST_WORD);
            Stance stance = Stance.ofKey(key)
                    .orElseThrow(() -> fault("has the stance \"" + shown(key) + "\"; expected "
                            + Arrays.stream(Stance.values()).map(Stance::key).collect(Collectors.joining(", "))));
            read.add(new LookAlike(text(item, "text", LONGEST_TEXT), stance));
        }
        return read;
    }

    private List<String> texts(String field, int fewest, int most) throws InputException {
        List<String> read = new ArrayList<>();
        for (JsonNode item : array(field, fewest, most)) {
            read.add(text(field, LONGEST_TEXT, item));
        }
        return read;
    }

    private JsonNode array(String field, int fewest, int most) throws InputException {
        JsonNode array = json.path(field);
        if (!array.isArray() || array.size() < fewest || array.size() > most) {
            String found = array.isArray() ? array.size() + " \"" + field + "\"" : "no list \"" + field + "\"";
            throw fault("has " + found + "; give " + fewest + " to " + most);
        }
        return array;
    }

    private String text(JsonNode object, String field, int longest) throws InputException {
        return text(field, longest, object.path(field));
    }

    private String text(String field, int longest, JsonNode value) throws InputException {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw fault("lacks a text in \"" + field + "\"; give one");
        }
        if (value.textValue().length() > longest) {
            throw fault(
                    "has " + value.textValue().length() + " characters in \"" + field + "\"; give at most " + longest);
        }
        return value.textValue();
    }

    private void checkNoTextTwice(Entry entry) throws InputException {
        Set<String> seen = new HashSet<>();
        for (String text : entry.texts().toList()) {
            if (!seen.add(CatalogueReader.key(text))) {
                throw fault("says \"" + shown(text) + "\" twice; put one of them in other words");
            }
        }
    }

    static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** Returns the JSON that {@link #read} takes. */
    static ObjectNode write(Entry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", entry.id()).put("kind", entry.kind().key());
        json.put(entry.kind().groupField(), entry.group());
        if (entry.name() != null) {
            json.put("name", entry.name());
        }
        json.put("claim", entry.claim());
        if (!entry.frame().isEmpty()) {
            ArrayNode frame = json.putArray("frame");
            entry.frame().forEach(part -> frame.add(part.key()));
        }
        ArrayNode paraphrases = json.putArray("paraphrases");
        entry.paraphrases().forEach(paraphrases::add);
        ArrayNode lookAlikes = json.putArray("lookalikes");
        entry.lookAlikes().forEach(look -> lookAlikes
                .addObject()
                .put("text", look.text())
                .put("stance", look.stance().key()));
        if (entry.since() != null) {
            json.put("since", entry.since());
        }
        ArrayNode sources = json.putArray("sources");
        entry.sources().forEach(sources::add);
        return json;
    }
}
