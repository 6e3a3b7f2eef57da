package org.winnow.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.corpus.OwnPages;
import org.winnow.page.Line;

class PageGeneratorTest {
    private static final int SEEDS = 20;
    private static PageGenerator generator;

    @BeforeAll
    static void material() throws IOException {
        generator = new PageGenerator(MaterialReader.pages(OwnPages.read(Path.of("training-data/pages"))));
    }

    static List<LayoutFamily> families() {
        return LayoutFamilies.all();
    }

    @ParameterizedTest
    @MethodSource("families")
    void every_line_has_one_gold_role_and_one_number(LayoutFamily family) {
        for (long seed = 0; seed < SEEDS; seed++) {
            GoldPage page = generator.generate(family, seed);
            assertThat(page.roles()).hasSameSizeAs(page.page().lines()).isNotEmpty();
            int n = 0;
            for (Line line : page.page().lines()) {
                n += line.blanksBefore() + 1;
                assertThat(line.n()).isEqualTo(n);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_text_of_a_comment_is_its_lines_joined_by_a_blank_line(LayoutFamily family) {
        for (long seed = 0; seed < SEEDS; seed++) {
            GoldPage page = generator.generate(family, seed);
            assertThat(page.comments()).extracting(GoldComment::text).isEqualTo(textsOf(page));
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_name_of_a_comment_stands_on_a_name_line(LayoutFamily family) {
        for (long seed = 0; seed < SEEDS; seed++) {
            GoldPage page = generator.generate(family, seed);
            String names = String.join("\n", textsOfRole(page, GoldRole.COMMENT_AUTHOR));
            for (GoldComment comment : page.comments()) {
                if (comment.author() != null) {
                    assertThat(names).contains(comment.author());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void a_comment_answers_an_earlier_one(LayoutFamily family) {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<GoldComment> comments = generator.generate(family, seed).comments();
            for (int i = 0; i < comments.size(); i++) {
                if (comments.get(i).parent() != null) {
                    assertThat(comments.get(i).parent()).isBetween(0, i - 1);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void a_page_has_comments_exactly_where_its_family_has_them(LayoutFamily family) {
        for (long seed = 0; seed < SEEDS; seed++) {
            GoldPage page = generator.generate(family, seed);
            if (!family.hasComments()) {
                assertThat(page.hasComments()).isFalse();
            }
            assertThat(page.knowsCommentStarts()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_same_seed_gives_the_same_page_and_another_seed_another(LayoutFamily family) {
        assertThat(generator.generate(family, 3)).isEqualTo(generator.generate(family, 3));
        Set<GoldPage> pages = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            pages.add(generator.generate(family, seed));
        }
        assertThat(pages).hasSizeGreaterThan(SEEDS / 2);
    }

    @ParameterizedTest
    @MethodSource("families")
    void mark_up_is_balanced_and_holds_every_line(LayoutFamily family) {
        for (long seed = 0; seed < 5; seed++) {
            PageGenerator.MarkedUpPage page = generator.generateHtml(family, seed);
            assertThat(HtmlText.linesOf(page.html()))
                    .containsSubsequence(
                            page.gold().page().lines().stream().map(Line::text).toList());
            assertThat(page.html().split("<div").length).isEqualTo(page.html().split("</div").length);
            assertThat(page.html().split("<li").length)
                    .isGreaterThanOrEqualTo(page.html().split("</li").length);
        }
    }

    private static List<String> textsOf(GoldPage page) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < page.roles().size(); i++) {
            String text = page.page().lines().get(i).text();
            if (page.roles().get(i) == GoldRole.COMMENT_FIRST) {
                texts.add(text);
            } else if (page.roles().get(i) == GoldRole.COMMENT_MORE) {
                texts.set(texts.size() - 1, texts.get(texts.size() - 1) + "\n\n" + text);
            }
        }
        return texts;
    }

    private static List<String> textsOfRole(GoldPage page, GoldRole role) {
        return IntStream.range(0, page.roles().size())
                .filter(i -> page.roles().get(i) == role)
                .mapToObj(i -> page.page().lines().get(i).text())
                .toList();
    }
}
