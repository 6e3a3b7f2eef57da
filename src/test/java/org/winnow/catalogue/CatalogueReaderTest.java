package org.winnow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;
import org.winnow.fault.ModelException;
import org.winnow.label.Kind;

/** Entries are read only when they keep the form; a fault is named with its file, its entry and a remedy. */
class CatalogueReaderTest {
    @TempDir
    Path folder;

    private CatalogueReader.Reading read(String json) throws IOException {
        return CatalogueReader.read(List.of(Files.writeString(folder.resolve("some.json"), json)));
    }

    private void assertRefused(String json, String... words) throws IOException {
        CatalogueReader.Reading reading = read(json);
        assertThat(reading.catalogue().entries()).isEmpty();
        assertThat(reading.failures()).hasSize(1);
        assertThat(reading.failures().get(0)).hasMessageContaining("some.json").hasMessageContainingAll(words);
    }

    @Test
    void the_catalogue_that_ships_is_sound_and_covers_many_camps() {
        CatalogueReader.Reading reading = CatalogueReader.read(List.of(Path.of("training-data/catalogue")));
        assertThat(reading.failures()).isEmpty();
        Catalogue catalogue = reading.catalogue();
        assertThat(catalogue.of(EntryKind.TALKING_POINT)).hasSizeGreaterThanOrEqualTo(150);
        assertThat(catalogue.of(EntryKind.THEORY)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(catalogue.of(EntryKind.TALKING_POINT).stream()
                        .map(Entry::group)
                        .distinct())
                .contains(
                        "kremlin",
                        "nato_western",
                        "ukrainian",
                        "israeli",
                        "palestinian",
                        "iranian",
                        "turkish",
                        "kurdish",
                        "assad",
                        "gulf",
                        "chinese",
                        "taiwanese",
                        "jihadist",
                        "us_left",
                        "us_right",
                        "brexit",
                        "eu",
                        "nationalist",
                        "tobacco",
                        "oil",
                        "pharma",
                        "arms_lobby",
                        "climate_denial",
                        "anti_vaccine");
    }

    @Test
    void no_camp_has_more_than_a_tenth_of_the_talking_points() {
        Catalogue catalogue = CatalogueReader.load(List.of(Path.of("training-data/catalogue")));
        List<Entry> points = catalogue.of(EntryKind.TALKING_POINT);
        assertThat(points.stream().map(Entry::group).distinct()).allSatisfy(camp -> assertThat(
                        points.stream().filter(entry -> entry.group().equals(camp)))
                .hasSizeLessThanOrEqualTo(points.size() / 10));
    }

    @Test
    void the_techniques_have_the_names_of_semeval_2023() {
        Catalogue catalogue = CatalogueReader.load(List.of(Path.of("training-data/catalogue")));
        assertThat(catalogue.of(EntryKind.TECHNIQUE))
                .hasSize(23)
                .extracting(Entry::shownName)
                .contains("Name Calling-Labeling", "False Dilemma-No Choice", "Whataboutism", "Loaded Language")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_sound_entry_is_read_whole() throws IOException {
        Entry entry = read("[" + Entries.json("orlen.bridge") + "]")
                .catalogue()
                .entries()
                .get(0);
        assertThat(entry.id()).isEqualTo("orlen.bridge");
        assertThat(entry.kind()).isEqualTo(EntryKind.TALKING_POINT);
        assertThat(entry.group()).isEqualTo("orlen");
        assertThat(entry.paraphrases()).hasSize(4);
        assertThat(entry.lookAlikes()).extracting(LookAlike::stance).containsExactly(Stance.ASKING, Stance.REBUTTING);
        assertThat(entry.since()).isEqualTo("1999");
        assertThat(entry.texts()).hasSize(7).first().isEqualTo("orlen.bridge claim");
        assertThat(entry.shownName()).isEqualTo("orlen.bridge");
    }

    @Test
    void one_object_is_a_list_of_one() throws IOException {
        assertThat(read(Entries.json("orlen.bridge")).catalogue().entries()).hasSize(1);
    }

    @Test
    void an_entry_is_written_as_it_is_read() throws IOException {
        String theory = Entries.json("orlen.bridge")
                .replace("talking_point", "theory")
                .replace("camp", "family")
                .replace("\"since\"", "\"frame\": [\"actor\", \"secrecy\"], \"since\"");
        Entry entry = read(theory).catalogue().entries().get(0);
        assertThat(entry.frame()).containsExactly(Kind.ACTOR, Kind.SECRECY);
        assertThat(EntryJson.read("again", EntryJson.write(entry), 1)).isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kind\": \"talking_point\" | \"kind\": \"slogan\" | has the kind \"slogan\"; expected talking_point, theory, technique",
                "\"camp\" | \"family\" | a talking_point has \"camp\" instead",
                "\"camp\" | \"camb\" | unknown field \"camb\"",
                "\"asking\" | \"denying\" | has the stance \"denying\"; expected reporting, rebutting, asking, mocking, fair",
                ", \"orlen.bridge d\" | `` | has 3 \"paraphrases\"; give 4 to 10",
                "{\"text\": \"orlen.bridge e\", \"stance\": \"asking\"}, | `` | has 1 \"lookalikes\"; give 2 to 4",
                "\"orlen.bridge d\" | \"Orlen.Bridge  A\" | twice",
                "\"orlen.bridge d\" | 7 | lacks a text in \"paraphrases\"",
                "\"orlen.bridge d\" | \" \" | lacks a text in \"paraphrases\"",
                "\"since\" | \"frame\": [\"actor\"], \"since\" | only theories have",
                "\"since\" | \"name\": \"x\", \"since\" | only techniques have",
                "\"claim\": \"orlen.bridge claim\", | `` | lacks a text in \"claim\"",
                "\"1999\" | 1999 | lacks a text in \"since\"",
                "\"text\": \"orlen.bridge e\" | \"words\": \"orlen.bridge e\" | unknown field \"words\"",
            })
    void an_entry_that_breaks_the_form_is_named(String from, String to, String finding) throws IOException {
        String json = Entries.json("orlen.bridge");
        assertThat(json).contains(from);
        assertRefused(json.replace(from, to), "entry \"orlen.bridge\"", finding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orlen.bridge", "bridge", "orlen.", "orlen.a b", "../x.y"})
    void an_id_that_is_no_name_is_refused_by_place(String id) throws IOException {
        assertRefused("[" + Entries.json(id) + "]", "entry 1", "group.slug");
    }

    @Test
    void an_overlong_text_is_refused() throws IOException {
        assertRefused(
                Entries.json("orlen.bridge").replace("orlen.bridge a", "a".repeat(1001)), "1001 characters", "at most");
    }

    @Test
    void a_frame_that_is_none_is_refused() throws IOException {
        String theory =
                Entries.json("orlen.bridge").replace("talking_point", "theory").replace("camp", "family");
        assertRefused(theory.replace("\"since\"", "\"frame\": [\"insult\"], \"since\""), "frame \"insult\"", "actor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "\"text\"", "null", "[{]", "[] []", "{\"id\": 1, \"id\": 2}", "\u0000"})
    void what_is_no_list_of_entries_is_refused_by_file(String json) throws IOException {
        assertRefused(json, ";");
    }

    @Test
    void deep_nesting_is_refused_without_harm() throws IOException {
        assertRefused("[".repeat(100_000), "is no JSON");
    }

    @Test
    void a_file_too_large_is_not_read() throws IOException {
        Path file = folder.resolve("large.json");
        Files.write(file, new byte[(8 << 20) + 1]);
        assertThat(CatalogueReader.read(List.of(file)).failures().get(0)).hasMessageContaining("larger than 8 MiB");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(CatalogueReader.read(List.of(folder.resolve("none.json")))
                        .failures()
                        .get(0))
                .hasMessageContainingAll("none.json", "cannot be read");
    }

    @Test
    void sound_entries_beside_a_faulty_one_are_kept() throws IOException {
        CatalogueReader.Reading reading =
                read("[" + Entries.json("orlen.a") + ", {\"id\": 3}, " + Entries.json("orlen.b") + "]");
        assertThat(reading.catalogue().entries()).extracting(Entry::id).containsExactly("orlen.a", "orlen.b");
        assertThat(reading.failures()).hasSize(1);
        assertThat(reading.failures().get(0)).hasMessageContaining("entry 2");
    }

    @Test
    void an_id_may_not_come_twice_even_in_two_files() throws IOException {
        Files.writeString(folder.resolve("a.json"), Entries.json("orlen.a"));
        Files.writeString(folder.resolve("b.json"), Entries.json("orlen.a"));
        CatalogueReader.Reading reading = CatalogueReader.read(List.of(folder));
        assertThat(reading.catalogue().entries()).hasSize(1);
        assertThat(reading.failures().get(0)).hasMessageContainingAll("b.json", "\"orlen.a\"", "a.json has too");
    }

    @Test
    void a_sentence_may_not_come_twice_in_two_entries() throws IOException {
        String twin = Entries.json("orlen.b").replace("orlen.b c", "ORLEN.A  c");
        CatalogueReader.Reading reading = read("[" + Entries.json("orlen.a") + "," + twin + "]");
        assertThat(reading.failures().get(0)).hasMessageContainingAll("\"orlen.b\"", "as entry \"orlen.a\" does");
    }

    @Test
    void loading_refuses_a_faulty_catalogue_and_takes_a_missing_folder_as_empty() throws IOException {
        assertThat(CatalogueReader.load(List.of(folder.resolve("none")))).isEqualTo(Catalogue.EMPTY);
        Files.writeString(folder.resolve("bad.json"), "[7]");
        assertThatThrownBy(() -> CatalogueReader.load(List.of(folder)))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("bad.json", "entry 1");
    }

    @Test
    void the_version_changes_with_any_text() throws IOException {
        String before = read(Entries.json("orlen.a")).catalogue().version();
        assertThat(read(Entries.json("orlen.a")).catalogue().version())
                .isEqualTo(before)
                .matches("[0-9a-f]{10}");
        assertThat(read(Entries.json("orlen.a").replace("a c\"", "a x\""))
                        .catalogue()
                        .version())
                .isNotEqualTo(before);
    }

    /** Bytes of a sound file, changed at random: read or refused, never anything else. */
    @Test
    void changed_bytes_are_read_or_refused_with_the_file_named() {
        byte[] sound =
                ("[" + Entries.json("orlen.a") + "," + Entries.json("orlen.b") + "]").getBytes(StandardCharsets.UTF_8);
        byte[] signs = "{}[]\",:\\u0e7 \0\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 3_000; trial++) {
            byte[] bytes = sound.clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
            }
            List<InputException> faulty = new java.util.ArrayList<>();
            try {
                List<Entry> read = CatalogueReader.entries("fuzz.json", bytes, faulty);
                assertThat(read.size() + faulty.size()).isLessThanOrEqualTo(2);
            } catch (InputException e) {
                faulty.add(e);
            }
            assertThat(faulty).allSatisfy(fault -> assertThat(fault).hasMessageStartingWith("fuzz.json"));
        }
    }
}
