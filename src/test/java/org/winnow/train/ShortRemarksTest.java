package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.classify.CommentLabeler;
import org.winnow.classify.PolicyFile;
import org.winnow.corpus.JsonLines;
import org.winnow.corpus.LabelRow;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.fault.InputException;
import org.winnow.label.Label;
import org.winnow.label.LabeledDiscussion;

class ShortRemarksTest {
    private static final Path OWN = Path.of("training-data");
    private static final Path TEST = OWN.resolve("short-remarks-test.jsonl");

    private static List<LabelRow> rows;

    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws IOException {
        rows = ShortRemarks.read(OWN);
    }

    @Test
    void most_are_reactions_that_have_no_label() {
        assertThat(rows).hasSizeGreaterThan(600).allMatch(row -> row.text().length() < 60);
        assertThat(rows)
                .filteredOn(row -> !row.is(Label.OFF_TOPIC).orElseThrow())
                .hasSizeGreaterThan(450)
                .allMatch(row -> !row.is(Label.HOSTILITY).orElseThrow());
        assertThat(rows)
                .filteredOn(row -> row.is(Label.OFF_TOPIC).orElseThrow())
                .hasSizeGreaterThan(90);
    }

    @Test
    void each_stands_below_several_articles_and_on_one_side_of_the_split() {
        assertThat(rows.subList(0, 3))
                .extracting(LabelRow::text)
                .containsOnly(rows.get(0).text());
        assertThat(rows.subList(0, 3)).extracting(LabelRow::article).doesNotHaveDuplicates();
        assertThat(rows.subList(0, 3))
                .extracting(LabelRow::split)
                .containsOnly(rows.get(0).split());
        assertThat(rows).filteredOn(row -> row.parent() != null).isNotEmpty();
    }

    @Test
    void a_page_that_is_not_there_is_named_with_file_and_line() throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        Files.writeString(
                folder.resolve("short-remarks.jsonl"), "{\"id\": \"s1\", \"text\": \"lol\", \"pages\": [\"gone\"]}\n");
        assertThatThrownBy(() -> ShortRemarks.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(
                        "short-remarks.jsonl:1: names page \"gone\", which is not in pages; mend the line");
    }

    @Test
    void without_the_file_there_are_none() throws IOException {
        assertThat(ShortRemarks.read(folder)).isEmpty();
    }

    @Test
    void reactions_never_trained_on_are_on_topic_and_chat_is_not() throws IOException {
        Set<String> trained = new HashSet<>();
        rows.forEach(row -> trained.add(row.text().toLowerCase(java.util.Locale.ROOT)));
        List<Boolean> gold = new ArrayList<>();
        List<Discussion> remarks = new ArrayList<>();
        JsonLines.read(TEST, (object, line) -> {
            String text = object.path("text").asText();
            assertThat(trained).doesNotContain(text.toLowerCase(java.util.Locale.ROOT));
            gold.add(object.has("labels"));
            remarks.add(Discussion.of(
                    "remark",
                    new Article(
                            object.path("title").asText(),
                            object.path("article").asText()),
                    List.of(Comment.of("c", null, text))));
        });
        int wrong = 0;
        int found = 0;
        try (CommentLabeler labeler = CommentLabeler.load(Path.of("models", "labels"), 2)) {
            for (int i = 0; i < remarks.size(); i++) {
                LabeledDiscussion labeled =
                        labeler.label(remarks.get(i), PolicyFile.read(Path.of("models", "policy.json")), false);
                boolean given = labeled.comments().get(0).labels().contains(Label.OFF_TOPIC);
                wrong += given && !gold.get(i) ? 1 : 0;
                found += given && gold.get(i) ? 1 : 0;
            }
        }
        assertThat(remarks).hasSize(50);
        assertThat(wrong).as("reactions called off topic").isLessThanOrEqualTo(1);
        assertThat(found).as("greetings, site and adverts found").isGreaterThanOrEqualTo(6);
    }
}
