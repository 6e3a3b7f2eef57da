package org.winnow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.encode.SentenceEncoder;
import org.winnow.fault.ModelException;
import org.winnow.label.Evidence;
import org.winnow.label.Kind;
import org.winnow.label.KindScores;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.label.Scores;
import org.winnow.network.ModelFolder;

/** Vectors, matching and tagging with the encoder that ships. */
class EntryMatcherTest {
    private static final Path SHIPPED = Path.of("models/catalogue");
    private static final String BRIDGE = "The bridge is the east bank's own and nobody else's!";
    private static SentenceEncoder encoder;
    private static EntryMatcher matcher;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load(Path.of("models/encoder"));
        matcher = EntryMatcher.load(SHIPPED, Entries.subjects(), encoder, null);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private static String best(EntryMatcher matcher, String text, EntryKind kind) {
        return matcher.match(text).stream()
                .filter(match -> match.entry().kind() == kind)
                .findFirst()
                .orElseThrow()
                .entry()
                .id();
    }

    @Test
    void a_text_is_matched_by_meaning_without_a_word_in_common() {
        assertThat(best(matcher, "You would all go hungry but for what grows on our land.", EntryKind.TALKING_POINT))
                .isEqualTo("orlen.wheat");
        assertThat(best(matcher, BRIDGE, EntryKind.TALKING_POINT)).isEqualTo("orlen.bridge");
    }

    @Test
    void every_entry_has_a_score_and_the_likeliest_comes_first() {
        List<Match> matches = matcher.match(BRIDGE);
        assertThat(matches).hasSize(3).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(matches).allSatisfy(match -> {
            assertThat(match.score()).isBetween(0.0, 1.0).isEqualTo(match.about() * match.stating());
            assertThat(match.entry().statements()).contains(match.nearest());
        });
    }

    @Test
    void a_match_names_the_sentence_it_is_in() {
        String text = "I took the tram to work this morning as always.\n\n" + BRIDGE;
        Match match = matcher.match(text).stream()
                .filter(m -> m.entry().id().equals("orlen.bridge"))
                .findFirst()
                .orElseThrow();
        assertThat(text.substring(match.start(), match.end())).isEqualTo(BRIDGE);
    }

    @Test
    void the_same_text_gives_the_same_matches() {
        assertThat(matcher.match(BRIDGE)).isEqualTo(matcher.match(BRIDGE));
    }

    @Test
    void texts_of_any_size_and_sign_are_matched() {
        assertThat(matcher.match(" ")).isEmpty();
        for (String text : List.of("?", "\ud83d\ude00", "a", "x. ".repeat(20_000), "\ud83d", "a\u0000b")) {
            assertThat(matcher.match(text)).as(text.substring(0, 1)).hasSize(3);
        }
    }

    @Test
    void an_empty_catalogue_matches_nothing() {
        assertThat(EntryMatcher.load(SHIPPED, Catalogue.EMPTY, encoder, null).match(BRIDGE))
                .isEmpty();
    }

    @Test
    void the_vectors_that_ship_are_of_this_encoder_and_this_catalogue() throws IOException {
        Catalogue catalogue = CatalogueReader.load(List.of(Path.of("training-data/catalogue")));
        TextVectors stored =
                TextVectors.read(Files.readAllBytes(SHIPPED.resolve(EntryMatcher.VECTORS)), encoder.checksum());
        assertThat(stored.missing(catalogue.texts()))
                .as("texts without a vector: run `winnow train catalogue`")
                .isEmpty();
    }

    @Test
    void a_user_s_entry_counts_at_once_beside_those_that_ship() {
        List<Entry> entries = new ArrayList<>(CatalogueReader.load(List.of(Path.of("training-data/catalogue")))
                .entries());
        entries.addAll(Entries.subjects().entries());
        EntryMatcher both = EntryMatcher.load(SHIPPED, new Catalogue(entries), encoder, null);
        assertThat(best(both, BRIDGE, EntryKind.TALKING_POINT)).isEqualTo("orlen.bridge");
        assertThat(best(both, "NATO crept up to the border until Moscow had no choice left.", EntryKind.TALKING_POINT))
                .startsWith("kremlin.");
    }

