package org.winnow.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTextTest {
    private static String plain(TextMarkup markup, String source) {
        return MarkupText.plain(markup, source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One</p><p>two</p> | One¶¶two",
                "One<br>two | One¶two",
                "One<br><br>two | One¶¶two",
                "<div>One</div><div>two</div> | One¶two",
                "<ul><li>One</li><li>two</li></ul>after | One¶two¶¶after",
                "One<p>two<p>three | One¶¶two¶¶three",
                "<p>a <b>bold</b>,  <i>word</i></p> | a bold, word",
                "<a href=\"https://x.example/long\">the link</a> | the link",
                "Fish &amp; chips &#x27;n peas | Fish & chips 'n peas",
                "1 &amp;lt; 2 | 1 &lt; 2",
                "<script>alert(1)</script>seen<style>p{}</style> | seen",
                "<blockquote>they said</blockquote>I say | > they said¶¶I say",
                "<blockquote>a<blockquote>b</blockquote></blockquote>c | > a¶¶> > b¶¶c",
                "well <img alt=\"😀\" src=x> | well 😀",
                "well <img alt=\":grin:\" src=x> | well :grin:",
                "see <img alt=\"a cat on a roof\" src=x> | see",
                "<!-- hidden --> shown | shown",
                "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table> | a b¶c",
                "no mark-up at all | no mark-up at all",
            })
    void html_becomes_paragraphs_and_lines(String html, String text) {
        assertThat(plain(TextMarkup.HTML, html)).isEqualTo(text.replace('¶', '\n'));
    }

    @Test
    void preformatted_text_stays_as_it_is() {
        assertThat(plain(TextMarkup.HTML, "Try<pre><code>if (a)  b;\n\n  c</code></pre>now"))
                .isEqualTo("Try\n\nif (a)  b;\n\n  c\n\nnow");
    }

    @Test
    void line_breaks_of_the_source_count_only_where_the_format_says_so() {
        String source = "One\ntwo\n\nthree <b>bold</b>\n<ul>\n<li>x</li>\n<li>y</li>\n</ul>\nfour";

        assertThat(plain(TextMarkup.HTML, source)).isEqualTo("One two three bold\n\nx\ny\n\nfour");
        assertThat(plain(TextMarkup.HTML_WITH_BREAKS, source)).isEqualTo("One\ntwo\n\nthree bold\n\nx\ny\n\nfour");
        assertThat(plain(TextMarkup.HTML_WITH_BREAKS, "a &amp; b\r\nc")).isEqualTo("a & b\nc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It&amp;#39;s | It's",
                "It&#39;s | It's",
                "AT&amp;amp;T | AT&T",
                "R&amp;D | R&D",
                "a &amp;lt;b&amp;gt; c | a <b> c",
            })
    void what_was_escaped_twice_is_decoded_twice(String source, String text) {
        assertThat(MarkupText.title(TextMarkup.HTML_TWICE, source)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a **bold** and *soft* and __strong__ word | a bold and soft and strong word",
                "snake_case and 2 * 3 * 4 | snake_case and 2 * 3 * 4",
                "[the text](https://x.example/a_(b)) rest | the text rest",
                "[sic] stays (really) | [sic] stays (really)",
                "![cat](c.png) gone | gone",
                "`code` and ~~old~~ | code and old",
                ">!spoiler!< shown | spoiler shown",
                "1 \\* 2 \\_x\\_ | 1 * 2 _x_",
                "# Heading | Heading",
                "Fish &amp; chips | Fish & chips",
                "wow! <3 | wow! <3",
                "a -> b | a -> b",
            })
    void markdown_loses_its_marks_and_keeps_its_words(String source, String text) {
        assertThat(plain(TextMarkup.MARKDOWN, source)).isEqualTo(text);
    }

    @Test
    void markdown_keeps_paragraphs_quotations_and_code() {
        assertThat(
                        plain(
                                TextMarkup.MARKDOWN_ESCAPED,
                                "&gt; they said\n&gt; so\n\nI say\n\n* one\n* two\n\n---\n\n```\nx  = 1\n\n  y\n```\nend &amp;amp; &amp;#x27;"))
                .isEqualTo("> they said\n> so\n\nI say\n\none\ntwo\n\nx  = 1\n\n  y\nend & '");
        assertThat(plain(TextMarkup.MARKDOWN, ">>deep\n>less\n\nmine")).isEqualTo("> > deep\n\n> less\n\nmine");
    }

    @Test
    void bbcode_loses_its_tags() {
        assertThat(
                        plain(
                                TextMarkup.BBCODE,
                                "[quote=\"ann, post:3, topic:9\"]she said[/quote]\n[b]I[/b] [url=https://x]say[/url] [sic] [img]a.png[/img]so\nthere"))
                .isEqualTo("> she said\n\nI say [sic] so\nthere");
    }

    @Test
    void plain_text_keeps_its_lines() {
        assertThat(plain(TextMarkup.PLAIN, "  one  two \r\n\r\n\r\n\r\nthree <b> &amp;\n"))
                .isEqualTo("one two\n\nthree <b> &amp;");
    }

    @ParameterizedTest
    @EnumSource(TextMarkup.class)
    void nothing_that_databases_and_json_choke_on_is_left(TextMarkup markup) {
        assertThat(plain(markup, "a\u0000b\uD800c\uDC00d \uD83D\uDE00\u0007")).isEqualTo("abcd \uD83D\uDE00");
        assertThat(plain(markup, "")).isEmpty();
        assertThat(plain(markup, " \n \u00A0 ")).isEmpty();
    }

    @Test
    void entities_for_what_is_not_a_character_leave_nothing_bad() {
        assertThat(plain(TextMarkup.HTML, "a&#0;&#xD800;b")).doesNotContain("\u0000", "\uD800");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<blockquote>",
                "<b>",
                "[",
                "[[",
                "](",
                "*",
                "_*",
                "> ",
                "[quote]",
                "[b",
                "&",
                "&#",
                "`",
                "\\",
                "<a href='",
                "![",
                "~",
                "|"
            })
    void hostile_text_takes_linear_time(String part) {
        String text = part.repeat(200_000 / part.length());
        for (TextMarkup markup : TextMarkup.values()) {
            assertTimeout(Duration.ofSeconds(20), () -> plain(markup, text), markup + " of " + part);
        }
    }
}
