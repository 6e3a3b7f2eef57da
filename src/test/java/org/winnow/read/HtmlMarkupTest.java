package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;
import org.winnow.page.Markup;
import org.winnow.page.Page;
import org.winnow.page.Role;

class HtmlMarkupTest {
    private static final String WORDPRESS = """
            <h2 class=comments-title>2 thoughts</h2>
            <ol class="comment-list">
            <li id="comment-7" class="comment even depth-1"><article id="div-comment-7" class="comment-body">
              <footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Ann Bee</b> <span class="says">says:</span></div>
              <div class="comment-metadata"><a href="#c7"><time datetime="2024-05-01T10:00:00+00:00">1 May 2024</time></a></div></footer>
              <div class="comment-content"><p>First thought.</p><p>More of it.</p></div>
              <div class="reply"><a class="comment-reply-link" href="#r">Reply</a></div></article>
              <ol class="children"><li id="comment-8" class="comment depth-2"><article id="div-comment-8" class="comment-body">
                <div class="comment-author"><b class="fn">Cy Dee</b></div><div class="comment-content"><p>An answer.</p></div></article></li></ol>
            </li></ol>
            <div id=respond class=comment-respond><h3>Leave a reply</h3></div>
            """;

    private static final String MICRODATA = """
            <article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">News</h1>
            <div itemprop=articleBody><p>It happened.</p></div><a rel=author href=x>By Me</a>
            <section><div itemprop="comment" itemscope itemtype="https://schema.org/Comment">
              <meta itemprop="datePublished" content="2024-02-03">
              <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Eve</span></span>
              <div itemprop="text">I doubt it.</div></div>
            <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><div itemprop="text">So do I.</div></div>
            </section></article>
            """;

    @ParameterizedTest
    @CsvSource({
        "Ann Bee says:, COMMENT_AUTHOR, 0, 0",
        "1 May 2024, COMMENT_META, 0, 0",
        "First thought., COMMENT_BODY, 0, 0",
        "More of it., COMMENT_BODY, 0, 0",
        "Reply, COMMENT_META, 0, 0",
        "Cy Dee, COMMENT_AUTHOR, 1, 1",
        "An answer., COMMENT_BODY, 1, 1",
        "Leave a reply, BOILERPLATE, -1, 0"
    })
    void a_theme_s_comments_are_told_by_their_classes(String line, Role hint, int container, int depth)
            throws InputException {
        Markup markup = Pages.markup(Pages.html(WORDPRESS), line);
        assertThat(markup.hint()).isEqualTo(hint);
        assertThat(markup.container()).isEqualTo(container);
        assertThat(markup.depth()).isEqualTo(depth);
    }

    @ParameterizedTest
    @CsvSource({
        "News, TITLE, -1",
        "It happened., BODY, -1",
        "By Me, BOILERPLATE, -1",
        "Eve, COMMENT_AUTHOR, 0",
        "I doubt it., COMMENT_BODY, 0",
        "So do I., COMMENT_BODY, 1"
    })
    void schema_org_microdata_is_told(String line, Role hint, int container) throws InputException {
        Markup markup = Pages.markup(Pages.html(MICRODATA), line);
        assertThat(markup.hint()).isEqualTo(hint);
        assertThat(markup.container()).isEqualTo(container);
    }

    @Test
    void rdfa_is_told_like_microdata() throws InputException {
        Page page = Pages.html(
                "<div typeof='schema:Comment'><b property='schema:author'>Flo</b><p property='schema:text'>Why?</p></div>");
        assertThat(Pages.markup(page, "Flo").hint()).isEqualTo(Role.COMMENT_AUTHOR);
        assertThat(Pages.markup(page, "Why?").hint()).isEqualTo(Role.COMMENT_BODY);
        assertThat(Pages.markup(page, "Why?").container()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<li class=comment>x</li>",
                "<div id=comment-12>x</div>",
                "<article id=div-comment-12>x</article>",
                "<div role=comment>x</div>",
                "<div data-comment-id=a1>x</div>",
                "<div itemprop=comment>x</div>",
                "<div itemtype='http://schema.org/UserComments' itemscope>x</div>",
                "<shreddit-comment>x</shreddit-comment>"
            })
    void many_marks_say_that_an_element_is_one_comment(String html) throws InputException {
        assertThat(Pages.markup(Pages.html(html), "x").container()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id=comments>x</div>",
                "<div class=comments-area>x</div>",
                "<form class=comment>x</form>",
                "<p class=comment>x</p>",
                "<a id=comment-1>x</a>",
                "<li class=recentcomments>x</li>",
                "<div class=commentary>x</div>"
            })
    void the_section_the_form_and_links_are_no_comment(String html) throws InputException {
        assertThat(Pages.markup(Pages.html(html), "x").container()).isEqualTo(-1);
    }

