package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.discussion.Comment;
import org.winnow.page.Role;

/** Figures over lines and comments against the same counted line by line, on pages drawn at random. */
class LineCountsTest {
    private static final String GOLD_CODES = "TPXAMCcb?-";
    private static final String FOUND_CODES = "TPXAMb";
    private static final int PAGES = 60;

    private static String codes(SplittableRandom random, String from, int length) {
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < length; i++) {
            codes.append(from.charAt(random.nextInt(from.length())));
        }
        return codes.toString();
    }

    private record Drawn(GoldPage gold, String found) {
        PageScore score() {
            return PageScore.of(gold, GoldPages.found(gold.page(), found));
        }
    }

    private static List<Drawn> pages(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Drawn> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            int length = 1 + random.nextInt(40);
            GoldPage gold = GoldPages.of(
                    "p" + i, "set" + i % 3, "host" + random.nextInt(12), codes(random, GOLD_CODES, length), null);
            pages.add(new Drawn(gold, codes(random, FOUND_CODES, length)));
        }
        return pages;
    }

    /** Tells whether gold and the found role of a line both, one or neither have what is asked for. */
    private interface Having {
        boolean of(GoldRole gold, Role found, boolean ofGold);
    }

    private static double f1(List<Drawn> pages, Having having) {
        int both = 0;
        int one = 0;
        for (Drawn page : pages) {
            for (int i = 0; i < page.found.length(); i++) {
                GoldRole gold = page.gold.roles().get(i);
                Role found = GoldRole.ofCode(page.found.charAt(i))
                        .orElseThrow()
                        .role()
                        .orElseThrow();
                if (gold == GoldRole.OTHER) {
                    continue;
                }
                boolean a = having.of(gold, found, true);
                boolean b = having.of(gold, found, false);
                both += a && b ? 1 : 0;
                one += a ^ b ? 1 : 0;
            }
        }
        return 2.0 * both / (2.0 * both + one);
    }

    private static PageScore sum(List<Drawn> pages) {
        return pages.stream().map(Drawn::score).reduce(PageScore.NONE, PageScore::plus);
    }

    @Test
    void comment_lines_of_all_pages_make_one_f1() {
        for (long seed = 0; seed < 20; seed++) {
            List<Drawn> pages = pages(seed);
            double expected = f1(
                    pages,
                    (gold, found, ofGold) -> ofGold
                            ? "AMCcb?".indexOf(gold.code()) >= 0
                            : found.name().startsWith("COMMENT"));
            assertThat(sum(pages).comment().f1()).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void article_lines_of_all_pages_make_one_f1() {
        for (long seed = 0; seed < 20; seed++) {
            List<Drawn> pages = pages(seed);
            double expected = f1(pages, (gold, found, ofGold) -> ofGold ? gold.code() == 'P' : found == Role.BODY);
            assertThat(sum(pages).body().f1()).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void the_order_of_pages_and_how_they_are_added_up_does_not_count() {
        List<Drawn> pages = pages(99);
        PageScore halves = sum(pages.subList(0, 23)).plus(sum(pages.subList(23, PAGES)));
        List<Drawn> turned = new ArrayList<>(pages);
        Collections.reverse(turned);
        assertThat(sum(turned)).isEqualTo(sum(pages)).isEqualTo(halves);
        assertThat(sum(pages).pages()).isEqualTo(PAGES);
    }

    @Test
    void a_segmenter_that_gives_back_gold_makes_no_error() {
        for (Drawn page : pages(7)) {
            StringBuilder right = new StringBuilder();
            for (GoldRole role : page.gold.roles()) {
                right.append(role.role().map(r -> role.code()).orElse(role == GoldRole.COMMENT ? 'M' : 'X'));
            }
            PageScore score = PageScore.of(page.gold, GoldPages.found(page.gold.page(), right.toString()));
            for (Confusion counts : List.of(score.comment(), score.body(), score.commentBody(), score.title())) {
                assertThat(counts.falsePositives() + counts.falseNegatives()).isZero();
            }
        }
    }

    @Test
    void the_report_of_all_is_micro_over_lines_and_its_intervals_are_over_hosts() {
        List<Drawn> pages = pages(8);
        Map<String, Drawn> byId = new HashMap<>();
        pages.forEach(p -> byId.put(p.gold.page().id(), p));
        SegmentReport report = new SegmentEvaluation(new Bootstrap(200, 1))
                .run(
                        pages.stream().map(Drawn::gold).toList(),
                        page -> GoldPages.found(page, byId.get(page.id()).found()));
        assertThat(report.all().model().body().value())
                .isEqualTo(sum(pages).body().f1());
        assertThat(report.all()
                        .model()
                        .body()
                        .interval()
                        .contains(sum(pages).body().f1()))
                .isTrue();
        assertThat(report.rows()).extracting(SegmentReport.Row::set).containsExactly("all", "set0", "set1", "set2");
        PageScore sets =
                report.rows().stream().skip(1).map(row -> row.model().counts()).reduce(PageScore.NONE, PageScore::plus);
        assertThat(sets).isEqualTo(report.all().model().counts());
    }

    @Test
    void pages_of_one_host_vary_together() {
        // ten hosts of ten pages, all right or all wrong: the interval must be as wide as that of ten pages
        List<PageScore> hosts = new ArrayList<>();
        List<PageScore> single = new ArrayList<>();
        for (int host = 0; host < 10; host++) {
            PageScore page = new Drawn(GoldPages.of("p", "PX"), host % 2 == 0 ? "PX" : "XP").score();
            single.add(page);
            PageScore ten = PageScore.NONE;
            for (int i = 0; i < 10; i++) {
                ten = ten.plus(page);
            }
            hosts.add(ten);
        }
        Bootstrap bootstrap = new Bootstrap(400, 5);
        assertThat(SegmentFigures.of(hosts, bootstrap).body())
                .isEqualTo(SegmentFigures.of(single, bootstrap).body());
        assertThat(SegmentFigures.of(hosts, bootstrap).body().value()).isEqualTo(0.5);
    }

    private static GoldComment gold(String author, String text) {
        return GoldComment.unlabelled(author, text, null, 0, null);
    }

    private static CommentMatch match(List<GoldComment> gold, String... found) {
        List<Comment> comments = new ArrayList<>();
        for (String text : found) {
            comments.add(Comment.of("c" + comments.size(), null, text));
        }
        return CommentMatch.of(gold, comments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One line.|One line.|1",
                "One  line.| One line. |1",
                "One line.|One line|0",
                "One line.|one line.|0",
                "One line.|One line. More.|0",
                "One line.|Before. One line.|0"
            })
    void a_comment_is_exact_but_for_white_space(String gold, String found, int exact) {
        assertThat(match(List.of(gold(null, gold)), found).exact()).isEqualTo(exact);
    }

    @Test
    void a_comment_split_in_two_is_not_exact_and_costs_twice() {
        CommentMatch match = match(List.of(gold(null, "one\n\ntwo")), "one", "two");
        assertThat(match).isEqualTo(new CommentMatch(1, 2, 0, 0));
        assertThat(match.exactF1()).isZero();
    }

    @Test
    void a_repeated_comment_counts_as_often_as_gold_has_it() {
        List<GoldComment> twice = List.of(gold(null, "This."), gold(null, "This."));
        assertThat(match(twice, "This.", "This.", "This.")).isEqualTo(new CommentMatch(2, 3, 2, 2));
        assertThat(match(twice, "This.").exactF1()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void matches_of_pages_add_up_to_the_match_of_both() {
        CommentMatch one = match(List.of(gold(null, "a"), gold("Ann", "b")), "a", "b");
        CommentMatch two = match(List.of(gold(null, "c")), "d");
        assertThat(one.plus(two)).isEqualTo(new CommentMatch(3, 3, 2, 1));
        assertThat(one.plus(CommentMatch.NONE)).isEqualTo(one);
        assertThat(one.plus(two).exactShare()).isCloseTo(2.0 / 3, within(1e-12));
    }
}
