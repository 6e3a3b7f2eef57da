package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;
import org.winnow.page.Line;
import org.winnow.page.Page;

/** What holds of the lines of every page, text or HTML, on pages drawn at random. */
class LineInvariantsTest {
    private static final int ROUNDS = 300;
    private static final String[] ENDS = {"\n", "\r\n", "\r", "\u2028", "\u2029"};
    private static final String[] NOTHING = {
        "", " ", "\t ", "\u00A0", "\u200B", "\uFEFF", "\u00AD", "\u3000\u2003", "\u200E"
    };
    private static final String[] SHOWN = {
        "a", "Two words", "é – “x”", "😀", "שלום", "水", "7", "…", "a\u00A0b", "x\u200By", "-"
    };
    private static final String[] BLOCKS = {
        "div", "p", "h2", "ul", "li", "table", "blockquote", "section", "pre", "form"
    };
    private static final String[] INLINE = {"b", "i", "a", "span", "em", "font", "u", "custom-tag"};

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void lines_of_text_have_the_numbers_and_blanks_they_were_written_with() throws InputException {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            List<Line> expected = new ArrayList<>();
            int blanks = 0;
            int count = 1 + random.nextInt(40);
            for (int n = 1; n <= count; n++) {
                boolean blank = n < count && random.nextInt(3) == 0;
                String spaces = " ".repeat(random.nextInt(5));
                String shown = one(random, SHOWN);
                text.append(blank ? one(random, NOTHING) : spaces + shown + one(random, "", " ", "\u00A0", "\u200B "));
                // an end of its own kind after every line: CR before LF would be one end
                text.append(
                        n < count
                                ? one(random, ENDS)
                                        .replace("\r", n % 2 == 0 ? "\r" : "\r\n")
                                        .replace("\n\n", "\n")
                                : "");
                if (blank) {
                    blanks++;
                } else {
                    expected.add(new Line(n, shown, blanks, spaces.length(), null));
                    blanks = 0;
                }
            }
            String written = text.toString();
            if (!written.contains("\r\n") || written.replace("\r\n", "").indexOf('\r') < 0) {
                assertThat(Pages.text(written).lines()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void one_kind_of_line_end_gives_the_same_page_as_another(int end) throws InputException {
        Random random = new Random(2);
        for (int round = 0; round < 100; round++) {
            List<String> lines = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                lines.add(random.nextInt(3) == 0 ? one(random, NOTHING) : one(random, SHOWN));
            }
            lines.add("last");
            assertThat(Pages.text(String.join(ENDS[end], lines)).lines())
                    .isEqualTo(Pages.text(String.join("\n", lines)).lines());
        }
    }

    private static void append(StringBuilder html, Random random, int depth, List<String> words) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            switch (random.nextInt(depth > 5 ? 2 : 5)) {
                case 0 -> {
                    String word = "w" + words.size();
                    words.add(word);
                    html.append(' ').append(word).append(one(random, "", " ", "\n", "&nbsp;"));
                }
                case 1 ->
                    html.append(
                            one(random, "<br>", "<!-- no -->", "<script>no()</script>", "<hr>", "<img alt=no>", " "));
                case 2 -> {
                    String name = one(random, INLINE);
                    html.append('<').append(name).append('>');
                    String word = "w" + words.size();
                    words.add(word);
                    html.append(word).append("</").append(name).append("> ");
                }
                default -> {
                    String name = one(random, BLOCKS);
                    html.append('<').append(name).append('>');
                    append(html, random, depth + 1, words);
                    html.append("</").append(name).append('>');
                }
            }
        }
    }

    private record Drawn(String html, List<String> words) {}

    private static Drawn html(Random random) {
        StringBuilder html = new StringBuilder("<body>start");
        List<String> words = new ArrayList<>(List.of("start"));
        append(html, random, 0, words);
        return new Drawn(html.toString(), words);
    }

    private static List<String> wordsOf(Page page) {
        List<String> words = new ArrayList<>();
        page.lines().forEach(line -> words.addAll(List.of(line.text().split(" "))));
        return words;
    }

