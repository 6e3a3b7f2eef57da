package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.corpus.LabelRow;
import org.winnow.fault.InputException;

class SuiteTest {
    private static final String MANY = """
            [slots]
            A: a1 | a2 | a3 | a4 | a5 | a6 | a7 | a8 | a9
            B: b1 | b2 | b3 | b4 | b5 | b6 | b7 | b8 | b9

            [functionality: many | label: hostile | twin: few]
            # eighty-one combinations a template
            {A} and {B} there.
            {A} or {B} there.

            [functionality: few | label: not | twin: many]
            # one
            Good morning.
            """;

    @TempDir
    Path folder;

    @Test
    void the_suites_of_a_folder_are_its_text_files_by_name() throws IOException {
        Files.writeString(folder.resolve("b.txt"), SuiteFiles.SMALL);
        Files.writeString(folder.resolve("a.txt"), SuiteFiles.GROUPS);
        Files.writeString(folder.resolve("notes.md"), "no suite");

        assertThat(Suite.readAll(folder)).extracting(Suite::name).containsExactly("a", "b");
    }

    @Test
    void one_bad_suite_is_enough_to_stop() throws IOException {
        Files.writeString(folder.resolve("a.txt"), SuiteFiles.SMALL);
        Files.writeString(folder.resolve("b.txt"), "[slots]\n");

        assertThatThrownBy(() -> Suite.readAll(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("b.txt");
    }

    @Test
    void an_empty_folder_holds_no_suites() throws IOException {
        assertThat(Suite.readAll(folder)).isEmpty();
    }

    @Test
    void the_templates_of_a_functionality_share_its_sixty_cases() throws IOException {
        List<SuiteCase> cases = SuiteFiles.suite(folder, MANY).cases();

        assertThat(cases).filteredOn(c -> c.functionality().positive()).hasSize(60);
        assertThat(cases)
                .filteredOn(c -> c.functionality().positive() && c.template() == 1)
                .hasSize(30)
                .allMatch(c -> c.text().contains(" or "));
    }

    @Test
    void cases_of_a_template_are_numbered_from_0() throws IOException {
        List<SuiteCase> cases = SuiteFiles.suite(folder, MANY).cases();

        assertThat(cases.get(0).number()).isZero();
        assertThat(cases.get(29).number()).isEqualTo(29);
        assertThat(cases.get(30).number()).isZero();
    }

    @Test
    void every_text_is_more_than_the_cases() throws IOException {
        Suite suite = SuiteFiles.suite(folder, MANY);
        List<LabelRow> every = suite.everyText();

        assertThat(every).hasSize(2 * 81 + 1);
        assertThat(every)
                .extracting(LabelRow::text)
                .containsAll(suite.cases().stream().map(SuiteCase::text).toList());
        assertThat(every).extracting(LabelRow::id).doesNotHaveDuplicates();
    }

    @Test
    void a_functionality_that_is_not_there_is_not_found() throws IOException {
        assertThat(SuiteFiles.suite(folder, MANY).functionality("none")).isEmpty();
    }
}
