package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;
import org.winnow.page.Line;

/** What CONTRACT.md says of the rendering, and what browsers do where it is silent. */
class HtmlRenderingTest {
    @ParameterizedTest
    @CsvSource({
        "p, <p>b</p>",
        "h2, <h2>b</h2>",
        "list, <ul><li>b</ul>",
        "table, <table><tr><td>b</table>",
        "quotation, <blockquote>b</blockquote>",
        "form, <form>b</form>",
        "figure, <figure>b</figure>"
    })
    void paragraphs_and_their_like_have_a_blank_line_around_them(String kind, String html) throws InputException {
        assertThat(Pages.rendered("a" + html + "c")).as(kind).isEqualTo("a\n\nb\n\nc\n");
    }

    @Test
    void a_rule_is_a_blank_line() throws InputException {
        assertThat(Pages.rendered("a<hr>b")).isEqualTo("a\n\nb\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>a</div><div>b</div>",
                "a<div>b</div>",
                "<table><tr><td>a<td>b</table>",
                "<table><tr><td>a<tr><td>b</table>",
                "<ul><li>a<li>b</ul>",
                "<section>a</section><article>b</article>",
                "a<br>b"
            })
    void divisions_items_cells_and_rows_start_a_line_without_one(String html) throws InputException {
        assertThat(Pages.rendered(html)).isEqualTo("a\nb\n");
    }

    @Test
    void two_breaks_make_a_blank_line() throws InputException {
        assertThat(Pages.rendered("a<br><br>b<br> <br/><br>c")).isEqualTo("a\n\nb\n\n\nc\n");
    }

    @Test
    void blank_lines_of_neighbours_and_of_nested_blocks_are_one() throws InputException {
        assertThat(Pages.rendered("<p>a</p><p>b</p><blockquote><p>c</p></blockquote><p></p><p>d</p>"))
                .isEqualTo("a\n\nb\n\nc\n\nd\n");
    }

    @Test
    void a_list_inside_a_list_has_no_blank_line() throws InputException {
        assertThat(Pages.rendered("<ul><li>a<ul><li>b<li>c</ul><li>d</ul>e")).isEqualTo("a\nb\nc\nd\n\ne\n");
    }

    @Test
    void a_block_with_a_no_break_space_is_a_blank_line() throws InputException {
        assertThat(Pages.rendered("<div>a</div><div>&nbsp;</div><div>b</div>")).isEqualTo("a\n\nb\n");
    }

    @Test
    void inline_elements_run_on() throws InputException {
        assertThat(Pages.rendered("<p>a<b>b</b> <i>c</i><a href=x>d</a><span> e</span></p>"))
                .isEqualTo("ab cd e\n");
    }

    @Test
    void white_space_inside_a_line_is_collapsed() throws InputException {
        assertThat(Pages.rendered("<p>  a \n\t b&nbsp;&nbsp;c  </p>")).isEqualTo("a b c\n");
    }

    @Test
    void preformatted_text_keeps_its_line_ends() throws InputException {
        assertThat(Pages.rendered("<pre>a\n  b\n\nc</pre>")).isEqualTo("a\nb\n\nc\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<style>x</style>",
                "<noscript>x</noscript>",
                "<iframe>x</iframe>",
                "<select><option>x</select>",
                "<textarea>x</textarea>",
                "<input value=x>",
                "<template>x</template>",
                "<object>x</object>",
                "<div hidden>x</div>",
                "<div style='color:red; DISPLAY : none'>x</div>",
                "<span style='visibility:hidden'>x</span>",
                "<!-- x -->",
                "<img alt=x>"
            })
    void what_a_browser_does_not_show_is_left_out(String hidden) throws InputException {
        assertThat(Pages.rendered("a" + hidden + "b")).doesNotContain("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button>x</button>",
                "<nav>x</nav>",
                "<footer>x</footer>",
                "<label>x</label>",
                "<details>x</details>"
            })
    void menus_buttons_and_notices_stay(String shown) throws InputException {
        assertThat(Pages.rendered("a" + shown + "b")).contains("x");
    }

    @Test
    void lines_are_numbered_by_the_rendering_with_its_blank_lines() throws InputException {
        assertThat(Pages.html("<title>no line</title><h1>a</h1><p>b</p><div>c</div><br>d")
                        .lines())
                .extracting(Line::n, Line::text, Line::blanksBefore)
                .containsExactly(tuple(1, "a", 0), tuple(3, "b", 1), tuple(5, "c", 1), tuple(7, "d", 1));
    }

    @Test
    void character_references_that_make_half_a_pair_do_no_harm() throws InputException {
        assertThat(Pages.rendered("<p>a &#xD83D; b &#128512;")).isEqualTo("a \uFFFD b 😀\n");
    }

    @Test
    void broken_html_is_mended_as_browsers_do() throws InputException {
        assertThat(Pages.rendered("<p>a<div>b</p>c<table><tr><td>e</div>")).isEqualTo("a\n\nb\n\nc\n\ne\n");
    }
}
