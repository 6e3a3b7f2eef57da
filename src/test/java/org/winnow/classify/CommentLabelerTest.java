package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.fault.ModelException;
import org.winnow.label.Evidence;
import org.winnow.label.Kind;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.label.Policy;

/** The labeller with the models that ship. */
class CommentLabelerTest {
    private static final Path MODELS = Path.of("models/labels");
    private static final Article POOL = new Article(
            "Council votes to close the Mill Lane pool",
            "The council voted on Tuesday to close the Mill Lane swimming pool in May. Repairs to the roof would cost two"
                    + " million, the treasurer said.\n\nSwimmers handed in a petition with 4,000 names. The nearest pool is"
                    + " eleven miles away.");
    private static CommentLabeler labeler;
    private static Policy policy;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        labeler = CommentLabeler.load(MODELS, 2);
        policy = PolicyFile.read(Path.of("models/policy.json"));
    }

    @AfterAll
    static void close() {
        labeler.close();
    }

    private static List<Comment> comments(String... texts) {
        List<Comment> comments = new ArrayList<>();
        for (String text : texts) {
            comments.add(Comment.of("c" + (comments.size() + 1), null, text));
        }
        return comments;
    }

    private static LabeledDiscussion label(Article article, String... texts) {
        return labeler.label(Discussion.of("d", article, comments(texts)), policy, true);
    }

    private static LabeledComment one(Article article, String text) {
        return label(article, text).comments().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are a complete idiot and a coward, go hang yourself you worthless piece of trash.",
                "Shut up you stupid moron, nobody wants filthy vermin like you here.",
            })
    void plain_abuse_is_hostile(String text) {
        assertThat(one(POOL, text).labels()).contains(Label.HOSTILITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I learned to swim there in 1974. A sad day for the town.",
                "Has anybody asked what the repairs would cost if they were spread over ten years?",
                "great piece",
            })
    void ordinary_comments_on_the_subject_get_no_label(String text) {
        assertThat(one(POOL, text).labels()).isEmpty();
    }

    @Test
    void an_advert_is_off_topic_and_says_what_it_was_compared_with() {
        LabeledComment spam = one(
                POOL,
                "I make 5000 dollars a week working from home, visit my channel and click the link http://a.example now!!!");
        assertThat(spam.labels()).contains(Label.OFF_TOPIC);
        assertThat(spam.comparedWith()).startsWith("the title, the article (nearest: \"");
    }

    @Test
    void every_label_and_kind_has_a_score_within_bounds() {
        LabeledComment comment = one(POOL, "They planned this behind closed doors years ago.");
        for (Label label : Label.values()) {
            assertThat(comment.scores().of(label).orElseThrow()).isBetween(0.0, 1.0);
        }
        assertThat(comment.kinds().byKind()).containsOnlyKeys(Kind.values());
    }

    @Test
    void without_title_article_and_parent_off_topic_is_not_judged_but_spam_and_site_are() {
        LabeledComment comment = one(Article.NONE, "Check out my channel for free gift cards");
        assertThat(comment.scores().of(Label.OFF_TOPIC)).isEmpty();
        assertThat(comment.scores().of(Label.HOSTILITY)).isPresent();
        assertThat(comment.kinds().byKind())
                .containsKeys(Kind.SPAM, Kind.SITE)
                .doesNotContainKeys(Kind.CHAT, Kind.OTHER_SUBJECT);
    }

    @Test
    void a_parent_is_context_enough_for_off_topic() {
        List<Comment> thread = List.of(
                Comment.of("c1", null, "The pool should stay open."),
                Comment.of("c2", "c1", "Yes, my kids swim there."));
        LabeledDiscussion labeled = labeler.label(Discussion.of("d", Article.NONE, thread), policy, false);
        assertThat(labeled.comments().get(0).scores().of(Label.OFF_TOPIC)).isEmpty();
        assertThat(labeled.comments().get(1).scores().of(Label.OFF_TOPIC)).isPresent();
    }

    @Test
    void a_comment_in_another_language_has_no_scores_and_a_note() {
        LabeledComment comment = one(
                POOL,
                "Das ist doch wirklich eine Unverschämtheit, dass die Regierung schon wieder die Steuern erhöht und niemand"
                        + " etwas dagegen unternimmt.");
        assertThat(comment.comment().language()).isEqualTo("de");
        assertThat(comment.comment().note()).isEqualTo("not scored: written in de, and the models serve English");
        assertThat(comment.labels()).isEmpty();
        assertThat(comment.scores().byLabel()).isEmpty();
        assertThat(comment.embedding()).isNull();
    }

    @Test
    void a_comment_beyond_the_limit_is_kept_whole_scored_on_its_beginning_and_noted() {
        String text = "The pool is closed and nobody asked us. ".repeat(2_600);
        LabeledComment comment = one(POOL, text);
        assertThat(comment.comment().text()).isEqualTo(text);
        assertThat(comment.comment().note()).isEqualTo("scored on its first 100000 characters");
        assertThat(comment.scores().of(Label.HOSTILITY)).isPresent();
    }

    @Test
    void scores_are_byte_equal_in_any_order() {
        List<Comment> comments = comments(
                "A sad day.",
                "You clowns!",
                "Who profits? Follow the money.",
                "Buy gold now",
                "Yes",
                "The roof was leaking.");
        Map<String, LabeledComment> byId = new HashMap<>();
        labeler.label(Discussion.of("d", POOL, comments), policy, false)
                .comments()
                .forEach(c -> byId.put(c.comment().id(), c));
        List<Comment> turned = new ArrayList<>(comments);
        Collections.reverse(turned);
        for (LabeledComment comment :
                labeler.label(Discussion.of("d", POOL, turned), policy, false).comments()) {
            assertThat(comment.scores())
                    .isEqualTo(byId.get(comment.comment().id()).scores());
            assertThat(comment.kinds())
                    .isEqualTo(byId.get(comment.comment().id()).kinds());
        }
    }

    @Test
    void scores_are_byte_equal_from_run_to_run_and_from_many_threads() {
        Discussion discussion = Discussion.of("d", POOL, comments("A sad day.", "You clowns!", "Buy gold now"));
        List<LabeledComment> first = labeler.label(discussion, policy, false).comments();
        Stream.generate(() -> discussion)
                .limit(8)
                .parallel()
                .map(d -> labeler.label(d, policy, false).comments())
                .forEach(again -> assertThat(again)
                        .extracting(LabeledComment::scores)
                        .isEqualTo(first.stream().map(LabeledComment::scores).toList()));
    }

    @Test
    void evidence_is_given_for_labelled_comments_alone_and_lies_in_the_text() {
        String text =
                "I like the roof. 🤡 You are a complete idiot and a coward, you worthless piece of trash. It rained in May.";
        LabeledDiscussion labeled = label(POOL, text, "A sad day for swimmers.");
        LabeledComment hostile = labeled.comments().get(0);
        assertThat(hostile.evidence()).isNotEmpty().allSatisfy(e -> {
            assertThat(text.substring(e.start(), e.end())).isEqualTo(e.text());
            assertThat(e.weight()).isBetween(0.0, 1.0);
            assertThat(hostile.labels()).contains(e.label());
        });
        Evidence strongest = hostile.evidence().get(0);
        assertThat(strongest.text()).containsAnyOf("idiot", "trash", "coward");
        assertThat(labeled.comments().get(1).evidence()).isEmpty();
    }

    @Test
    void a_label_that_no_sentence_carries_alone_still_shows_where_it_comes_from() {
        for (String text : List.of(
                "east bank people are rats, always were. flood the cellars and be done with it",
                "You are an idiot. You are a moron. You are a clown. You are a fool.")) {
            LabeledComment comment = one(POOL, text);
            assertThat(comment.labels()).contains(Label.HOSTILITY);
            assertThat(comment.evidence()).anySatisfy(e -> {
                assertThat(e.label()).isEqualTo(Label.HOSTILITY);
                assertThat(text.substring(e.start(), e.end())).isEqualTo(e.text());
            });
        }
    }

    @Test
    void evidence_can_be_left_out() {
        LabeledDiscussion labeled =
                labeler.label(Discussion.of("d", POOL, comments("You worthless idiot, go die")), policy, false);
        assertThat(labeled.comments().get(0).evidence()).isEmpty();
    }

    @Test
    void comments_keep_their_order_and_the_article_its_terms() {
        LabeledDiscussion labeled = label(POOL, "One", "Two", "Three");
        assertThat(labeled.comments()).extracting(c -> c.comment().text()).containsExactly("One", "Two", "Three");
        assertThat(labeled.topicTerms()).contains("pool");
        assertThat(labeled.model()).startsWith(labeler.version()).endsWith("/default");
    }

    @Test
    void a_discussion_without_comments_is_no_failure() {
        assertThat(label(POOL).comments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".", "🤡", "\uD83D", "\u200B.", "[SEP]", "https://a.example", "x\u0301\u0301\u0301\u0301\u0301"})
    void odd_comments_are_scored_without_failing(String text) {
        assertThat(one(POOL, text).comment().text()).isEqualTo(text);
    }

    @Test
    void a_missing_model_folder_is_told_with_the_remedy() {
        assertThatThrownBy(() -> CommentLabeler.load(folder, 1))
                .isInstanceOf(ModelException.class)
                .hasMessage(folder.resolve("manifest.json")
                        + ": missing; restore the models folder of this release or run `winnow train`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"network.bin", "calibration.json", "ngrams-hostility.bin", "ngrams-off_topic.bin"})
    void a_flipped_byte_in_any_model_file_is_refused_with_its_name(String name) throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve(name), bytes);
        assertThatThrownBy(() -> CommentLabeler.load(folder, 1))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(folder.resolve(name) + ": was changed or cut off");
    }

    @Test
    void models_that_were_fitted_to_another_encoder_are_refused() throws IOException {
        Path labels = Files.createDirectories(folder.resolve("labels"));
        try (Stream<Path> files = Files.list(MODELS)) {
            for (Path file : files.toList()) {
                Files.copy(file, labels.resolve(file.getFileName().toString()));
            }
        }
        assertThatThrownBy(() -> CommentLabeler.load(labels, 1))
                .as("without its layers the encoder is the published one")
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("another encoder")
                .hasMessageContaining("winnow train labels");
    }
}
