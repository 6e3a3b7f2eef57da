package org.winnow.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.page.Line;
import org.winnow.page.Page;

/**
 * Reads the public segmentation sets: gzipped JSON Lines, one page a line, every non-blank line with a role and the blank
 * lines before it.
 */
public final class SegmentationCorpus {
    /** Sets whose labels may train weights that ship. */
    public static final List<String> OPEN_SETS =
            List.of("wcxb", "article-extraction-benchmark", "trafilatura-comments");

    /** Sets that only evaluate. */
    public static final List<String> EVALUATION_SETS = List.of("l3s-gn1", "dragnet", "readability");

    private SegmentationCorpus() {}

    /**
     * Reads a set.
     *
     * @param segmentation folder that holds a folder for each set
     * @param set name of the set
     * @throws InputException where the set is absent or a page is not of the form above
     */
    public static List<GoldPage> read(Path segmentation, String set) throws IOException {
        Path file = fileOf(segmentation, set);
        List<GoldPage> pages = new ArrayList<>();
        JsonLines.read(file, (node, number) -> pages.add(page(node, set, file.toString(), number)));
        return List.copyOf(pages);
    }

    private static Path fileOf(Path segmentation, String set) throws InputException {
        for (String name : List.of("pages.jsonl.gz", "pages_comments_only.jsonl.gz")) {
            Path file = segmentation.resolve(set).resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new InputException(
                segmentation.resolve(set).toString(),
                null,
                "no pages.jsonl.gz or pages_comments_only.jsonl.gz there; lay the set out as training-data/README.md says");
    }

    private static GoldPage page(JsonNode node, String set, String source, long number) throws InputException {
        String id = node.path("id").asText();
        if (id.isBlank() || !node.path("lines").isArray()) {
            throw new InputException(
                    source, number, "a page needs an \"id\" and an array of \"lines\"; mend or remove the line");
        }
        List<Line> lines = new ArrayList<>();
        List<GoldRole> roles = new ArrayList<>();
        int n = 0;
        for (JsonNode line : node.path("lines")) {
            int blanks = line.path("bb").asInt(0);
            String text = line.path("text").asText().strip();
            if (blanks < 0 || text.isEmpty()) {
                throw new InputException(
                        source,
                        number,
                        "line " + (lines.size() + 1) + " of page " + id + " has text \"" + text + "\" and " + blanks
                                + " blank lines before it; expected some text and 0 or more");
            }
            n += blanks + 1;
            lines.add(Line.of(n, text, blanks));
            String label = line.path("label").asText();
            roles.add(GoldRole.ofName(label).orElseThrow(() -> unknown(label, source, number)));
        }
        Page page = new Page(id, id, textOrNull(node, "url"), null, null, null, lines, List.of());
        return new GoldPage(page, roles, null, set, textOrNull(node, "host"));
    }

    private static InputException unknown(String label, String source, long number) {
        return new InputException(
                source, number, "label \"" + label + "\" is none of the known ones; correct it or extend GoldRole");
    }

    private static @Nullable String textOrNull(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? value.asText() : null;
    }
}
