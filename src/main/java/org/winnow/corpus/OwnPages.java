package org.winnow.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.label.Kind;
import org.winnow.label.Label;
import org.winnow.page.Line;
import org.winnow.page.Page;

/** Reads pages in seed form: {@code ID.txt} as scraped and {@code ID.json} with roles, comments and labels. */
public final class OwnPages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnPages() {}

    /** Reads a folder that holds texts and gold side by side. */
    public static List<GoldPage> read(Path folder) throws IOException {
        return read(folder, folder);
    }

    /**
     * Reads every page that has gold, by name.
     *
     * @throws InputException where a folder or text is missing, or lines, comments and page disagree: names the file
     */
    public static List<GoldPage> read(Path texts, Path gold) throws IOException {
        List<GoldPage> pages = new ArrayList<>();
        for (Path file : files(gold)) {
            String id = file.getFileName().toString().replaceFirst("\\.json$", "");
            pages.add(page(id, text(texts.resolve(id + ".txt")), file));
        }
        return List.copyOf(pages);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new InputException(
                    folder.toString(), null, "there is no such folder; training-data/README.md says what lies where");
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InputException(
                    file.toString(), null, "the text that the gold beside it is for is missing; restore it");
        } catch (CharacterCodingException e) {
            throw new InputException(file.toString(), null, "the text is not UTF-8; save it as UTF-8");
        }
    }

    private static GoldPage page(String id, String text, Path gold) throws IOException {
        String source = gold.toString();
        JsonNode node = parse(gold);
        List<Line> lines = PlainText.lines(text);
        List<GoldRole> roles = roles(node.path("lines"), lines, source);
        List<GoldComment> comments = new ArrayList<>();
        int next = 0;
        for (JsonNode comment : node.path("comments")) {
            next = firstOf(roles, next, source);
            comments.add(comment(comment, comments.size(), next, source));
            int more = comment.path("text").asText().split("\n\n", -1).length;
            roles.set(next, GoldRole.COMMENT_FIRST);
            next++;
            for (; more > 1; more--) {
                next = firstOf(roles, next, source);
                roles.set(next, GoldRole.COMMENT_MORE);
                next++;
            }
        }
        String url = textOrNull(node, "url");
        Page page = new Page(id, id, url, null, null, null, lines, List.of());
        return new GoldPage(page, roles, comments, "own", host(url, source));
    }

    private static JsonNode parse(Path file) throws IOException {
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new InputException(file.toString(), null, "not JSON (" + e.getOriginalMessage() + "); mend the file");
        }
    }

    private static List<GoldRole> roles(JsonNode gold, List<Line> lines, String source) throws InputException {
        if (gold.size() != lines.size()) {
            throw new InputException(
                    source, null, gold.size() + " gold lines for a page of " + lines.size() + "; give each one role");
        }
        List<GoldRole> roles = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = gold.get(i).path("text").asText().strip();
            if (!text.equals(lines.get(i).text())) {
                throw new InputException(
                        source,
                        null,
                        "gold line " + (i + 1) + " is not line " + lines.get(i).n()
                                + " of the page; copy the line as it stands");
            }
            String label = gold.get(i).path("label").asText();
            roles.add(GoldRole.ofName(label)
                    .orElseThrow(() -> new InputException(
                            source, null, "unknown label \"" + label + "\"; expected a role, see GoldRole")));
        }
        return roles;
    }

    private static int firstOf(List<GoldRole> roles, int from, String source) throws InputException {
        for (int i = from; i < roles.size(); i++) {
            if (roles.get(i) == GoldRole.COMMENT_BODY) {
                return i;
            }
        }
        throw new InputException(source, null, "more comment text than COMMENT_BODY lines; mend lines or comments");
    }

    private static GoldComment comment(JsonNode node, int before, int firstLine, String source) throws InputException {
        String text = node.path("text").asText();
        JsonNode parent = node.path("parent");
        if (text.isBlank()) {
            throw new InputException(source, null, "comment " + (before + 1) + " has no text; mend or remove it");
        }
        if (parent.isInt() && (parent.asInt() < 1 || parent.asInt() > before)) {
            throw new InputException(
                    source,
                    null,
                    "comment " + (before + 1) + " answers comment " + parent + "; expected an earlier one, or null");
        }
        return new GoldComment(
                textOrNull(node, "author"),
                text,
                set(node.path("labels"), k -> Label.ofKey(k).orElse(null), source),
                set(node.path("unclear"), k -> Label.ofKey(k).orElse(null), source),
                set(node.path("kinds"), k -> Kind.ofKey(k).orElse(null), source),
                parent.isInt() ? Integer.valueOf(parent.asInt() - 1) : null,
                firstLine,
                null,
                textOrNull(node, "entry"),
                textOrNull(node, "tech"));
    }

    private static <T> Set<T> set(JsonNode array, Function<String, @Nullable T> reader, String source)
            throws InputException {
        Set<T> values = new HashSet<>();
        for (JsonNode value : array) {
            T read = reader.apply(value.asText());
            if (read == null) {
                throw new InputException(
                        source,
                        null,
                        "unknown label or kind \"" + value.asText() + "\"; see the README beside the pages");
            }
            values.add(read);
        }
        return values;
    }

    private static @Nullable String textOrNull(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    private static @Nullable String host(@Nullable String url, String source) throws InputException {
        try {
            return url == null ? null : new URI(url).getHost();
        } catch (URISyntaxException e) {
            throw new InputException(source, null, "the url is no address (" + e.getReason() + "); mend it");
        }
    }
}
