package org.winnow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.fault.ModelException;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.label.Policy;
import org.winnow.page.Page;
import org.winnow.read.PageReader;

/** The front door, as a library's user takes it. */
class WinnowTest {
    private static final Path MODELS = Path.of("models");
    private static Winnow winnow;

    @BeforeAll
    static void load() {
        winnow = Winnow.load(MODELS);
    }

    @AfterAll
    static void close() {
        winnow.close();
    }

    private static Page sample(String name) throws IOException {
        return new PageReader().read(name, name, Files.readAllBytes(Path.of("samples", name)));
    }

    @Test
    void a_page_becomes_a_labelled_discussion_and_a_summary() throws IOException {
        LabeledDiscussion labeled = winnow.analyze(sample("harbour-baths.html"));
        assertThat(labeled.comments())
                .hasSameSizeAs(labeled.discussion().comments())
                .hasSizeGreaterThan(5);
        assertThat(winnow.summarize(labeled).text()).isNotBlank();
    }

    @Test
    void labelling_changes_no_word_of_a_comment_and_keeps_their_order() throws IOException {
        Discussion found = winnow.segment(sample("cup-replay.html"));
        List<Comment> labelled = winnow.label(found, true).comments().stream()
                .map(LabeledComment::comment)
                .toList();
        assertThat(labelled)
                .extracting(Comment::id)
                .isEqualTo(found.comments().stream().map(Comment::id).toList());
        assertThat(labelled)
                .extracting(Comment::text)
                .isEqualTo(found.comments().stream().map(Comment::text).toList());
    }

    @Test
    void evidence_is_a_span_of_the_comment_itself() throws IOException {
        List<String> spans = new ArrayList<>();
        for (LabeledComment comment :
                winnow.analyze(sample("harbour-baths.html")).comments()) {
            comment.evidence().forEach(evidence -> {
                String text = comment.comment().text();
                assertThat(evidence.start()).isBetween(0, text.length() - 1);
                assertThat(evidence.end()).isBetween(evidence.start() + 1, text.length());
                spans.add(text.substring(evidence.start(), evidence.end()));
            });
        }
        assertThat(spans).isNotEmpty().noneMatch(String::isBlank);
    }

    @Test
    void scores_are_a_pure_function_whatever_the_threads() throws IOException {
        Page page = sample("cup-replay.html");
        LabeledDiscussion once = winnow.analyze(page);
        assertThat(IntStream.range(0, 4)
                        .parallel()
                        .mapToObj(i -> winnow.analyze(page))
                        .toList())
                .allMatch(once::equals);
        try (Winnow other = Winnow.load(MODELS, winnow.policy(), 1)) {
            assertThat(other.analyze(page)).isEqualTo(once);
        }
    }

    @Test
    void a_score_lies_between_zero_and_one_and_a_label_is_given_from_the_threshold_on() throws IOException {
        Policy policy = winnow.policy();
        for (LabeledComment comment :
                winnow.analyze(sample("harbour-baths.html")).comments()) {
            assertThat(comment.labels()).isEqualTo(policy.labels(comment.scores(), comment.kinds()));
            for (Label label : Label.values()) {
                comment.scores().of(label).ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
            }
        }
    }

    @Test
    void a_discussion_without_comments_is_labelled_and_summarised() {
        LabeledDiscussion labeled = winnow.label(Discussion.of("none", new Article(null, ""), List.of()), true);
        assertThat(labeled.comments()).isEmpty();
        assertThat(winnow.summarize(labeled).text()).isNotNull();
    }

    @Test
    void the_version_names_both_models_the_policy_and_the_catalogue() {
        assertThat(winnow.version())
                .matches("[0-9a-f]{10}/[^/]+/" + winnow.policy().name() + "/[0-9a-f]{10}");
    }

    @Test
    void a_missing_part_of_the_models_is_named(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Winnow.load(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("policy.json");
        assertThatThrownBy(() -> Winnow.load(folder, Policy.even(), 1))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(folder.resolve("segment").toString());
        Files.createDirectory(folder.resolve("segment"));
        for (String file : List.of("context.bin", "words.bin", "manifest.json")) {
            Files.copy(
                    MODELS.resolve("segment").resolve(file),
                    folder.resolve("segment").resolve(file));
        }
        try (Winnow half = Winnow.load(folder, Policy.even(), 1)) {
            Page page = sample("cup-replay.html");
            assertThat(half.segment(page).comments()).isNotEmpty();
            assertThatThrownBy(() -> half.analyze(page))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining(folder.resolve("labels").toString());
        }
    }
}
