package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.summarize.Labeled.comment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.winnow.label.Label;
import org.winnow.label.LabeledDiscussion;
import org.winnow.summarize.Labeled;

class JsonOutputTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Result HARBOUR = Result.of(Harbour.labeled());

    private static JsonNode harbour() throws IOException {
        return MAPPER.readTree(Golden.written(Format.JSONL, WriterOptions.PLAIN, HARBOUR));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void a_page_has_every_field_of_the_contract() throws IOException {
        assertThat(names(harbour()))
                .containsExactly(
                        "id",
                        "source",
                        "url",
                        "outlet",
                        "published",
                        "title",
                        "language",
                        "warnings",
                        "announced_comments",
                        "article",
                        "comments",
                        "removed",
                        "summary",
                        "model");
        assertThat(names(harbour().get("article"))).containsExactly("text", "topic_terms");
        assertThat(harbour().get("removed").toString())
                .isEqualTo("[{\"id\":\"r1\",\"parent\":\"c7\",\"author\":\"Gull Watcher\"}]");
    }

    @Test
    void lines_come_only_when_asked_for() throws IOException {
        JsonNode page = MAPPER.readTree(Golden.written(Format.JSONL, WriterOptions.PLAIN.withLines(true), HARBOUR));
        assertThat(page.get("lines").get(1).toString())
                .isEqualTo("{\"n\":3,\"text\":\"The city council has put off …\",\"role\":\"BODY\",\"p\":0.9523}");
    }

    @Test
    void a_comment_has_every_field_of_the_contract() throws IOException {
        JsonNode comment = harbour().get("comments").get(6);
        assertThat(names(comment))
                .containsExactly(
                        "id",
                        "parent",
                        "author",
                        "time",
                        "time_text",
                        "language",
                        "status",
                        "source_id",
                        "url",
                        "note",
                        "text",
                        "first_line",
                        "last_line",
                        "labels",
                        "scores",
                        "kinds",
                        "evidence");
        assertThat(names(comment.get("scores"))).containsExactly("conspiracy", "hostility", "propaganda", "off_topic");
        JsonNode kinds = comment.get("kinds");
        assertThat(names(kinds.get("conspiracy"))).containsExactly("structure", "entries");
        assertThat(names(kinds.get("conspiracy").get("structure")))
                .containsExactly("actor", "plot", "secrecy", "intent", "evidence");
        assertThat(names(kinds.get("hostility")))
                .containsExactly("insult", "threat", "identity", "harm_wish", "dehumanising");
        assertThat(names(kinds.get("propaganda")))
                .containsExactly("talking_point", "technique", "entries", "techniques");
        assertThat(names(kinds.get("off_topic"))).containsExactly("spam", "site", "chat", "other_subject");
    }

    @Test
    void evidence_offsets_cut_its_text_out_of_the_comment() throws IOException {
        int spans = 0;
        for (JsonNode comment : harbour().get("comments")) {
            String text = comment.get("text").asText();
            for (JsonNode span : comment.get("evidence")) {
                assertThat(text.substring(
                                span.get("start").asInt(), span.get("end").asInt()))
                        .isEqualTo(span.get("text").asText());
                spans++;
            }
        }
        assertThat(spans).isGreaterThan(10);
    }

    @Test
    void the_summary_has_every_field_of_the_contract_and_ids_that_exist() throws IOException {
        JsonNode summary = harbour().get("summary");
        assertThat(names(summary))
                .contains(
                        "comments",
                        "authors",
                        "labels",
                        "text",
                        "sentences",
                        "key_points",
                        "flagged",
                        "representative",
                        "turned_hostile_at");
        assertThat(names(summary.get("labels").get("hostility"))).contains("count", "share", "low", "high");
        assertThat(summary.get("comments").asInt()).isEqualTo(25);
        assertThat(summary.get("authors").asInt()).isEqualTo(15);
        assertThat(summary.get("turned_hostile_at").asText()).isEqualTo("c13");
        List<String> ids = harbour().get("comments").findValuesAsText("id");
        summary.findValues("comments").stream()
                .filter(JsonNode::isArray)
                .forEach(list -> list.forEach(id -> assertThat(ids).contains(id.asText())));
    }

    @Test
    void where_nothing_was_scored_shares_are_null() throws IOException {
        LabeledDiscussion discussion =
                Labeled.discussion("t", List.of(comment("c1", "hola").unscored()));
        JsonNode page = MAPPER.readTree(Golden.written(Format.JSONL, WriterOptions.PLAIN, Result.of(discussion)));
        JsonNode hostility = page.get("summary").get("labels").get("hostility");
        assertThat(hostility.toString())
                .isEqualTo("{\"count\":0,\"share\":null,\"low\":null,\"high\":null,\"scored\":0}");
        assertThat(page.get("comments").get(0).get("scores").get("hostility").isNull())
                .isTrue();
    }

    @Test
    void numbers_have_at_most_four_digits_and_no_exponent() throws IOException {
        LabeledDiscussion discussion = Labeled.discussion(
                "t",
                List.of(comment("c1", "x").score(Label.HOSTILITY, 0.00012345).score(Label.PROPAGANDA, 1)));
        String json = Golden.written(Format.JSONL, WriterOptions.PLAIN, Result.of(discussion));
        assertThat(json).contains("\"hostility\":0.0001,\"propaganda\":1.0");
    }

    @Test
    void half_a_surrogate_pair_does_not_stop_the_writer() throws IOException {
        LabeledDiscussion discussion = Labeled.discussion(
                "t", List.of(comment("c1", "a\uD83Db \u0000\u001B").by("\uDE00")));
        String json = Golden.written(Format.JSONL, WriterOptions.PLAIN, Result.of(discussion));
        assertThat(json).doesNotContain("\u001B").doesNotContain("\u0000");
        assertThat(MAPPER.readTree(json).get("comments").get(0).get("text").asText())
                .isEqualTo("a\uFFFDb \u0000\u001B");
    }

    @Test
    void json_is_one_array_also_of_nothing() throws IOException {
        assertThat(MAPPER.readTree(Golden.written(Format.JSON, WriterOptions.PLAIN)))
                .isEmpty();
        assertThat(MAPPER.readTree(Golden.written(Format.JSON, WriterOptions.PLAIN, HARBOUR, Quiet.RESULT)))
                .hasSize(2);
    }

    @Test
    void json_lines_are_one_object_a_line_also_of_nothing() throws IOException {
        assertThat(Golden.written(Format.JSONL, WriterOptions.PLAIN)).isEmpty();
        assertThat(Golden.written(Format.JSONL, WriterOptions.PLAIN, HARBOUR, Quiet.RESULT)
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
    }

    @Test
    void label_lines_hold_what_the_contract_says_and_keep_other_fields() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        kept.put("thread", IntNode.valueOf(7));
        kept.put("labels", TextNode.valueOf("from outside"));
        try (LabelLineWriter writer = new LabelLineWriter(out)) {
            writer.labeled(
                    IntNode.valueOf(12),
                    comment("x", "you fool").score(Label.HOSTILITY, 0.9).build(),
                    kept);
            writer.refused(2, "no \"text\"");
        }
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        JsonNode first = MAPPER.readTree(lines.get(0));
        assertThat(names(first)).containsExactly("id", "labels", "scores", "kinds", "evidence", "thread");
        assertThat(first.get("id").asInt()).isEqualTo(12);
        assertThat(first.get("labels").toString()).isEqualTo("[\"hostility\"]");
        assertThat(lines.get(1)).isEqualTo("{\"line\":2,\"error\":\"no \\\"text\\\"\"}");
    }

    @Test
    void csv_reads_back_row_for_row() throws IOException {
        String csv = Golden.written(Format.CSV, WriterOptions.PLAIN, HARBOUR);
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(csv))
                .getRecords();
        assertThat(rows).hasSize(26);
        CSVRecord seventh = rows.get(6);
        assertThat(seventh.get("comment")).isEqualTo("c7");
        assertThat(seventh.get("conspiracy")).isEqualTo("0.9310");
        assertThat(seventh.get("labels")).isEqualTo("conspiracy");
        assertThat(seventh.get("evidence"))
                .isEqualTo("arranged behind closed doors by the developers and Brandt's office");
        assertThat(rows.get(21).get("author")).isEqualTo("'@SUM(1+1)");
        assertThat(rows.get(22).get("hostility")).isEmpty();
    }

    @Test
    void closing_a_writer_leaves_the_stream_open() throws IOException {
        for (Format format : Format.values()) {
            boolean[] closed = {false};
            OutputStream out = new ByteArrayOutputStream() {
                @Override
                public void close() {
                    closed[0] = true;
                }
            };
            try (ResultWriter writer = ResultWriter.to(out, format, WriterOptions.PLAIN)) {
                writer.write(Quiet.RESULT);
            }
            assertThat(closed[0]).as(format.key()).isFalse();
        }
    }
}