    @Test
    void a_wrapper_marked_like_a_comment_holds_none() throws InputException {
        Page page = Pages.html("<div class=comment><div class=comment>one</div><div class=comment>two</div></div>");
        assertThat(Pages.markup(page, "one").container()).isZero();
        assertThat(Pages.markup(page, "two").container()).isEqualTo(1);
        assertThat(Pages.markup(page, "two").depth()).isZero();
    }

    @Test
    void a_mention_in_a_text_is_no_author_line() throws InputException {
        Page page = Pages.html(
                "<div class=comment><div class=comment-text>I agree with <a class=username>Gus</a></div></div>");
        assertThat(Pages.markup(page, "I agree").hint()).isEqualTo(Role.COMMENT_BODY);
    }

    @Test
    void an_author_line_may_hold_the_time() throws InputException {
        Page page = Pages.html(
                "<div class=comment><div><b class=author>Hal</b> <time datetime=2024-01-02>2 January</time></div><p>ok</div>");
        assertThat(Pages.markup(page, "Hal").hint()).isEqualTo(Role.COMMENT_AUTHOR);
        assertThat(Pages.markup(page, "Hal").datetime()).isEqualTo("2024-01-02");
        assertThat(Pages.markup(page, "ok").datetime()).isNull();
    }

    @Test
    void dates_come_from_time_titles_and_hidden_properties() throws InputException {
        Page page = Pages.html("<p><abbr title=2012-06-01T10:00>June</abbr></p>" + MICRODATA);
        assertThat(Pages.markup(page, "June").datetime()).isEqualTo("2012-06-01T10:00");
        assertThat(Pages.markup(page, "Eve").datetime()).isEqualTo("2024-02-03");
    }

    @Test
    void the_path_leads_to_the_element_that_holds_the_whole_line() throws InputException {
        Page page = Pages.html("<main><p><b>bold</b> and <i>more</i></p><p><em>whole</em></p></main>");
        assertThat(Pages.markup(page, "bold").path()).containsExactly("body", "main", "p");
        assertThat(Pages.markup(page, "whole").path()).containsExactly("body", "main", "p", "em");
    }

    @Test
    void words_are_comparable_between_pages_nearest_first_without_repeats() throws InputException {
        Page page = Pages.html(
                "<div id=main_12 class='Wrap commentBody'><p class='text-77 wrap' itemprop=articleBody>here</p></div>");
        assertThat(Pages.markup(page, "here").words())
                .containsExactly("text-#", "wrap", "article-body", "comment-body", "main-#");
    }

    @Test
    void no_more_than_forty_words_are_kept() throws InputException {
        StringBuilder html = new StringBuilder("<div class='");
        for (char c = 'a'; c <= 'z'; c++) {
            html.append(c).append(' ').append(c).append(c).append(' ');
        }
        assertThat(Pages.markup(Pages.html(html + "'>here</div>"), "here").words())
                .hasSize(40);
    }

    @Test
    void link_density_is_the_share_of_characters_in_links() throws InputException {
        Page page =
                Pages.html("<p><a href=x>five5</a> five</p><p><a href=x>all of it</a></p><p><a name=x>none</a></p>");
        assertThat(Pages.markup(page, "five5").linkDensity()).isCloseTo(0.5, within(0.001));
        assertThat(Pages.markup(page, "all").linkDensity()).isEqualTo(1);
        assertThat(Pages.markup(page, "none").linkDensity()).isZero();
    }
}
