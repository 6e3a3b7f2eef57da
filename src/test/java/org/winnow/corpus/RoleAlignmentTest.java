package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.page.Line;
import org.winnow.page.Page;

class RoleAlignmentTest {
    private static final GoldPage GOLD = new GoldPage(
            page("Home", "Fares  rise", "Ann", "No.", "Reply", "Bob", "Yes.", "Reply"),
            codes("XTACMACM"),
            List.of(
                    GoldComment.unlabelled("Ann", "No.", null, 3, null),
                    GoldComment.unlabelled("Bob", "Yes.", 0, 6, null)),
            "set",
            null);

    @Test
    void equal_lines_take_the_gold_and_others_take_none() {
        GoldPage page = RoleAlignment.alignRoles(
                page("Skip", "Home", "Fares rise", "Ann", "No.", "Reply", "Share", "Bob", "Yes.", "Reply"), GOLD);
        assertThat(page.roles()).isEqualTo(codes("-XTACM-ACM"));
        assertThat(page.comments()).extracting(GoldComment::firstLine).containsExactly(4, 8);
    }

    @Test
    void matching_keeps_the_order_of_lines() {
        GoldPage page = RoleAlignment.alignRoles(page("Reply", "Ann", "No.", "Home"), GOLD);
        assertThat(page.roles()).isEqualTo(codes("-AC-"));
    }

    @Test
    void comments_are_dropped_where_one_is_not_found_again() {
        assertThat(RoleAlignment.alignRoles(page("Ann", "No."), GOLD).comments())
                .isNull();
    }

    @Test
    void a_page_that_shares_nothing_has_no_gold() {
        assertThat(RoleAlignment.alignRoles(page("x", "y"), GOLD).roles()).isEqualTo(codes("--"));
    }

    private static Page page(String... texts) {
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(Line.of(lines.size() + 1, text, 0));
        }
        return Page.of("p", lines);
    }

    private static List<GoldRole> codes(String codes) {
        return codes.chars()
                .mapToObj(c -> GoldRole.ofCode((char) c).orElseThrow())
                .toList();
    }
}