    @Test
    void vectors_are_kept_between_runs_and_a_spoilt_file_is_made_anew(@TempDir Path folder) throws IOException {
        Path cache = folder.resolve("vectors.bin");
        EntryMatcher.load(SHIPPED, Entries.subjects(), encoder, cache);
        byte[] kept = Files.readAllBytes(cache);
        assertThat(TextVectors.read(kept, encoder.checksum())
                        .missing(Entries.subjects().texts()))
                .isEmpty();
        Files.write(cache, new byte[] {1, 2, 3});
        EntryMatcher again = EntryMatcher.load(SHIPPED, Entries.subjects(), encoder, cache);
        assertThat(Files.readAllBytes(cache)).isEqualTo(kept);
        assertThat(again.match(BRIDGE)).isEqualTo(matcher.match(BRIDGE));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_cache_that_cannot_be_written_costs_no_match(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        EntryMatcher without = EntryMatcher.load(SHIPPED, Entries.subjects(), encoder, file.resolve("vectors.bin"));
        assertThat(without.match(BRIDGE)).isEqualTo(matcher.match(BRIDGE));
    }

    @Test
    void vectors_are_close_to_the_encoder_s_and_survive_writing() {
        TextVectors vectors = TextVectors.none(encoder.checksum()).with(List.of(BRIDGE, "b"), encoder);
        TextVectors read = TextVectors.read(vectors.bytes(), encoder.checksum());
        assertThat(read.size()).isEqualTo(2);
        assertThat(read.of(BRIDGE)).isEqualTo(vectors.of(BRIDGE));
        float[] exact = encoder.embed(BRIDGE).toArray();
        for (int i = 0; i < exact.length; i++) {
            assertThat((double) read.of(BRIDGE)[i]).isBetween(exact[i] - 0.002, exact[i] + 0.002);
        }
        assertThat(read.only(List.of("b")).size()).isEqualTo(1);
        assertThatThrownBy(() -> read.of("never encoded")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bytes_of_another_encoder_or_cut_off_hold_no_vectors() {
        byte[] bytes =
                TextVectors.none(encoder.checksum()).with(List.of("a"), encoder).bytes();
        byte[] other = bytes.clone();
        other[10] ^= 1;
        assertThat(TextVectors.read(other, encoder.checksum()).size()).isZero();
        for (int length : new int[] {0, 3, 39, bytes.length - 1}) {
            assertThat(TextVectors.read(java.util.Arrays.copyOf(bytes, length), encoder.checksum())
                            .size())
                    .isZero();
        }
        byte[] count = bytes.clone();
        count[36] = -1;
        assertThat(TextVectors.read(count, encoder.checksum()).size()).isZero();
    }

    @Test
    void lines_that_are_missing_are_named(@TempDir Path folder) throws IOException {
        byte[] vectors = Files.readAllBytes(SHIPPED.resolve(EntryMatcher.VECTORS));
        ModelFolder.write(
                folder,
                Map.of(
                        MatchLines.FILE,
                        "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        EntryMatcher.VECTORS,
                        vectors));
        assertThatThrownBy(() -> EntryMatcher.load(folder, Entries.subjects(), encoder, null))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("lines.json", "winnow train catalogue");
    }

    private static LabeledComment comment(String id, String text, List<Label> labels) {
        List<Evidence> evidence = labels.stream()
                .map(label -> new Evidence(label, 0, text.length(), text, 1, null, null, null))
                .toList();
        return new LabeledComment(
                Comment.of(id, null, text),
                labels,
                new Scores(Map.of(Label.PROPAGANDA, 0.9)),
                KindScores.of(Map.of(Kind.TALKING_POINT, 0.9)),
                evidence,
                null,
                null);
    }

    private static LabeledDiscussion tagged(EntryMatcher matcher, Catalogue catalogue, LabeledComment... comments) {
        List<LabeledComment> all = List.of(comments);
        Discussion discussion = Discussion.of(
                "d",
                new Article(null, ""),
                all.stream().map(LabeledComment::comment).toList());
        return new CommentTagger(catalogue, () -> matcher)
                .tag(new LabeledDiscussion(discussion, all, List.of(), "models/policy"));
    }

    @Test
    void only_comments_labelled_conspiracy_or_propaganda_are_looked_at() {
        LabeledComment plain = comment("c1", BRIDGE, List.of());
        LabeledComment hostile = comment("c2", BRIDGE, List.of(Label.HOSTILITY));
        Discussion discussion = Discussion.of("d", new Article(null, ""), List.of(plain.comment(), hostile.comment()));
        LabeledDiscussion before = new LabeledDiscussion(discussion, List.of(plain, hostile), List.of(), "m");
        CommentTagger tagger = new CommentTagger(Entries.subjects(), () -> {
            throw new AssertionError("the matcher was asked");
        });
        assertThat(tagger.tag(before).comments()).isEqualTo(before.comments());
    }

    @Test
    void a_labelled_comment_gets_the_entries_of_its_labels_and_its_evidence_names_the_first() {
        String text = "The bridge was ours for a thousand years and ours it stays";
        LabeledComment labelled = comment("c1", text, List.of(Label.PROPAGANDA));
        LabeledDiscussion tagged = tagged(matcher, Entries.subjects(), labelled);
        LabeledComment found = tagged.comments().get(0);
        assertThat(found.kinds().talkingPoints()).containsOnlyKeys("orlen.bridge");
        assertThat(found.kinds().theories()).isEmpty();
        assertThat(found.kinds().byKind()).isEqualTo(labelled.kinds().byKind());
        assertThat(found.evidence().get(0).entry()).isEqualTo("orlen.bridge");
        assertThat(found.scores()).isEqualTo(labelled.scores());
        assertThat(tagged.model())
                .isEqualTo("models/policy/" + Entries.subjects().version());
    }

    @Test
    void theories_belong_to_conspiracy_and_talking_points_to_propaganda() {
        String text = "They poison the patients and sell the beds, wake up";
        LabeledDiscussion tagged = tagged(
                matcher,
                Entries.subjects(),
                comment("c1", text, List.of(Label.CONSPIRACY)),
                comment("c2", text, List.of(Label.PROPAGANDA)));
        assertThat(tagged.comments().get(0).kinds().theories().keySet()).isEqualTo(Set.of("orlen.clinic"));
        assertThat(tagged.comments().get(0).kinds().talkingPoints()).isEmpty();
        assertThat(tagged.comments().get(1).kinds().theories()).isEmpty();
    }
}
