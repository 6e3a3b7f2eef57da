package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.winnow.label.Kind;
import org.winnow.label.Label;
import org.winnow.page.Line;
import org.winnow.page.Page;
import org.winnow.page.Role;

/** What gold can say, and that it cannot contradict itself. */
class GoldTypesTest {
    private static Page page(List<String> texts) {
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(Line.of(lines.size() + 1, text, 0));
        }
        return Page.of("p", lines);
    }

    private static GoldPage gold(String codes, String host) {
        List<GoldRole> roles = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (char code : codes.toCharArray()) {
            roles.add(GoldRole.ofCode(code).orElseThrow());
            texts.add("line " + texts.size());
        }
        return new GoldPage(page(texts), roles, null, "set", host);
    }

    @ParameterizedTest
    @EnumSource
    void a_role_is_found_by_its_letter_and_its_name(GoldRole role) {
        assertThat(GoldRole.ofCode(role.code())).contains(role);
        assertThat(GoldRole.ofName(role.name())).contains(role);
    }

    @Test
    void letters_of_roles_differ_and_others_mean_nothing() {
        Set<Character> codes = new HashSet<>();
        for (GoldRole role : GoldRole.values()) {
            assertThat(codes.add(role.code())).isTrue();
        }
        assertThat(GoldRole.ofCode('Z')).isEmpty();
        assertThat(GoldRole.ofName("title")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "T, TITLE, false, false, true",
        "P, BODY, false, false, true",
        "X, BOILERPLATE, false, false, true",
        "A, COMMENT_AUTHOR, true, false, true",
        "M, COMMENT_META, true, false, true",
        "C, COMMENT_BODY, true, true, true",
        "c, COMMENT_BODY, true, true, true",
        "b, COMMENT_BODY, true, true, true",
        "?, , true, false, true",
        "-, , false, false, false"
    })
    void what_each_letter_means(char code, Role role, boolean comment, boolean body, boolean scored) {
        GoldRole gold = GoldRole.ofCode(code).orElseThrow();
        assertThat(gold.role().orElse(null)).isEqualTo(role);
        assertThat(gold.isComment()).isEqualTo(comment);
        assertThat(gold.isCommentBody()).isEqualTo(body);
        assertThat(gold.isScored()).isEqualTo(scored);
    }

    @ParameterizedTest
    @CsvSource({
        "TPX, false, true",
        "TPA, true, true",
        "TPAC, true, true",
        "TPb, true, false",
        "TP?, true, false",
        "--, false, true"
    })
    void a_page_knows_whether_it_has_comments_and_where_they_begin(String codes, boolean comments, boolean starts) {
        assertThat(gold(codes, null).hasComments()).isEqualTo(comments);
        assertThat(gold(codes, null).knowsCommentStarts()).isEqualTo(starts);
    }

    @Test
    void pages_of_a_host_are_one_group_and_pages_of_none_stand_alone() {
        assertThat(gold("P", "a.example").group()).isEqualTo("a.example");
        assertThat(gold("P", null).group()).isEqualTo("set:p");
    }

    @Test
    void every_line_needs_one_gold_role() {
        assertThatThrownBy(() -> new GoldPage(page(List.of("a", "b")), List.of(GoldRole.BODY), null, "set", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("page p has 2 lines and gold for 1; each line needs exactly one gold role");
    }

    @Test
    void a_gold_comment_has_text_and_a_place() {
        assertThatThrownBy(() -> GoldComment.unlabelled("Ann", " \n", null, 0, null))
                .hasMessage("gold comment without text");
        assertThatThrownBy(() -> GoldComment.unlabelled("Ann", "No.", null, -1, null))
                .hasMessage("gold comment at line index -1; indexes count from 0");
    }

    @Test
    void a_row_has_text_and_maps_that_later_changes_do_not_reach() {
        Map<Label, Boolean> gold = new EnumMap<>(Label.class);
        gold.put(Label.HOSTILITY, true);
        LabelRow row = new LabelRow("s", "i", "t", null, null, null, gold, Map.of(), Split.TRAIN, "g");
        gold.put(Label.CONSPIRACY, true);
        assertThat(row.is(Label.HOSTILITY)).contains(true);
        assertThat(row.is(Label.CONSPIRACY)).isEmpty();
        assertThatThrownBy(() -> row.gold().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> new LabelRow("s", "i", " ", null, null, null, gold, Map.of(), Split.TRAIN, "g"))
                .hasMessage("row i of s has no text; leave it out");
    }

    @ParameterizedTest
    @CsvSource({", , , false", "p, , , true", ", t, , true", ", , a, true", "p, t, a, true"})
    void any_of_parent_title_and_article_is_context(String parent, String title, String article, boolean context) {
        LabelRow row = new LabelRow("s", "i", "t", parent, title, article, Map.of(), Map.of(), Split.TRAIN, "g");
        assertThat(row.hasContext()).isEqualTo(context);
    }

    @Test
    void areas_and_splits_are_found_by_the_names_in_the_data() {
        for (Area area : Area.values()) {
            assertThat(Area.ofKey(area.key())).contains(area);
        }
        for (Split split : Split.values()) {
            assertThat(Split.ofKey(split.key())).contains(split);
        }
        assertThat(Area.ofKey("off_topic")).isEmpty();
        assertThat(Area.ofKey("offtopic")).contains(Area.OFFTOPIC);
        assertThat(Split.ofKey("TRAIN")).isEmpty();
        assertThat(Split.ofKey("validation")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Grade.class)
    void what_a_corpus_may_be_used_for_follows_from_its_grade_and_split(Grade grade) {
        for (Split measured : Split.values()) {
            CorpusSet set = new CorpusSet(Area.HOSTILITY, "x", grade, measured, Set.of());
            for (Split split : Split.values()) {
                assertThat(set.trains(split)).isEqualTo(grade != Grade.C && split == Split.TRAIN);
                assertThat(set.tunes(split)).isEqualTo(grade != Grade.C && split == Split.DEV && measured != Split.DEV);
                // no row is fitted to and reported on
                assertThat(split == measured && split != Split.TRAIN && (set.trains(split) || set.tunes(split)))
                        .isFalse();
            }
        }
    }

    @Test
    void no_corpus_of_the_catalogue_is_measured_on_rows_that_train() {
        assertThat(Catalogue.sets()).isNotEmpty().allSatisfy(set -> {
            assertThat(set.measured()).isNotEqualTo(Split.TRAIN);
            assertThat(Catalogue.of(set.id())).contains(set);
        });
    }

    @Test
    void a_verdict_of_every_label_has_gold_for_each_and_kinds_only_of_labels_it_gives() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            Set<Label> labels = some(random, Label.class);
            Set<Label> unclear = some(random, Label.class);
            Set<Kind> kinds = some(random, Kind.class);
            Verdict verdict = new Verdict(labels, unclear, kinds);
            boolean context = random.nextBoolean();
            Map<Label, Boolean> gold = verdict.gold(context);
            for (Label label : Label.values()) {
                boolean decided = !unclear.contains(label) && (context || label != Label.OFF_TOPIC);
                assertThat(gold.containsKey(label)).isEqualTo(decided);
                assertThat(gold.getOrDefault(label, false)).isEqualTo(decided && labels.contains(label));
            }
            verdict.kindGold().forEach((kind, given) -> {
                assertThat(unclear).doesNotContain(kind.label());
                assertThat(given).isEqualTo(labels.contains(kind.label()) && kinds.contains(kind));
            });
        }
    }

    private static <E extends Enum<E>> Set<E> some(Random random, Class<E> type) {
        Set<E> some = EnumSet.noneOf(type);
        for (E value : type.getEnumConstants()) {
            if (random.nextInt(3) == 0) {
                some.add(value);
            }
        }
        return some;
    }

    /** Lengths of common subsequences tell how many lines any order-keeping match can find at most. */
    private static int longestCommon(List<String> one, List<String> other) {
        int[][] best = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                best[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? best[i - 1][j - 1] + 1
                        : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[one.size()][other.size()];
    }

    private static List<String> texts(Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            texts.add("line " + random.nextInt(15));
        }
        return texts;
    }

    @Test
    void aligned_lines_are_equal_in_order_and_no_more_than_can_be() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            List<String> one = texts(random);
            List<String> other = texts(random);
            int[] match = RoleAlignment.match(one, other);
            int last = -1;
            int found = 0;
            for (int i = 0; i < match.length; i++) {
                if (match[i] >= 0) {
                    assertThat(one.get(i)).isEqualTo(other.get(match[i]));
                    assertThat(match[i]).isGreaterThan(last);
                    last = match[i];
                    found++;
                }
            }
            int most = longestCommon(one, other);
            assertThat(found).isLessThanOrEqualTo(most).isGreaterThanOrEqualTo(most > 0 ? 1 : 0);
        }
    }

    @Test
    void a_page_aligned_with_itself_keeps_all_its_gold() {
        GoldPage page = gold("TPXACMACcM", "h");
        assertThat(RoleAlignment.alignRoles(page.page(), page)).isEqualTo(page);
    }

    @Test
    void a_line_that_was_added_takes_no_gold_and_moves_nothing_else() {
        List<String> texts = List.of("a", "b", "c", "d", "e", "f");
        GoldPage page = new GoldPage(page(texts), gold("TPACMX", null).roles(), null, "set", null);
        for (int at = 0; at <= texts.size(); at++) {
            List<String> longer = new ArrayList<>(texts);
            longer.add(at, "new");
            List<GoldRole> expected = new ArrayList<>(page.roles());
            expected.add(at, GoldRole.OTHER);
            assertThat(RoleAlignment.alignRoles(page(longer), page).roles()).isEqualTo(expected);
        }
    }
}
