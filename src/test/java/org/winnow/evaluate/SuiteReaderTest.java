package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.corpus.LabelRow;
import org.winnow.fault.InputException;
import org.winnow.label.Kind;
import org.winnow.label.Label;

class SuiteReaderTest {
    @TempDir
    Path folder;

    private Suite small() throws IOException {
        return SuiteFiles.suite(folder, SuiteFiles.SMALL);
    }

    private void assertRefused(String text, String finding) {
        assertThatThrownBy(() -> SuiteFiles.suite(folder, text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("small.txt" + finding);
    }

    @Test
    void a_suite_is_called_after_its_file() throws IOException {
        assertThat(small().name()).isEqualTo("small");
    }

    @Test
    void a_functionality_says_what_it_tests_and_what_is_due() throws IOException {
        Functionality insult = small().functionality("insult").orElseThrow();

        assertThat(insult.about()).isEqualTo("insults");
        assertThat(insult.label()).isEqualTo(Label.HOSTILITY);
        assertThat(insult.positive()).isTrue();
        assertThat(insult.kinds()).containsExactly(Kind.INSULT);
        assertThat(insult.twin()).isEqualTo("remark");
        assertThat(insult.templates()).hasSize(2);
    }

    @Test
    void one_without_a_label_is_measured_on_that_of_its_twin() throws IOException {
        Functionality plain = SuiteFiles.suite(folder, SuiteFiles.GROUPS)
                .functionality("neutral-plain")
                .orElseThrow();

        assertThat(plain.positive()).isFalse();
        assertThat(plain.label()).as("of the twin's twin").isEqualTo(Label.HOSTILITY);
    }

    @Test
    void cases_come_by_functionality_and_template() throws IOException {
        assertThat(small().cases())
                .extracting(SuiteCase::text)
                .containsExactly(
                        "Ann is a idiot.",
                        "Ann is a clown.",
                        "Ann is a fool.",
                        "Bo is a idiot.",
                        "Bo is a clown.",
                        "Bo is a fool.",
                        "Shut up, idiot.",
                        "Shut up, clown.",
                        "Shut up, fool.",
                        "Ann is a plumber, not a idiot.",
                        "Ann is a plumber, not a clown.",
                        "Ann is a plumber, not a fool.",
                        "Bo is a plumber, not a idiot.",
                        "Bo is a plumber, not a clown.",
                        "Bo is a plumber, not a fool.",
                        "I agree.");
    }

    @Test
    void the_values_of_slots_of_groups_are_numbered_alike() throws IOException {
        Suite suite = SuiteFiles.suite(folder, SuiteFiles.GROUPS);

        assertThat(suite.cases())
                .filteredOn(c -> c.number() == 1 && c.functionality().name().equals("neutral"))
                .extracting(SuiteCase::text)
                .containsExactly("I met Jews.", "I met a Jew.");
    }

    @Test
    void a_case_is_a_row_that_holds_its_gold_and_its_template() throws IOException {
        LabelRow row = small().cases().get(7).row("small");

        assertThat(row.set()).isEqualTo("suite/small");
        assertThat(row.id()).isEqualTo("insult#1#1");
        assertThat(row.group()).isEqualTo("insult#1");
        assertThat(row.is(Label.HOSTILITY)).contains(true);
        assertThat(row.hasContext()).isFalse();
    }

    @Test
    void letters_of_no_width_and_of_other_alphabets_are_kept() throws IOException {
        String hidden = "mo\u200bron | \u043cоron";
        Suite suite = SuiteFiles.suite(folder, SuiteFiles.SMALL.replace("idiot | clown | fool", hidden));

        assertThat(suite.cases().get(0).text()).isEqualTo("Ann is a mo\u200bron.");
        assertThat(suite.cases().get(1).text()).isEqualTo("Ann is a \u043cоron.");
    }

    @Test
    void a_template_may_begin_with_a_number_sign() throws IOException {
        Suite suite = SuiteFiles.suite(folder, SuiteFiles.SMALL.replace("I agree.", "#agreed"));

        assertThat(suite.cases()).extracting(SuiteCase::text).endsWith("#agreed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "WHO: Ann | Bo; WHO: Ann | | Bo;:3: slot WHO has an empty value",
                "WHO: Ann | Bo; WHO: Ann | Ann;:3: slot WHO has a value twice",
                "WHO: Ann | Bo; who: Ann;:3: no slot; expected NAME",
                "WHO: Ann | Bo; RUDE: Ann;:4: slot RUDE stands twice",
                "{WHO} is a {RUDE}.; {WHOM} is a {RUDE}.;:8: no slot is called \"WHOM\"",
                "{WHO} is a {RUDE}.; {RUDE} is a {RUDE}.;:8: a slot stands twice",
                "{WHO} is a {RUDE}.; {WHO is a fool.;:8: a brace has no partner",
                "# insults; insults;:7: the functionality does not say what it tests",
                "label: hostile; label: rude;:6: unknown label \"rude\"; expected not or one of [conspiracy, hostile, propaganda]",
                "label: hostile; label: not;:6: its twins lead back to it",
                "kinds: insult; kinds: spam;:6: \"spam\" is no kind of the label",
                "kinds: insult; kind: insult;:6: unknown key \"kind\"",
                "kinds: insult; twin: remark;:6: \"twin\" stands twice",
                "twin: remark]; twin: remarks];:6: no functionality is called \"remarks\"",
                "twin: remark]; twin: remark;:6: a part's head has no closing bracket",
                "| twin: remark]; ];:6: there is no \"twin: …\"",
                "[slots]; [slot];:2: unknown part \"slot\"; expected suite, slots or functionality",
                "# a head; a head;:1: text before the first part",
                "functionality: remark; functionality: insult;:11: functionality insult stands twice",
                "I agree.; [functionality: empty | label: not | twin: insult];:14: functionality empty has no template",
                "Shut up, {RUDE}.; [suite | groups: WHO];:9: [suite | …] must come first",
            })
    void what_is_not_in_form_is_named_with_its_line(String from, String to, String finding) {
        assertThat(SuiteFiles.SMALL).contains(from);
        assertRefused(SuiteFiles.SMALL.replaceFirst("\\Q" + from + "\\E", to.replace("\\", "\\\\")), finding);
    }

    @Test
    void groups_must_be_as_many_in_every_form() {
        assertRefused(
                SuiteFiles.GROUPS.replace("a Pole | a Jew | a woman", "a Pole | a Jew"),
                ":4: slot PERSON names 2 groups, but GROUP 3; name the same ones in the same order");
    }

    @Test
    void cases_of_groups_differ_by_group_alone() {
        assertRefused(
                SuiteFiles.GROUPS.replace("I hate {GROUP}.", "I hate {GROUP} and {PLAIN}."),
                ":19: a slot of groups stands beside another slot");
    }

    @Test
    void a_file_that_is_missing_empty_or_not_in_utf_8_is_named() throws IOException {
        Path none = folder.resolve("none.txt");
        Path latin = Files.write(folder.resolve("latin.txt"), "Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> SuiteReader.read(none))
                .hasMessageEndingWith("there is no such file; see evaluation/README.md for the suites");
        assertThatThrownBy(() -> SuiteReader.read(latin)).hasMessageContaining("latin.txt: the file is not UTF-8");
        assertRefused("# nothing", ": there is no functionality; add one");
    }

    @Test
    void lines_templates_and_combinations_have_limits() {
        assertRefused("# " + "x".repeat(SuiteSource.MAX_LINE), ":1: the line has more than 10000 characters");
        assertRefused(SuiteFiles.SMALL + "Yes.\n".repeat(59), ":73: a functionality has at most 60 templates");
        String many = "A: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9\n";
        StringBuilder slots = new StringBuilder("[slots]\n");
        for (char name = 'A'; name <= 'F'; name++) {
            slots.append(many.replace('A', name));
        }
        assertRefused(
                slots + "[functionality: f | label: hostile | twin: f]\n# f\n{A}{B}{C}{D}{E}{F}",
                ":10: the template stands for more than 100000 texts");
    }
}
