package org.winnow.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.layout.Material.Remark;

/** Picks the comments of a page: a run of a real thread, with names and an order that a page can show. */
final class Cast {
    private static final List<String> CURT = Resources.lines("words-short.txt");
    private static final int MOST = 45;
    private static final int MAX_LINES = 25;
    private static final int MAX_DEPTH = 6;
    private static final double READERS = 0.5; // share of pages of letters that print what readers wrote
    private static final double INVENTED_REPLY = 0.3;
    private static final int LONGEST_OPENING = 160;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+[\"”)]?\\s");

    private final Scene scene;
    private final Habits habits;
    private final Map<String, String> names = new HashMap<>();

    Cast(Scene scene, Habits habits) {
        this.scene = scene;
        this.habits = habits;
    }

    List<Speaker> pick() {
        Dice dice = scene.dice();
        List<Remark> thread =
                scene.family().hasComments() || letters() && dice.chance(READERS) ? scene.thread() : statements();
        int count = Math.min(thread.size(), dice.skewed(1, MOST));
        int start = dice.below(thread.size() - count + 1);
        boolean inventReplies = thread.stream().allMatch(r -> r.parent() == null) && dice.chance(0.5);
        Map<Integer, Integer> places = new HashMap<>();
        List<Speaker> speakers = new ArrayList<>();
        for (int i = start; i < start + count; i++) {
            Remark remark = thread.get(i);
            if (remark.lines().size() <= MAX_LINES) {
                Integer parent = inventReplies ? invented(speakers) : path(speakers, places.get(remark.parent()));
                places.put(i, speakers.size());
                int depth = parent == null
                        ? 0
                        : Math.min(MAX_DEPTH, speakers.get(parent).depth() + 1);
                speakers.add(new Speaker(name(remark), lines(remark), parent, depth));
            }
        }
        return speakers;
    }

    /** Whether the layout prints a text above its name, as letters, testimonials and memorial notices do. */
    private boolean letters() {
        return scene.family().entry().stream()
                .limit(1)
                .anyMatch(l -> l.code() == TemplateLine.ARTICLE_TEXT
                        && l.alternatives().get(0).equals("{text}"));
    }

    /** What an article prints in the shape of comments is mostly edited prose under full names. */
    private List<Remark> statements() {
        List<Remark> statements = new ArrayList<>();
        List<String> paragraphs = scene.dice().pick(scene.material().edited()).paragraphs();
        int i = 0;
        while (i < paragraphs.size()) {
            int end = Math.min(paragraphs.size(), i + scene.dice().between(1, 3));
            statements.add(new Remark(Names.person(scene.dice()), paragraphs.subList(i, end), null));
            i = end;
        }
        return statements;
    }

    /** Returns the parent if it is the last comment or holds it, so that the page can nest the reply there. */
    private static @Nullable Integer path(List<Speaker> speakers, @Nullable Integer parent) {
        Integer at = speakers.isEmpty() ? null : Integer.valueOf(speakers.size() - 1);
        while (at != null && !at.equals(parent)) {
            at = speakers.get(at).parent();
        }
        return at;
    }

    private @Nullable Integer invented(List<Speaker> speakers) {
        if (speakers.isEmpty() || !scene.dice().chance(INVENTED_REPLY)) {
            return null;
        }
        int last = speakers.size() - 1;
        Integer up = speakers.get(last).parent();
        return up != null && scene.dice().chance(0.5) ? up : Integer.valueOf(last);
    }

    private List<String> lines(Remark remark) {
        if (scene.dice().chance(habits.curt())) {
            return List.of(scene.dice().pick(CURT).split(" // "));
        }
        if (!habits.terse()) {
            return remark.lines();
        }
        String line = remark.lines().get(0);
        Matcher end = SENTENCE_END.matcher(line);
        int from = Math.min(line.length(), scene.dice().between(0, LONGEST_OPENING));
        return List.of(end.find(from) ? line.substring(0, end.end()).strip() : line);
    }

    private @Nullable String name(Remark remark) {
        if (scene.dice().chance(scene.family().anonymous())) {
            return null;
        }
        String real = remark.author();
        if (!scene.family().hasComments()) {
            return names.computeIfAbsent(String.valueOf(real), k -> Names.person(scene.dice()));
        }
        if (real == null || real.equals("[deleted]")) {
            return Names.invent(scene.dice());
        }
        return habits.renamed() ? names.computeIfAbsent(real, k -> Names.invent(scene.dice())) : real;
    }
}
