package org.winnow.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
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
     * @throws InputException where lines and gold disagree
     */
    public static List<GoldPage> read(Path texts, Path gold) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(gold)) {
            files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
        List<GoldPage> pages = new ArrayList<>();
        for (Path file : files) {
            String id = file.getFileName().toString().replaceFirst("\\.json$", "");
            pages.add(page(id, texts.resolve(id + ".txt"), file));
        }
        return List.copyOf(pages);
    }

    private static GoldPage page(String id, Path text, Path gold) throws IOException {
        JsonNode node = parse(gold);
        List<Line> lines = PlainText.lines(Files.readString(text));
        List<GoldRole> roles = roles(node.path("lines"), lines, gold.toString());
        List<GoldComment> comments = new ArrayList<>();
        int next = 0;
        for (JsonNode comment : node.path("comments")) {
            next = firstOf(roles, next, gold.toString());
            comments.add(comment(comment, next));
            int more = comment.path("text").asText().split("\n\n", -1).length;
            roles.set(next, GoldRole.COMMENT_FIRST);
            next++;
            for (; more > 1; more--) {
                next = firstOf(roles, next, gold.toString());
                roles.set(next, GoldRole.COMMENT_MORE);
                next++;
            }
        }
        String url = textOrNull(node, "url");
        Page page = new Page(id, id, url, null, null, null, lines, List.of());
        return new GoldPage(page, roles, comments, "own", host(url));
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
                        "gold line " + (i + 1) + " is not line " + lines.get(i).n() + " of the page");
            }
            String label = gold.get(i).path("label").asText();
            roles.add(GoldRole.ofName(label)
                    .orElseThrow(() -> new InputException(source, null, "unknown label \"" + label + "\"")));
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

    private static GoldComment comment(JsonNode node, int firstLine) {
        JsonNode parent = node.path("parent");
        return new GoldComment(
                textOrNull(node, "author"),
                node.path("text").asText(),
                set(node.path("labels"), k -> Label.ofKey(k).orElse(null)),
                set(node.path("unclear"), k -> Label.ofKey(k).orElse(null)),
                set(node.path("kinds"), k -> Kind.ofKey(k).orElse(null)),
                parent.isInt() ? Integer.valueOf(parent.asInt() - 1) : null,
                firstLine,
                null,
                textOrNull(node, "entry"),
                textOrNull(node, "tech"));
    }

    private static <T> Set<T> set(JsonNode array, Function<String, @Nullable T> reader) {
        Set<T> values = new HashSet<>();
        for (JsonNode value : array) {
            T read = reader.apply(value.asText());
            if (read == null) {
                throw new IllegalArgumentException("unknown label or kind \"" + value.asText() + "\"");
            }
            values.add(read);
        }
        return values;
    }

    private static @Nullable String textOrNull(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.asText() : null;
    }

    private static @Nullable String host(@Nullable String url) {
        return url == null ? null : URI.create(url).getHost();
    }
}
