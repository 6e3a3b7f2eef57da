package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.fault.InputException;
import org.winnow.page.Line;
import org.winnow.page.Markup;
import org.winnow.page.Page;
import org.winnow.page.Role;

/** Mark-up of comments as well-known systems write it: who, when, what, and which answers which. */
class CommentThemesTest {
    /** By system: a comment by Ann with the text "First." and an answer by Bob with the text "Second.". */
    private static final Map<String, String> THEMES = Map.of(
            "disqus",
            """
            <ul id=post-list><li class=post id=post-1><div role=comment class=dsq-comment data-comment-id=91><span class=author>Ann</span>
            <a class=time-ago title=2024-01-02T10:00>2 days ago</a><div class=post-message><p>First.</p></div>
            <ul class=children><li><div role=comment class=dsq-comment data-comment-id=92><span class=author>Bob</span>
            <div class=post-message><p>Second.</p></div></div></li></ul></div></li></ul>
            """,
            "block beside its replies",
            """
            <ol><li class=comment id=c71><div class=comment-block><div class=comment-header><cite class=comment-author>Ann</cite>
            <span class=datetime><time datetime=2024-01-02>2 January</time></span></div><p class=comment-content>First.</p></div>
            <div class=comment-replies><ol><li class=comment id=c72><div class=comment-block>
            <div class=comment-author>Bob</div><p class=comment-content>Second.</p></div></li></ol></div></li></ol>
            """,
            "microdata",
            """
            <div itemprop=comment itemscope itemtype=https://schema.org/Comment><span itemprop=author>Ann</span>
            <time itemprop=datePublished datetime=2024-01-02>2 January</time><p itemprop=text>First.</p>
            <div itemprop=comment itemscope itemtype=https://schema.org/Comment><span itemprop=author>Bob</span>
            <p itemprop=text>Second.</p></div></div>
            """,
            "reddit",
            """
            <shreddit-comment author=Ann depth=0><a rel=author href=/u/ann>Ann</a> <time datetime=2024-01-02>2 days ago</time>
            <div class=md><p class=comment-text>First.</p></div><shreddit-comment author=Bob depth=1><a rel=author href=/u/bob>Bob</a>
            <div class=md><p class=comment-text>Second.</p></div></shreddit-comment></shreddit-comment>
            """,
            "theme with wrappers",
            """
            <li id=comment-5 class="comment depth-1"><article id=div-comment-5 class=comment-body><b class=fn>Ann</b>
            <time datetime=2024-01-02>2 January</time><div class=comment-content><p>First.</p></div></article>
            <ul><li id=comment-6 class="comment depth-2"><article id=div-comment-6 class=comment-body><b class=fn>Bob</b>
            <div class=comment-content><p>Second.</p></div></article></li></ul></li>
            """);

    private static Markup markup(String theme, String start) throws InputException {
        return Pages.markup(Pages.html("<body><h1>Title</h1>" + THEMES.get(theme)), start);
    }

    @ParameterizedTest
    @CsvSource({"disqus", "block beside its replies", "microdata", "reddit", "theme with wrappers"})
    void names_and_texts_are_told_apart(String theme) throws InputException {
        assertThat(markup(theme, "Bob").hint()).isEqualTo(Role.COMMENT_AUTHOR);
        assertThat(markup(theme, "Ann").hint()).isEqualTo(Role.COMMENT_AUTHOR);
        assertThat(markup(theme, "Second.").hint())
                .isIn(Role.COMMENT_BODY, theme.equals("disqus") ? null : Role.COMMENT_BODY);
    }

    @ParameterizedTest
    @CsvSource({"disqus", "block beside its replies", "microdata", "reddit", "theme with wrappers"})
    void each_comment_is_one_container_and_the_answer_lies_deeper(String theme) throws InputException {
        assertThat(markup(theme, "Ann").container()).isZero();
        assertThat(markup(theme, "First.").container()).isZero();
        assertThat(markup(theme, "Bob").container()).isEqualTo(1);
        assertThat(markup(theme, "Second.").container()).isEqualTo(1);
        assertThat(markup(theme, "First.").depth()).isZero();
        assertThat(markup(theme, "Second.").depth()).isEqualTo(1);
        assertThat(markup(theme, "Title").container()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "disqus, 2024-01-02T10:00",
        "block beside its replies, 2024-01-02",
        "microdata, 2024-01-02",
        "reddit, 2024-01-02",
        "theme with wrappers, 2024-01-02"
    })
    void the_exact_time_is_on_some_line_of_its_comment_alone(String theme, String time) throws InputException {
        Page page = Pages.html(THEMES.get(theme));
        for (Line line : page.lines()) {
            Markup markup = Objects.requireNonNull(line.markup());
            if (markup.datetime() != null) {
                assertThat(markup.container()).isZero();
                assertThat(markup.datetime()).isEqualTo(time);
            }
        }
        assertThat(page.lines()).anyMatch(line -> line.markup().datetime() != null);
    }

    @ParameterizedTest
    @CsvSource({
        "commentBody_12, comment-body-#",
        "Comment, comment",
        "c-123-456, c-#-#",
        "postID, post-id",
        "HTML, html",
        "a__b, a--b",
        "éÉ, é-é",
        "x1y2, x#y#",
        "depth-1, depth-#"
    })
    void a_word_is_written_so_that_the_next_page_has_it_too(String given, String word) {
        assertThat(marks("class='" + given + "'").classWords()).containsExactly(word);
    }

    @Test
    void an_element_without_attributes_says_nothing() {
        assertThat(marks("")).isSameAs(Marks.NONE);
        assertThat(Marks.NONE.isEmpty()).isTrue();
        assertThat(Marks.NONE.words()).isEmpty();
        assertThat(Marks.NONE.isHidden()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hidden|true",
                "hidden=until-found|true",
                "style='display:none'|true",
                "style='DISPLAY : NONE'|true",
                "style='color:red;visibility: hidden'|true",
                "style='display:block'|false",
                "style='--x: none'|false",
                "class=hidden|false",
                "aria-hidden=false|false"
            })
    void hidden_by_attribute_or_inline_style(String attributes, boolean hidden) {
        assertThat(marks(attributes).isHidden()).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "datetime=2024-01-02|2024-01-02", "title='2024-01-02T10:00:00Z'|2024-01-02T10:00:00Z",
                        "title='2 days ago'|",
                "title='2024'|", "datetime=x title=2024-01-02|x", "title=2024-01-02 datetime=y|y"
            })
    void a_time_is_an_attribute_of_its_own_or_a_title_that_is_a_date(String attributes, String time) {
        assertThat(marks(attributes).datetime()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"comment-12, 12", "c7, 7", "comment, ''", "7-up, ''", "a1b22, 22"})
    void the_number_of_a_comment_is_that_at_the_end_of_its_id(String id, String number) {
        assertThat(marks("id=" + id).idNumber()).isEqualTo(number);
    }

    private static Marks marks(String attributes) {
        Element element = Objects.requireNonNull(Jsoup.parseBodyFragment("<div " + attributes + ">x</div>")
                .body()
                .firstElementChild());
        return Marks.of(element, new HashMap<>());
    }
}
