package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;
import org.winnow.page.Line;
import org.winnow.page.Page;

/** Whatever the bytes are, the outcome is a page or an {@link InputException}, in bounded time. */
class HostilePageTest {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int ROUNDS = 400;
    private static final String HTML = """
            <!doctype html><html lang=en><head><meta charset=utf-8><title>T</title>
            <script type="application/ld+json">{"@type":"Article","commentCount":3}</script></head><body>
            <div id=a class='b c'><h1>Title</h1><p>Text &amp; more &#x1F600; <a href=x>link</a><ul><li class=comment id=comment-1>
            <b class=fn>Ann</b><time datetime=2024-01-01>1 Jan</time><p>Comment<pre>a
            b</pre><table><tr><td>c</table><svg><title>s</title></svg><math><mi>x</mi></math><select><option>o</select></ul></div>
            """;

    @Test
    void divisions_nested_beyond_reason_neither_overflow_nor_hang() {
        Page page = inTime(() -> Pages.html("<div>".repeat(200_000) + "deep" + "</div>".repeat(200_000) + "<p>after"));
        assertThat(Pages.texts(page)).containsExactly("deep", "after");
    }

    @Test
    void a_million_nested_divisions_are_cut_to_what_is_bounded() {
        Page page = inTime(() -> new PageReader(new ReadLimits(64 << 20, 100_000))
                .read("a", "a.html", ("deep" + "<div>".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8)));
        assertThat(Pages.texts(page)).containsExactly("deep");
        assertThat(page.warnings()).containsExactly("only the first 100000 tags of the page were read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<b>", "<span class=x>", "<ul><li>", "<table><tr><td>", "<a href=x><p>", "<b><div>", "<svg><g>"})
    void elements_of_every_kind_may_nest_beyond_reason(String tags) {
        assertThat(Pages.texts(inTime(() -> Pages.html(tags.repeat(20_000) + "deep"))))
                .containsExactly("deep");
    }

    @Test
    void formatting_that_is_never_closed_is_not_multiplied_without_bound() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            html.append("<b class=k").append(i).append("><i id=i").append(i).append('>');
        }
        html.append("<p>x".repeat(2000));
        assertThat(inTime(() -> Pages.html(html.toString())).lines()).hasSize(2000);
    }

    @Test
    void tags_beyond_the_limit_are_left_out_with_a_warning() throws InputException {
        PageReader strict = new PageReader(new ReadLimits(1 << 20, 10));
        Page page = strict.readHtml("a", "-", "<p>x".repeat(100));
        assertThat(page.lines()).hasSize(10);
        assertThat(page.warnings()).containsExactly("only the first 10 tags of the page were read");
    }

    @Test
    void a_very_long_attribute_costs_its_reading_only() {
        byte[] html = ("<p class='" + "word ".repeat(1_000_000) + "' style='" + " display :".repeat(300_000) + "'>text")
                .getBytes(StandardCharsets.ISO_8859_1);
        Page page = inTime(() -> new PageReader().read("a", "a.html", html));
        assertThat(Pages.markup(page, "text").words()).containsExactly("word");
    }

    @Test
    void very_many_attributes_cost_their_reading_only() {
        StringBuilder html = new StringBuilder("<p ");
        for (int i = 0; i < 200_000; i++) {
            html.append('a').append(i).append("=1 ");
        }
        assertThat(Pages.texts(inTime(() -> Pages.html(html + ">text")))).containsExactly("text");
    }

    @Test
    void a_line_of_fifty_megabytes_in_html_is_one_line() {
        byte[] html = new byte[50_000_000];
        Arrays.fill(html, (byte) 'x');
        Page page = inTime(() -> new PageReader().read("a", "a.html", html));
        assertThat(page.lines())
                .singleElement()
                .extracting(line -> line.text().length())
                .isEqualTo(50_000_000);
    }

    @Test
    void two_hundred_thousand_lines_of_html_are_quick() {
        Page page = inTime(() -> Pages.html("<div class=row>A line.</div>".repeat(200_000)));
        assertThat(page.lines()).hasSize(200_000);
    }

    @Test
    void random_bytes_give_a_page_or_a_named_failure() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(5000)];
            random.nextBytes(bytes);
            survives("a" + suffix(round), bytes);
        }
    }

    @Test
    void mutated_html_gives_a_page_or_a_named_failure() {
        Random random = new Random(2);
        byte[] whole = HTML.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            survives("a" + suffix(round), mutated(whole, random));
        }
    }

    @Test
    void mutated_and_truncated_archives_give_a_page_or_a_named_failure() {
        Random random = new Random(3);
        byte[] whole = MhtmlTest.archive("utf-8", "quoted-printable", HTML).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = mutated(whole, random);
            survives("a.mhtml", Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        }
    }

    private static String suffix(int round) {
        return new String[] {".txt", ".html", ".mhtml", ""}[round % 4];
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(40); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "<>&\"'/=- \n".charAt(random.nextInt(10));
                default -> System.arraycopy(whole, at / 2, bytes, at, Math.min(30, whole.length - at));
            }
        }
        return bytes;
    }

    private static void survives(String source, byte[] bytes) {
        try {
            Page page = new PageReader().read("a", source, bytes);
            assertThat(page.lines())
                    .isNotEmpty()
                    .extracting(Line::n)
                    .doesNotHaveDuplicates()
                    .isSorted();
        } catch (InputException named) {
            assertThat(named).hasMessageStartingWith(source + ": ").hasMessageContaining(";");
        }
    }

    private static Page inTime(ThrowingSupplier<Page> reading) {
        return Assertions.assertTimeoutPreemptively(BOUND, reading);
    }
}
