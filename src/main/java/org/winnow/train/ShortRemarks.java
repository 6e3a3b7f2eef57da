package org.winnow.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.corpus.JsonLines;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.OwnPages;
import org.winnow.corpus.Verdict;
import org.winnow.fault.InputException;
import org.winnow.label.Label;

/**
 * Our own remarks of a few words, each below some of the invented pages. Thanks, praise and groans share no word with the
 * article and are on topic all the same; a greeting or a lost password is not.
 */
final class ShortRemarks {
    private static final String FILE = "short-remarks.jsonl";

    private final Map<String, GoldPage> pages = new HashMap<>();

    private ShortRemarks() {}

    /**
     * Returns the remarks, one row for each page.
     *
     * @param own folder of our training data
     * @throws InputException if a remark names a page that is not there: names file and line
     */
    static List<LabelRow> read(Path own) throws IOException {
        Path file = own.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        ShortRemarks remarks = new ShortRemarks();
        for (GoldPage page : OwnPages.read(own.resolve("pages"))) {
            remarks.pages.put(page.page().id(), page);
        }
        List<LabelRow> rows = new ArrayList<>();
        JsonLines.read(file, (object, line) -> {
            for (JsonNode name : object.path("pages")) {
                GoldPage page = remarks.pages.get(name.asText());
                if (page == null) {
                    throw new InputException(
                            file.toString(), line, "names page " + name + ", which is not in pages; mend the line");
                }
                rows.add(row(object, page));
            }
        });
        return rows;
    }

    private static LabelRow row(JsonNode remark, GoldPage page) {
        Verdict verdict = Verdict.of(remark);
        String id = remark.path("id").asText();
        // all rows of a remark stand on one side of the split
        String group = "own:remark:" + id;
        return new LabelRow(
                "own/short-remarks",
                id + "@" + page.page().id(),
                remark.path("text").asText(),
                remark.path("answers").asBoolean() ? answered(page) : null,
                OwnGold.joined(page, role -> role == GoldRole.TITLE),
                OwnGold.joined(page, role -> role == GoldRole.BODY),
                verdict.gold(true),
                verdict.kindGold(),
                OwnGold.split(group),
                group);
    }

    /** The page's first comment that is on topic, if there is one. */
    private static @Nullable String answered(GoldPage page) {
        List<GoldComment> comments = page.comments() == null ? List.of() : page.comments();
        return comments.stream()
                .filter(comment -> !comment.labels().contains(Label.OFF_TOPIC))
                .map(GoldComment::text)
                .findFirst()
                .orElse(null);
    }
}
