package org.winnow.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winnow.corpus.GoldRole;
import org.winnow.layout.Material.Remark;

/**
 * Writes a list of other pages, posts or remarks beside the article: latest news with dates, diaries with names, what people say
 * elsewhere. Such lists repeat names, times and speech as regularly as comments do, and are none.
 */
final class ListBox {
    private static final List<String> HEADINGS = List.of(
            "Latest",
            "Recent posts",
            "Recent comments",
            "Diaries",
            "From the community",
            "What others say",
            "On Twitter",
            "Testimonials",
            "More news",
            "Today",
            "{place}",
            "Members",
            "Blogs");
    private static final List<List<String>> ENTRIES = List.of(
            List.of("{headline}", "{when}"),
            List.of("{when}", "{headline}"),
            List.of("{headline}", "By {name}"),
            List.of("By: {name}", "{headline}"),
            List.of("{name}", "{headline}"),
            List.of("{name}", "{headline}", "{when}"),
            List.of("{when}, {headline}"),
            List.of("{headline} ({n})"),
            List.of("{headline}", "{teaser}"),
            List.of("{headline}", "{teaser}", "{when}"),
            List.of("{headline}", "{n} comments"),
            List.of("{name} on {headline}"),
            List.of("{name} on {headline}", "{remark}"),
            List.of("{headline} {remark}"),
            List.of("{name}: {remark}"),
            List.of("{remark}"),
            List.of("{remark} @{name}", "{when}"),
            List.of("{remark}", "{person}, {place}"),
            List.of("“{remark}”", "- {person} {n} Recommendations"),
            List.of("{n}.", "“{remark}”", "- {name}"),
            List.of("{name} said", "{remark}", "{when}"),
            List.of("{name}", "{n} posts"),
            List.of("{name}"),
            List.of("{place}", "{n}"),
            List.of("{n}"));
    private static final int MOST = 14;
    private static final int SHORTEST_REMARK = 25;
    private static final int LONGEST_REMARK = 150;
    private static final List<String> CUT = List.of("…", "...", "... more", " [...]", "....;");

    private ListBox() {}

    static void write(Scene scene, Draft draft) {
        Dice dice = scene.dice();
        draft.gap();
        if (dice.chance(0.7)) {
            draft.add(GoldRole.BOILERPLATE, scene.fill(dice.pick(HEADINGS), Map.of()));
        }
        List<String> entry = dice.pick(ENTRIES);
        boolean gapWithin = dice.chance(0.3);
        boolean gapBetween = gapWithin || dice.chance(0.5);
        for (int i = dice.between(3, MOST); i > 0; i--) {
            if (gapBetween) {
                draft.gap();
            }
            for (String line : lines(scene, entry)) {
                if (gapWithin) {
                    draft.gap();
                }
                draft.add(GoldRole.BOILERPLATE, line);
            }
        }
        draft.gap();
    }

    private static List<String> lines(Scene scene, List<String> entry) {
        Map<String, String> values = Map.of("remark", remark(scene));
        List<String> lines = new ArrayList<>();
        entry.forEach(line -> lines.add(scene.fill(line, values)));
        return lines;
    }

    private static String remark(Scene scene) {
        List<Remark> thread = scene.dice().pick(scene.material().threads());
        if (thread.isEmpty()) {
            return "";
        }
        String line = scene.dice().pick(thread).lines().get(0);
        int end = scene.dice().between(SHORTEST_REMARK, LONGEST_REMARK);
        return line.length() <= end
                ? line
                : line.substring(0, end) + scene.dice().pick(CUT);
    }
}
