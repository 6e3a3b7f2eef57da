package org.winnow.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.layout.DraftLine.Zone;
import org.winnow.layout.Material.Story;
import org.winnow.page.Line;
import org.winnow.page.Page;

/** Makes pages with gold: real words, put through a layout as a scraper would give it. The same seed gives the same page. */
public final class PageGenerator {
    /** Share of the pages with a foreign interface whose words are in that language too. */
    private static final double LOCAL = 0.7;

    private static final double LIST = 0.15; // chance of a list of other things in each of three places
    private static final double OWN_THREAD = 0.5; // share of pages whose comments were written below their article

    private final Material material;

    /**
     * Makes pages of these words.
     *
     * @throws IllegalArgumentException where there is no article or no thread among them
     */
    public PageGenerator(Material material) {
        if (material.articles().isEmpty() || material.threads().isEmpty()) {
            throw new IllegalArgumentException("pages need at least one article and one thread");
        }
        this.material = material;
    }

    /** A page as HTML, with gold for its text lines in order. */
    public record MarkedUpPage(String html, GoldPage gold) {}

    /** Returns a text page. */
    public GoldPage generate(LayoutFamily family, long seed) {
        Dice dice = dice(family, seed);
        Habits habits = Habits.roll(family, dice);
        Draft draft = draft(family, habits, dice);
        List<DraftLine> spaced = draft.lines().stream()
                .map(l -> l.withBlanks(habits.spacing().apply(l.blanksBefore())))
                .toList();
        return gold(family, seed, spaced, draft, habits.indent());
    }

    /** Returns the same page as {@link #generate} with mark-up in place of blank lines. */
    public MarkedUpPage generateHtml(LayoutFamily family, long seed) {
        Dice dice = dice(family, seed);
        Habits habits = Habits.roll(family, dice);
        Draft draft = draft(family, habits, dice);
        GoldPage gold = gold(family, seed, draft.lines(), draft, 0);
        return new MarkedUpPage(new HtmlWriter(dice).write(draft.lines()), gold);
    }

    private static Dice dice(LayoutFamily family, long seed) {
        return new Dice(31 * seed + family.name().hashCode());
    }

    private Draft draft(LayoutFamily family, Habits habits, Dice dice) {
        Phrases phrases = Phrases.of(family.language());
        Material words = dice.chance(LOCAL) ? LocalWords.in(family.language()).orElse(material) : material;
        Clock clock = new Clock(family, phrases, dice);
        Story story = story(words, family, dice);
        Scene scene = new Scene(family, dice, phrases, clock, words, story.article(), story.thread());
        Draft draft = new Draft();
        Site site = Site.named(family.site());
        furniture(scene, draft, habits, Zone.TOP, site.top());
        ArticleWriter.write(scene, draft, site, habits);
        boolean inArticle = family.entry().stream().anyMatch(l -> l.code() == TemplateLine.ARTICLE_TEXT);
        if (inArticle) {
            new EntryWriter(scene, habits, draft, new Cast(scene, habits).pick()).write();
        }
        furniture(scene, draft, habits, Zone.ARTICLE, site.foot());
        if (!inArticle) {
            CommentSection.write(scene, draft, habits);
        } else {
            draft.enter(Zone.COMMENTS);
            Furniture.write(scene, draft, family.after());
        }
        furniture(scene, draft, habits, Zone.BOTTOM, site.bottom());
        return draft;
    }

    /** Returns an article with its own comments, or with others where there are none of its own. */
    private static Story story(Material words, LayoutFamily family, Dice dice) {
        if (!family.hasComments()) {
            return new Story(
                    dice.pick(dice.chance(0.7) ? words.edited() : words.articles()),
                    longer(words.threads(), List::size, dice));
        }
        if (!words.stories().isEmpty() && dice.chance(OWN_THREAD)) {
            return longer(words.stories(), s -> s.thread().size(), dice);
        }
        return new Story(dice.pick(words.articles()), longer(words.threads(), List::size, dice));
    }

    /** Returns the longer of two: most threads are short, most pages that people keep are not. */
    private static <T> T longer(List<T> items, ToIntFunction<T> length, Dice dice) {
        T one = dice.pick(items);
        T other = dice.pick(items);
        return length.applyAsInt(one) >= length.applyAsInt(other) ? one : other;
    }

    private static void furniture(Scene scene, Draft draft, Habits habits, Zone zone, List<String> parts) {
        draft.enter(zone);
        draft.gap();
        boolean little = habits.dropFurniture();
        Furniture.write(
                scene, draft, little ? scene.dice().some(parts, scene.dice().below(2)) : parts);
        if (!little && scene.dice().chance(LIST)) {
            ListBox.write(scene, draft);
        }
    }

    private static GoldPage gold(LayoutFamily family, long seed, List<DraftLine> drafted, Draft draft, int indent) {
        List<Line> lines = new ArrayList<>();
        List<GoldRole> roles = new ArrayList<>();
        int n = 0;
        for (DraftLine line : drafted) {
            n += line.blanksBefore() + 1;
            lines.add(new Line(n, line.text(), line.blanksBefore(), indent * line.depth(), null));
            roles.add(line.role());
        }
        Page page = Page.of(family.name() + "-" + seed, lines);
        return new GoldPage(page, roles, draft.comments(), "layout:" + family.group(), family.name());
    }
}
