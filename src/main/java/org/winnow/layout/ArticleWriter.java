package org.winnow.layout;

import java.util.List;
import org.winnow.corpus.GoldRole;
import org.winnow.layout.DraftLine.Zone;

/** Writes headline and article with what sites put in between. */
final class ArticleWriter {
    private static final int SHORT = 3;
    private static final int LONG = 60;

    private ArticleWriter() {}

    static void write(Scene scene, Draft draft, Site site, Habits habits) {
        draft.enter(Zone.ARTICLE);
        for (String part : site.title()) {
            if (part.equals("TITLE")) {
                title(scene, draft);
            } else if (!habits.dropFurniture() || part.startsWith("byline")) {
                Furniture.write(scene, draft, List.of(part));
            }
        }
        paragraphs(scene, draft, habits.dropFurniture() ? List.of() : site.inside());
    }

    private static void title(Scene scene, Draft draft) {
        if (scene.dice().chance(0.95)) {
            draft.gap();
            draft.add(GoldRole.TITLE, scene.article().title());
            draft.gap();
        }
    }

    private static void paragraphs(Scene scene, Draft draft, List<String> inside) {
        List<String> all = scene.article().paragraphs();
        List<String> used = all.subList(0, Math.min(all.size(), length(scene)));
        boolean apart = scene.dice().chance(0.9);
        for (String paragraph : used) {
            if (apart) {
                draft.gap();
            }
            draft.add(GoldRole.BODY, paragraph);
            if (!inside.isEmpty() && scene.dice().chance(0.07)) {
                Furniture.write(scene, draft, scene.dice().pick(inside));
            }
        }
        draft.gap();
    }

    /** Returns how many paragraphs the page has: few where the layout puts text in the shape of comments there. */
    private static int length(Scene scene) {
        boolean entries = scene.family().entry().stream().anyMatch(l -> l.code() == TemplateLine.ARTICLE_TEXT);
        return entries || scene.dice().chance(0.3)
                ? scene.dice().between(1, SHORT)
                : scene.dice().skewed(SHORT, LONG);
    }
}
