package org.winnow.layout;

import java.util.List;
import java.util.Map;
import org.winnow.corpus.GoldRole;
import org.winnow.layout.DraftLine.Zone;

/** Writes the comment section: heading, what stands before the comments, the comments, what follows. */
final class CommentSection {
    private CommentSection() {}

    static void write(Scene scene, Draft draft, Habits habits) {
        List<Speaker> speakers = new Cast(scene, habits).pick();
        draft.enter(Zone.COMMENTS);
        draft.gap();
        boolean formFirst = scene.dice().chance(0.15) && scene.family().after().contains("form?");
        if (!habits.dropHeading()) {
            before(scene, draft, speakers.size(), formFirst);
        }
        draft.enter(Zone.COMMENT);
        new EntryWriter(scene, habits, draft, speakers).write();
        draft.enter(Zone.COMMENTS);
        if (!habits.dropFurniture()) {
            Furniture.write(
                    scene,
                    draft,
                    scene.family().after().stream()
                            .filter(p -> !(formFirst && p.startsWith("form")))
                            .toList());
        }
    }

    private static void before(Scene scene, Draft draft, int count, boolean formFirst) {
        List<String> headings = scene.family().headings();
        if (!headings.isEmpty()) {
            String number = Integer.toString(
                    scene.dice().chance(0.7) ? count : count + scene.dice().skewed(0, 300));
            draft.add(GoldRole.BOILERPLATE, scene.fill(scene.dice().pick(headings), Map.of("n", number)));
            draft.gap();
        }
        Furniture.write(scene, draft, scene.family().before());
        if (formFirst) {
            Furniture.write(scene, draft, "form");
        }
    }
}
