package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.winnow.summarize.Labeled.comment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.Status;
import org.winnow.label.Kind;
import org.winnow.label.Label;
import org.winnow.label.LabeledDiscussion;
import org.winnow.summarize.Labeled;
import org.winnow.summarize.Threads;

/** What the contract promises to programs that read our JSON. */
class JsonContractTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<String> hostileTexts() {
        return Hostile.TEXTS;
    }

    private static JsonNode page(Result result) throws IOException {
        return MAPPER.readTree(Golden.written(Format.JSONL, WriterOptions.PLAIN, result));
    }

    private static JsonNode page(Labeled... comments) throws IOException {
        return page(Result.of(Labeled.discussion("Council meets", List.of(comments))));
    }

    private static JsonNode first(Labeled comment) throws IOException {
        return page(comment).get("comments").get(0);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void a_page_without_comments_to_the_letter() throws IOException {
        assertThat(Golden.written(Format.JSONL, WriterOptions.PLAIN, Quiet.RESULT))
                .startsWith("{\"id\":\"quiet\",\"source\":\"quiet\",\"url\":null,\"outlet\":null,\"published\":null,"
                        + "\"title\":\"Library opens on Sundays\",\"language\":null,\"warnings\":[],"
                        + "\"announced_comments\":null,"
                        + "\"article\":{\"text\":\"The library opens on Sundays from May.\","
                        + "\"topic_terms\":[\"library\"]},\"comments\":[],\"removed\":[],"
                        + "\"summary\":{\"comments\":0,\"authors\":0,\"labels\":{"
                        + "\"conspiracy\":{\"count\":0,\"share\":null,\"low\":null,\"high\":null,\"scored\":0},")
                .contains("\"text\":\"There are no comments.\","
                        + "\"sentences\":[{\"text\":\"There are no comments.\",\"comments\":[]}],"
                        + "\"key_points\":[],\"flagged\":[],\"representative\":[],\"turned_hostile_at\":null,")
                .endsWith("\"unscored\":0,\"not_counted\":{}},\"model\":\"winnow-test-1\"}\n");
    }

    @Test
    void a_comment_to_the_letter() throws IOException {
        assertThat(first(comment("c2", "they did it, fool")
                                .by("Ann")
                                .to("c1")
                                .at("2026-03-03", "Tuesday")
                                .score(Label.CONSPIRACY, 0.93)
                                .kind(Kind.ACTOR, 0.9)
                                .theory("false-flag", 0.8)
                                .mark(Label.CONSPIRACY, "they did it", 0.75, Kind.ACTOR, "false-flag", null))
                        .toString())
                .isEqualTo("{\"id\":\"c2\",\"parent\":\"c1\",\"author\":\"Ann\",\"time\":\"2026-03-03\","
                        + "\"time_text\":\"Tuesday\",\"language\":\"en\",\"status\":\"unknown\",\"source_id\":null,"
                        + "\"url\":null,\"note\":null,\"text\":\"they did it, fool\",\"first_line\":null,"
                        + "\"last_line\":null,\"labels\":[\"conspiracy\"],"
                        + "\"scores\":{\"conspiracy\":0.93,\"hostility\":0.02,\"propaganda\":0.02,\"off_topic\":0.02},"
                        + "\"kinds\":{\"conspiracy\":{\"structure\":{\"actor\":0.9,\"plot\":null,\"secrecy\":null,"
                        + "\"intent\":null,\"evidence\":null},\"entries\":{\"false-flag\":0.8}},"
                        + "\"hostility\":{\"insult\":null,\"threat\":null,\"identity\":null,\"harm_wish\":null,"
                        + "\"dehumanising\":null},"
                        + "\"propaganda\":{\"talking_point\":null,\"technique\":null,\"entries\":{},\"techniques\":{}},"
                        + "\"off_topic\":{\"spam\":null,\"site\":null,\"chat\":null,\"other_subject\":null}},"
                        + "\"evidence\":[{\"label\":\"conspiracy\",\"start\":0,\"end\":11,\"text\":\"they did it\","
                        + "\"weight\":0.75,\"kind\":\"actor\",\"entry\":\"false-flag\"}]}");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void every_status_is_written_by_its_name(Status status) throws IOException {
        assertThat(first(comment("c1", "yes").status(status)).get("status").asText())
                .isEqualTo(status.key());
    }

    @Test
    void lines_on_the_page_are_numbers_and_absent_for_exports() throws IOException {
        Comment onPage = new Comment(
                "c1",
                null,
                null,
                null,
                null,
                null,
                Status.UNKNOWN,
                "77",
                "https://e.example/#77",
                "cut",
                "yes",
                12,
                14);
        Discussion discussion = Discussion.of("d", Article.NONE, List.of(onPage));
        Labeled stub = comment("c1", "yes");
        JsonNode written = page(Result.of(new LabeledDiscussion(
                        discussion,
                        List.of(new org.winnow.label.LabeledComment(
                                onPage,
                                List.of(),
                                stub.build().scores(),
                                stub.build().kinds(),
                                List.of(),
                                null,
                                null)),
                        List.of(),
                        "m")))
                .get("comments")
                .get(0);
        assertThat(written.get("first_line").isInt()).isTrue();
        assertThat(written.get("first_line").asInt()).isEqualTo(12);
        assertThat(written.get("last_line").asInt()).isEqualTo(14);
        assertThat(written.get("source_id").asText()).isEqualTo("77");
        assertThat(written.get("url").asText()).isEqualTo("https://e.example/#77");
        assertThat(written.get("note").asText()).isEqualTo("cut");
        assertThat(first(stub).get("first_line").isNull()).isTrue();
    }

    @Test
    void off_topic_that_could_not_be_judged_is_null_while_its_kinds_are_told() throws IOException {
        Labeled lone = comment("c1", "earn 900 a day")
                .unscored()
                .score(Label.HOSTILITY, 0.1)
                .kind(Kind.SPAM, 0.9);
        JsonNode written = first(lone);
        assertThat(written.get("scores").get("off_topic").isNull()).isTrue();
        assertThat(written.get("scores").get("hostility").asDouble()).isEqualTo(0.1);
        assertThat(written.at("/kinds/off_topic/spam").asDouble()).isEqualTo(0.9);
        assertThat(written.get("labels")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tab\there",
                "line\nfeed",
                "quote \" and \\ and /",
                "\u0001\u001F\u007F",
                "\u2028\u2029",
                "😀 👩‍👩‍👧‍👦 🇯🇵",
                "الجسر القديم",
                "\u202Eright to left",
                "e\u0301",
                "</script>"
            })
    void a_text_comes_back_letter_for_letter(String text) throws IOException {
        JsonNode written = first(comment("c1", "x" + text).by(text));
        assertThat(written.get("text").asText()).isEqualTo("x" + text);
        assertThat(written.get("author").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostile_texts_in_every_field_come_back_too(String text) throws IOException {
        JsonNode page = page(Hostile.everywhere(text));
        for (String field : List.of("id", "source", "url", "outlet", "published", "title", "language", "model")) {
            assertThat(page.get(field).asText()).as(field).isEqualTo(text);
        }
        assertThat(texts(page.get("warnings"))).containsExactly(text);
        assertThat(page.at("/kinds").isMissingNode()).isTrue();
        assertThat(page.get("comments").get(0).at("/kinds/conspiracy/entries").has(text))
                .isTrue();
        assertThat(page.get("removed").get(0).get("author").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void half_a_pair_in_every_field_stops_no_writer(Format format) throws IOException {
        for (String half : List.of("a\uD83D", "\uDE00 b", "a \uD83D b")) {
            String written = Golden.written(format, WriterOptions.PLAIN, Hostile.everywhere(half));
            assertThat(written).isNotEmpty().contains("\uFFFD");
        }
    }

    @Test
    void evidence_cuts_its_words_out_of_the_text_also_behind_emoji() throws IOException {
        String text = "👩‍👩‍👧‍👦😀 you fool 😀 you clown";
        JsonNode written = first(comment("c1", text)
                .score(Label.HOSTILITY, 0.9)
                .mark(Label.HOSTILITY, "you clown", 0.9)
                .mark(Label.HOSTILITY, "you fool 😀", 0.5));
        for (JsonNode span : written.get("evidence")) {
            assertThat(text.substring(span.get("start").asInt(), span.get("end").asInt()))
                    .isEqualTo(span.get("text").asText());
        }
        assertThat(written.get("evidence").findValuesAsText("text")).containsExactly("you clown", "you fool 😀");
    }

    @Test
    void shares_have_the_wilson_interval_of_the_contract_s_example() throws IOException {
        Labeled[] comments = new Labeled[11];
        for (int i = 0; i < 11; i++) {
            comments[i] = comment("c" + (i + 1), "yes").score(Label.CONSPIRACY, i < 2 ? 0.9 : 0.1);
        }
        JsonNode conspiracy = page(comments).at("/summary/labels/conspiracy");
        assertThat(conspiracy.get("count").asInt()).isEqualTo(2);
        assertThat(conspiracy.get("share").asDouble()).isCloseTo(0.18, within(0.005));
        assertThat(conspiracy.get("low").asDouble()).isCloseTo(0.05, within(0.005));
        assertThat(conspiracy.get("high").asDouble()).isCloseTo(0.48, within(0.005));
    }

    @Test
    void every_sentence_and_key_point_of_a_summary_leads_to_comments_of_its_page() throws IOException {
        for (int seed = 0; seed < 25; seed++) {
            JsonNode page = page(Result.of(Threads.random(seed, 1 + 4 * seed)));
            Map<String, String> texts = new java.util.HashMap<>();
            page.get("comments")
                    .forEach(c -> texts.put(c.get("id").asText(), c.get("text").asText()));
            JsonNode summary = page.get("summary");
            StringBuilder paragraph = new StringBuilder();
            for (JsonNode sentence : summary.get("sentences")) {
                assertThat(texts.keySet()).containsAll(texts(sentence.get("comments")));
                paragraph
                        .append(paragraph.isEmpty() ? "" : " ")
                        .append(sentence.get("text").asText());
            }
            assertThat(summary.get("text").asText()).isEqualTo(paragraph.toString());
            for (JsonNode point : summary.get("key_points")) {
                String quoted = texts.get(point.get("comments").get(0).asText());
                assertThat(quoted.substring(
                                point.get("start").asInt(), point.get("end").asInt()))
                        .isEqualTo(point.get("text").asText());
            }
            Set<String> flagged = new HashSet<>(texts(summary.get("flagged")));
            assertThat(texts.keySet()).containsAll(flagged).containsAll(texts(summary.get("representative")));
            assertThat(summary.get("flagged_because").findValuesAsText("comment"))
                    .containsExactlyElementsOf(texts(summary.get("flagged")));
        }
    }

    @Test
    void json_and_json_lines_say_the_same() throws IOException {
        Result harbour = Result.of(Harbour.labeled());
        JsonNode array = MAPPER.readTree(Golden.written(Format.JSON, WriterOptions.PLAIN, harbour));
        assertThat(array.get(0)).isEqualTo(page(harbour));
    }

    @Test
    void no_line_end_of_a_text_ends_a_json_line() throws IOException {
        String written = Golden.written(
                Format.JSONL,
                WriterOptions.PLAIN,
                Result.of(Labeled.discussion("t", List.of(comment("c1", "a\nb\r\nc\u2028d\u0085e")))));
        assertThat(written.indexOf('\n')).isEqualTo(written.length() - 1);
    }

    @Test
    void a_label_line_keeps_nested_fields_even_with_half_a_pair_in_them() throws IOException {
        JsonNode kept =
                MAPPER.readTree("{\"thread\":{\"names\":[\"Ann \\ud83d\",\"Bo\"],\"\\ude00\":1.50,\"ok\":true}}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LabelLineWriter writer = new LabelLineWriter(out)) {
            writer.labeled(kept.get("thread"), comment("c1", "yes").build(), Map.of("thread", kept.get("thread")));
        }
        JsonNode line = MAPPER.readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(line.get("thread").toString())
                .isEqualTo("{\"names\":[\"Ann \uFFFD\",\"Bo\"],\"\uFFFD\":1.5,\"ok\":true}");
        assertThat(line.get("id")).isEqualTo(line.get("thread"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "12", "1.5", "true", "null", "[1,\"b\"]", "{\"a\":{}}", "12345678901234567890"})
    void the_id_of_a_label_line_is_whatever_was_given(String id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LabelLineWriter writer = new LabelLineWriter(out)) {
            writer.labeled(MAPPER.readTree(id), comment("c1", "yes").build(), Map.of());
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"id\":" + id + ",\"labels\":[],\"scores\":{\"conspiracy\":0.02,")
                .endsWith("\"evidence\":[]}\n");
    }

    @Test
    void five_thousand_comments_are_written_in_time() throws IOException {
        Result crowd = Result.of(Threads.random(6, 5_000));
        long start = System.nanoTime();
        String written = Golden.written(Format.JSONL, WriterOptions.PLAIN, crowd);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(MAPPER.readTree(written).get("comments")).hasSize(5_000);
    }
}
