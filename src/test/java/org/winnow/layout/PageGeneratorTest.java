package org.winnow.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.corpus.OwnPages;
import org.winnow.page.Line;

class PageGeneratorTest {
    private static final int SEEDS = 20;
    private static final Map<String, List<GoldPage>> PAGES = new ConcurrentHashMap<>();
    private static PageGenerator generator;

    @BeforeAll
    static void material() throws IOException {
        generator = new PageGenerator(MaterialReader.pages(OwnPages.read(Path.of("training-data/pages"))));
    }

    static List<LayoutFamily> families() {
        return Stream.concat(
                        LayoutFamilies.all().stream(), LongStream.range(0, 30).mapToObj(InventedFamilies::invent))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("families")
    void every_line_has_one_gold_role_and_one_number(LayoutFamily family) {
        for (GoldPage page : pages(family)) {
            List<Integer> expected = new ArrayList<>();
            int n = 0;
            for (Line line : page.page().lines()) {
                n += line.blanksBefore() + 1;
                expected.add(n);
            }
            assertThat(page.page().lines().stream().map(Line::n)).isEqualTo(expected);
            assertThat(page.roles()).hasSameSizeAs(expected).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_text_of_a_comment_is_its_lines_joined_by_a_blank_line(LayoutFamily family) {
        for (GoldPage page : pages(family)) {
            assertThat(page.comments().stream().map(GoldComment::text).toList()).isEqualTo(textsOf(page));
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_first_line_of_a_comment_opens_its_text(LayoutFamily family) {
        for (GoldPage page : pages(family)) {
            List<Integer> first = IntStream.range(0, page.roles().size())
                    .filter(i -> page.roles().get(i) == GoldRole.COMMENT_FIRST)
                    .boxed()
                    .toList();
            assertThat(page.comments().stream().map(GoldComment::firstLine).toList())
                    .isEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_name_of_a_comment_stands_on_a_name_line(LayoutFamily family) {
        for (GoldPage page : pages(family)) {
            String names = String.join("\n", textsOfRole(page, GoldRole.COMMENT_AUTHOR));
            assertThat(page.comments().stream()
                            .filter(c -> c.author() != null && !names.contains(c.author()))
                            .toList())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_time_of_a_comment_stands_on_a_line_of_it(LayoutFamily family) {
        for (GoldPage page : pages(family)) {
            String meta = String.join("\n", textsOfRole(page, GoldRole.COMMENT_META))
                    + String.join("\n", textsOfRole(page, GoldRole.COMMENT_AUTHOR));
            assertThat(page.comments().stream()
                            .filter(c -> c.timeText() != null && !meta.contains(c.timeText()))
                            .toList())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void a_comment_answers_an_earlier_one(LayoutFamily family) {
        for (GoldPage page : pages(family)) {
            for (int i = 0; i < page.comments().size(); i++) {
                Integer parent = page.comments().get(i).parent();
                assertThat(parent == null || (parent >= 0 && parent < i)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void pages_have_comments_where_their_family_has_them(LayoutFamily family) {
        assertThat(pages(family).stream().filter(GoldPage::hasComments).count())
                .isEqualTo(family.hasComments() ? SEEDS : 0);
        assertThat(pages(family)).allMatch(GoldPage::knowsCommentStarts);
    }

    @ParameterizedTest
    @MethodSource("families")
    void the_same_seed_gives_the_same_page_and_another_seed_another(LayoutFamily family) {
        assertThat(generator.generate(family, 3)).isEqualTo(pages(family).get(3));
        assertThat(new HashSet<>(pages(family))).hasSizeGreaterThan(SEEDS / 2);
    }

    @ParameterizedTest
    @MethodSource("families")
    void mark_up_is_balanced_and_holds_every_line(LayoutFamily family) {
        PageGenerator.MarkedUpPage page = generator.generateHtml(family, 1);
        assertThat(HtmlText.linesOf(page.html()))
                .isEqualTo(page.gold().page().lines().stream().map(Line::text).toList());
        assertThat(page.html().split("<div").length).isEqualTo(page.html().split("</div").length);
        assertThat(page.html().split("<li").length).isEqualTo(page.html().split("</li").length);
    }

    @Test
    void families_that_leave_names_out_still_write_the_text() {
        LayoutFamily family = LayoutFamilies.named("raw-text-only").orElseThrow();
        assertThat(pages(family))
                .flatExtracting(GoldPage::comments)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.author()).isNull());
    }

    @Test
    void blank_lines_and_comment_counts_vary_from_page_to_page() {
        List<GoldPage> all = families().stream().flatMap(f -> pages(f).stream()).toList();
        assertThat(all.stream().map(p -> p.comments().size()).distinct().count())
                .isGreaterThan(10);
        assertThat(all.stream()
                        .flatMap(p -> p.page().lines().stream())
                        .map(Line::blanksBefore)
                        .distinct())
                .contains(0, 1, 2, 3);
        assertThat(all.stream()
                        .flatMap(p -> p.page().lines().stream())
                        .map(Line::indent)
                        .distinct()
                        .count())
                .isGreaterThan(2);
    }

    private static List<GoldPage> pages(LayoutFamily family) {
        return PAGES.computeIfAbsent(family.name(), k -> LongStream.range(0, SEEDS)
                .mapToObj(seed -> generator.generate(family, seed))
                .toList());
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
