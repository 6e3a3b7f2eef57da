package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.winnow.catalogue.Catalogue;
import org.winnow.catalogue.CatalogueReader;
import org.winnow.catalogue.Entry;
import org.winnow.catalogue.EntryKind;
import org.winnow.catalogue.TextVectors;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.OwnPages;
import org.winnow.encode.SentenceEncoder;
import org.winnow.label.Label;
import org.winnow.train.CatalogueTrial.Row;

/** The trial matches every text of the catalogue against what is left without it. */
class CatalogueTrialTest {
    private static final Path OWN = Path.of("training-data");
    private static Catalogue catalogue;
    private static List<Entry> techniques;
    private static List<Row> rows;

    @BeforeAll
    static void run() throws IOException {
        catalogue = CatalogueReader.load(List.of(OWN.resolve("catalogue")));
        techniques = catalogue.of(EntryKind.TECHNIQUE);
        byte[] stored = Files.readAllBytes(Path.of("models/catalogue/vectors.bin"));
        TextVectors vectors;
        try (SentenceEncoder encoder = SentenceEncoder.load(Path.of("models/encoder"))) {
            vectors = TextVectors.read(stored, encoder.checksum());
        }
        rows = new CatalogueTrial(techniques, vectors).run();
    }

    @Test
    void every_paraphrase_and_every_look_alike_is_left_out_once() {
        assertThat(rows.stream().filter(Row::states))
                .hasSize(techniques.stream()
                        .mapToInt(e -> e.paraphrases().size())
                        .sum());
        assertThat(rows.stream().filter(row -> !row.states()))
                .hasSize(
                        techniques.stream().mapToInt(e -> e.lookAlikes().size()).sum());
        assertThat(rows.stream().map(Row::entry).distinct()).hasSameSizeAs(techniques);
    }

    @Test
    void a_text_that_is_left_out_does_not_find_itself() {
        double first = rows.stream().filter(Row::states).filter(Row::right).count();
        assertThat(first / rows.stream().filter(Row::states).count()).isBetween(0.15, 0.6);
    }

    @Test
    void the_right_entry_is_the_one_with_rank_0() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.rank()).isBetween(0, techniques.size() - 1);
            assertThat(row.right()).isEqualTo(row.rank() == 0);
            assertThat(row.own()).isLessThanOrEqualTo(row.top());
        });
    }

    @Test
    void paraphrases_of_entries_never_seen_lie_beyond_look_alikes() {
        double states = rows.stream()
                .filter(Row::states)
                .mapToDouble(Row::stating)
                .average()
                .orElseThrow();
        double looks = rows.stream()
                .filter(row -> !row.states())
                .mapToDouble(Row::stating)
                .average()
                .orElseThrow();
        assertThat(states).isGreaterThan(looks + 0.5);
    }

    @Test
    void comments_said_to_voice_an_entry_are_there_and_labelled_and_so_is_the_entry() throws IOException {
        Set<String> ids = catalogue.entries().stream().map(Entry::id).collect(Collectors.toSet());
        Map<String, GoldPage> pages = OwnPages.read(OWN.resolve("pages")).stream()
                .collect(Collectors.toMap(page -> page.page().id(), Function.identity()));
        for (String line : Files.readAllLines(OWN.resolve("catalogue-voiced.jsonl"))) {
            JsonNode json = new ObjectMapper().readTree(line);
            GoldPage page = pages.get(json.path("page").asText());
            assertThat(page).as(line).isNotNull();
            assertThat(page.comments().get(json.path("comment").asInt() - 1).labels())
                    .as(line)
                    .containsAnyOf(Label.CONSPIRACY, Label.PROPAGANDA);
            json.path("entries").forEach(id -> assertThat(ids).contains(id.asText()));
        }
    }
}
