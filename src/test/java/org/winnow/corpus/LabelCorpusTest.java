package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.fault.InputException;
import org.winnow.label.Kind;
import org.winnow.label.Label;

class LabelCorpusTest {
    @TempDir
    Path data;

    private List<LabelRow> read(String id, String... lines) throws IOException {
        CorpusFiles.write(data, id, lines);
        List<LabelRow> rows = new ArrayList<>();
        LabelCorpus.read(data, CorpusFiles.set(id), rows::add);
        return rows;
    }

    private LabelRow only(String id, String line) throws IOException {
        List<LabelRow> rows = read(id, line);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void a_hostile_row_has_the_kinds_it_names_and_lacks_those_its_corpus_would_have_marked() throws IOException {
        LabelRow row = only(
                "hostility/cad",
                "{\"id\":\"x\",\"text\":\"you clown\",\"parent\":\"hi\",\"title\":null,\"hostile\":true,"
                        + "\"sub\":[\"insult\"],\"split\":\"train\"}");

        assertThat(row.is(Label.HOSTILITY)).contains(true);
        assertThat(row.is(Label.CONSPIRACY)).isEmpty();
        assertThat(row.kinds()).containsOnly(entry(Kind.INSULT, true), entry(Kind.IDENTITY, false));
        assertThat(row.parent()).isEqualTo("hi");
        assertThat(row.split()).isEqualTo(Split.TRAIN);
        assertThat(row.set()).isEqualTo("hostility/cad");
    }

    @Test
    void a_hostile_row_without_subtypes_looked_at_has_no_known_kind() throws IOException {
        LabelRow row = only(
                "hostility/ethos", "{\"id\":\"x\",\"text\":\"t\",\"hostile\":true,\"sub\":null,\"split\":\"dev\"}");

        assertThat(row.kinds()).isEmpty();
        assertThat(row.is(Kind.INSULT)).isEmpty();
    }

    @Test
    void a_row_that_is_not_hostile_has_none_of_the_kinds() throws IOException {
        LabelRow row =
                only("hostility/cad", "{\"id\":\"x\",\"text\":\"t\",\"hostile\":false,\"sub\":[],\"split\":\"dev\"}");

        assertThat(row.kinds().keySet()).containsExactlyElementsOf(Label.HOSTILITY.kinds());
        assertThat(row.kinds().values()).containsOnly(false);
    }

    @Test
    void an_undecided_row_has_neither_label_nor_kinds() throws IOException {
        LabelRow row = only(
                "hostility/gab_hate",
                "{\"id\":\"x\",\"text\":\"t\",\"hostile\":null,\"sub\":[\"insult\"],\"split\":\"dev\"}");

        assertThat(row.gold()).isEmpty();
        assertThat(row.kinds()).isEmpty();
    }

    @Test
    void spans_of_psycomark_become_parts_of_the_structure() throws IOException {
        LabelRow row = only(
                "conspiracy/psycomark",
                "{\"id\":\"x\",\"text\":\"they did it\",\"context\":null,\"title\":null,\"label\":true,"
                        + "\"spans\":[[0,4,\"Actor\"],[5,8,\"Action\"],[9,11,\"Victim\"]],\"split\":\"test\"}");

        assertThat(row.kinds())
                .containsOnly(entry(Kind.ACTOR, true), entry(Kind.PLOT, true), entry(Kind.EVIDENCE, false));
    }

    @Test
    void the_post_that_a_conspiracy_row_quotes_is_its_parent() throws IOException {
        LabelRow row = only(
                "conspiracy/qanon_drops",
                "{\"id\":\"q\",\"text\":\"t\",\"context\":\"quoted\",\"label\":true,\"split\":\"train\"}");

        assertThat(row.parent()).isEqualTo("quoted");
    }

    @Test
    void sentences_of_one_propaganda_article_are_one_group_and_the_line_before_is_no_parent() throws IOException {
        List<LabelRow> rows = read(
                "propaganda/ptc_semeval2020",
                "{\"id\":\"1\",\"text\":\"a\",\"context\":null,\"title\":\"Head\",\"label\":true,\"split\":\"train\"}",
                "{\"id\":\"2\",\"text\":\"b\",\"context\":\"a\",\"title\":\"HEAD!\",\"label\":false,\"split\":\"train\"}");

        assertThat(rows.get(0).group()).isEqualTo(rows.get(1).group());
        assertThat(rows.get(1).parent()).isNull();
        assertThat(rows.get(0).is(Kind.TECHNIQUE)).contains(true);
        assertThat(rows.get(1).is(Kind.TECHNIQUE)).contains(false);
    }

    @Test
    void comments_on_one_article_are_one_group() throws IOException {
        List<LabelRow> rows = read(
                "offtopic/swapped",
                "{\"id\":\"1\",\"text\":\"a\",\"title\":\"T\",\"article\":\"An article.\",\"off_topic\":true,\"split\":\"dev\"}",
                "{\"id\":\"2\",\"text\":\"b\",\"title\":\"T\",\"article\":\"an  article\",\"off_topic\":false,\"split\":\"dev\"}",
                "{\"id\":\"3\",\"text\":\"c\",\"title\":\"T\",\"article\":\"Another.\",\"off_topic\":false,\"split\":\"dev\"}");

        assertThat(rows.get(0).group())
                .isEqualTo(rows.get(1).group())
                .isNotEqualTo(rows.get(2).group());
        assertThat(rows.get(0).is(Kind.OTHER_SUBJECT)).contains(true);
        assertThat(rows.get(0).hasContext()).isTrue();
    }

    @Test
    void both_sides_of_a_rewritten_pair_are_one_group() throws IOException {
        List<LabelRow> rows = read(
                "hostility/paradetox",
                "{\"id\":\"pd-0-t\",\"text\":\"a\",\"hostile\":true,\"pair\":\"pd-0\",\"split\":\"train\"}",
                "{\"id\":\"pd-0-n\",\"text\":\"b\",\"hostile\":false,\"pair\":\"pd-0\",\"split\":\"train\"}");

        assertThat(rows).extracting(LabelRow::group).containsOnly("hostility/paradetox:pd-0");
    }

    @Test
    void a_blank_parent_is_none() throws IOException {
        LabelRow row = only(
                "hostility/cad", "{\"id\":\"x\",\"text\":\"t\",\"parent\":\"  \",\"hostile\":true,\"split\":\"dev\"}");

        assertThat(row.parent()).isNull();
        assertThat(row.hasContext()).isFalse();
    }

    @Test
    void a_text_is_cut_at_the_length_that_models_read() throws IOException {
        LabelRow row = only(
                "hostility/cad",
                "{\"id\":\"x\",\"text\":\"" + "ab ".repeat(50_000) + "\",\"hostile\":true,\"split\":\"dev\"}");

        assertThat(row.text()).hasSize(RowParser.MAX_TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":\"t\",\"hostile\":true,\"split\":\"dev\"} | \"id\" is missing; expected a text that is not blank",
                "{\"id\":\"x\",\"text\":\" \",\"hostile\":true,\"split\":\"dev\"} | \"text\" is \" \"; expected a text that is not blank",
                "{\"id\":\"x\",\"text\":5,\"hostile\":true,\"split\":\"dev\"} | \"text\" is 5; expected a text that is not blank",
                "{\"id\":\"x\",\"text\":\"t\",\"split\":\"dev\"} | \"hostile\" is missing; expected true, false or null",
                "{\"id\":\"x\",\"text\":\"t\",\"hostile\":\"yes\",\"split\":\"dev\"} | \"hostile\" is \"yes\"; expected true, false or null",
                "{\"id\":\"x\",\"text\":\"t\",\"hostile\":1,\"split\":\"dev\"} | \"hostile\" is 1; expected true, false or null",
                "{\"id\":\"x\",\"text\":\"t\",\"hostile\":true} | \"split\" is missing; expected train, dev or test",
                "{\"id\":\"x\",\"text\":\"t\",\"hostile\":true,\"split\":\"all\"} | \"split\" is \"all\"; expected train, dev or test",
                "{\"id\":\"x\",\"text\":\"t\",\"hostile\":true,\"split\":\"dev\",\"parent\":[1]} | \"parent\" is [1]; expected a text or null"
            })
    void a_malformed_row_is_named_with_file_line_finding_and_remedy(String line, String finding) throws IOException {
        String good = "{\"id\":\"ok\",\"text\":\"t\",\"hostile\":true,\"split\":\"dev\"}";
        Path file = CorpusFiles.write(data, "hostility/cad", good, line);

        assertThatThrownBy(() -> LabelCorpus.read(data, CorpusFiles.set("hostility/cad"), row -> {}))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ":2: " + finding + "; mend or remove the line");
    }

    @Test
    void rows_of_one_split_are_picked() throws IOException {
        CorpusFiles.write(
                data,
                "hostility/cad",
                "{\"id\":\"1\",\"text\":\"t\",\"hostile\":true,\"split\":\"train\"}",
                "{\"id\":\"2\",\"text\":\"t\",\"hostile\":true,\"split\":\"test\"}");

        assertThat(LabelCorpus.rows(data, CorpusFiles.set("hostility/cad"), Split.TEST))
                .extracting(LabelRow::id)
                .containsExactly("2");
    }
}