    @Test
    void no_word_of_html_is_lost_or_doubled() throws InputException {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            Drawn drawn = html(random);
            // a block between the rows of a table is moved before it, as in browsers; all else keeps its order
            if (drawn.html.contains("<table>")) {
                assertThat(String.join("", wordsOf(Pages.html(drawn.html))).length())
                        .isEqualTo(String.join("", drawn.words).length());
            } else {
                assertThat(String.join("", wordsOf(Pages.html(drawn.html)))).isEqualTo(String.join("", drawn.words));
            }
        }
    }

    @Test
    void numbers_of_lines_follow_from_the_blank_lines_between_them() throws InputException {
        Random random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            int n = 0;
            for (Line line : Pages.html(html(random).html).lines()) {
                n += line.blanksBefore() + 1;
                assertThat(line.n()).isEqualTo(n);
                assertThat(line.text())
                        .isEqualTo(line.text().strip())
                        .isNotEmpty()
                        .doesNotContain("  ", "\n");
                assertThat(line.indent()).isZero();
                assertThat(line.markup()).isNotNull();
                assertThat(line.markup().path().get(0)).isEqualTo("body");
                assertThat(line.markup().linkDensity()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void white_space_and_comments_between_blocks_change_nothing() throws InputException {
        Random random = new Random(5);
        for (int round = 0; round < 100; round++) {
            String html = html(random).html;
            if (!html.contains("<pre>")) {
                String spaced = html.replaceAll("(</?(?:div|p|h2|ul|li|blockquote|section|form)>)", "\n\t$1<!-- -->  ");
                assertThat(Pages.texts(Pages.html(spaced))).isEqualTo(Pages.texts(Pages.html(html)));
            }
        }
    }

    @Test
    void capitals_in_tags_and_a_slash_at_their_end_change_nothing() throws InputException {
        Random random = new Random(6);
        for (int round = 0; round < 100; round++) {
            String html = html(random).html;
            String loud = html.replace("<div>", "<DIV >")
                    .replace("</p>", "</P>")
                    .replace("<br>", "<BR/>")
                    .replace("<hr>", "<hr />");
            assertThat(Pages.html(loud).lines()).isEqualTo(Pages.html(html).lines());
        }
    }

    @Test
    void reading_twice_gives_equal_pages() throws InputException {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            String html = html(random).html;
            assertThat(Pages.html(html)).isEqualTo(Pages.html(html));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&amp;|&", "&lt;b&gt;|<b>", "&quot;q&quot;|\"q\"", "&#8220;x&#8221;|“x”", "&#x1F600;|😀", "&eacute;|é",
                        "&hellip;|…",
                "&amp;amp;|&amp;", "&unknown;|&unknown;", "a &amp b|a & b", "&#150;|–", "AT&T|AT&T", "1 < 2|1 < 2",
                        "a &shy;b|a \u00ADb"
            })
    void character_references_are_read_as_browsers_read_them(String html, String text) throws InputException {
        assertThat(Pages.texts(Pages.html("<p>" + html + "</p>"))).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a<p>b|a/b",
                "<b>a<p>b</b>c|a/bc",
                "<ul><li>a<li>b</ul>|a/b",
                "<div>a</span></b>b</div>|ab",
                "<a href=x>a<a href=y>b</a>|ab",
                "a</p>b|a/b",
                "<p>a</div>b|ab",
                "<td>a</td><td>b</td>|ab",
                "<select><b>no</b></select>a|a",
                "<div>a<|a<",
                "a<!-- never closed|a",
                "<script>if (a<b) no()</script>c|c",
                "<style>no{}</style>c|c",
                "<p class='>a|",
                "<title>no</title>a|a"
            })
    void broken_html_is_mended_as_the_standard_says(String html, String lines) throws InputException {
        Page page = Pages.html("<!doctype html>x<hr>" + html);
        String expected = lines == null ? "x" : "x/" + lines;
        assertThat(String.join("/", Pages.texts(page))).isEqualTo(expected);
    }
}
