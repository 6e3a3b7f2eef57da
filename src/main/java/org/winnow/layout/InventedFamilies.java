package org.winnow.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winnow.layout.TemplateLine.When;

/**
 * Layouts put together by chance: where the name stands, how it is worded, which lines follow, also in words that no site has. Who
 * learns from them has to look at what repeats on a page instead of knowing sites (domain randomisation, Tobin et al. 2017).
 */
public final class InventedFamilies {
    private static final List<String> WORDS = Resources.lines("interface-words.txt");
    private static final List<String> SITES =
            List.of("news", "blog", "tabloid", "magazine", "forum", "link", "video", "mobile", "print", "none", "bare");
    private static final List<String> LANGUAGES =
            List.of("en", "en", "en", "en", "en", "en", "de", "fr", "es", "it", "nl", "pl", "pt", "ru", "tr");
    private static final List<String> TIMES = List.of(
            "AGO",
            "AGO",
            "SHORT",
            "MMMM d, yyyy",
            "MMM d, yyyy",
            "d MMMM yyyy",
            "d MMM yyyy, HH:mm",
            "dd.MM.yyyy HH:mm",
            "dd/MM/yyyy",
            "M/d/yy h:mm a",
            "yyyy-MM-dd HH:mm",
            "EEEE, MMMM d, yyyy",
            "EEE MMM d, yyyy h:mm a",
            "MMMM d, yyyy 'at' h:mm a",
            "h:mm a, MMMM d",
            "HH:mm",
            "d MMM HH:mm",
            "MMMM yyyy",
            "dd-MM-yy");
    private static final List<String> BEFORE = List.of("sort?", "rules?", "join?", "signin?", "pager?", "form?");
    private static final List<String> AFTER = List.of("more?", "form?", "rules?", "pager?", "closed?", "widgetfoot?");
    private static final List<String> LEADS = List.of(
            "By ",
            "by ",
            "From ",
            "Posted by ",
            "Posted by: ",
            "Comment by ",
            "Written by ",
            "Submitted by ",
            "Name: ",
            "User ",
            "@",
            "– ",
            "- ",
            "— ",
            "~ ",
            "» ",
            "• ",
            "#{k} ",
            "{k}. ",
            "{k} ",
            "#{k} | ",
            "{when} ",
            "{when} - ",
            "{when} | ",
            "{when}, ",
            "On {when}, ",
            "On {when} ",
            "At {when} ",
            "{initials} ",
            "Von ",
            "Par ",
            "Por ",
            "Da ",
            "Автор: ");
    private static final List<String> TAILS = List.of(
            ":",
            ":",
            ":",
            ":",
            " says:",
            " says:",
            " said:",
            " said...",
            " wrote:",
            " writes:",
            " commented:",
            " commented",
            " replied:",
            " schrieb:",
            " a écrit :",
            " dice:",
            " ha scritto:",
            ", {place}",
            ", {place}, {place}",
            " ({place})",
            " from {place}",
            " | {place}",
            " | {when}",
            " · {when}",
            " • {when}",
            " - {when}",
            " — {when}",
            " ({when})",
            " [{when}]",
            ", {when}",
            " {when}",
            "{when}",
            " at {when}",
            " on {when}",
            " on {when}:",
            " wrote on {when}:",
            " says: {when}",
            " » {when}",
            " Le {when}",
            " am {when}",
            " il {when}",
            ", {place} {when}",
            " ({v})",
            " #",
            " #{k}",
            " +{v}",
            " »",
            " ›");
    private static final List<String> GLUES = List.of(" ", " ", " · ", " | ", " • ", " - ", " / ", ", ", "");
    private static final String[] SYLLABLES = {
        "ba", "ko", "ri", "tel", "mun", "sa", "lor", "ve", "fi", "dra", "pen", "gu", "ost", "il", "zar", "che", "nu"
    };

    private final Dice dice;

    private InventedFamilies(long seed) {
        dice = new Dice(seed * 7919 + 13);
    }

    /** Returns a layout; the same seed gives the same one. */
    public static LayoutFamily invent(long seed) {
        InventedFamilies one = new InventedFamilies(seed);
        return one.dice.chance(0.15) ? one.lookalike(seed) : one.comments(seed);
    }

    private LayoutFamily comments(long seed) {
        boolean bare = dice.chance(0.3);
        List<String> headings = new ArrayList<>();
        if (dice.chance(0.8)) {
            headings.add(heading());
        }
        boolean stubs = dice.chance(0.2);
        return new LayoutFamily(
                "invented-" + seed,
                "invented",
                dice.pick(LANGUAGES),
                bare ? "bare" : dice.pick(SITES),
                headings,
                List.of(dice.pick(TIMES)),
                stubs
                        ? List.of(dice.pick(List.of("Comment removed", "[deleted]", capital(word()) + ' ' + word())))
                        : List.of(),
                dice.some(BEFORE, dice.below(3)),
                dice.some(AFTER, dice.below(3)),
                dice.chance(0.2) ? 0.15 : 0,
                bare,
                entry());
    }

    private LayoutFamily lookalike(long seed) {
        List<TemplateLine> entry = new ArrayList<>();
        if (dice.chance(0.8)) {
            String name = author();
            entry.add(line('P', When.ALWAYS, name));
            if (dice.chance(0.5)) {
                entry.add(blank());
            }
            entry.add(line('P', When.ALWAYS, "{text}"));
            if (dice.chance(0.3)) {
                entry.add(line('P', When.ALWAYS, dice.chance(0.5) ? "{when}" : "{place}"));
            }
            entry.add(blank());
        } else {
            for (int i = dice.between(1, 3); i > 0; i--) {
                entry.add(line(
                        'X', When.ALWAYS, dice.pick(List.of("{headline}", "{name}", "{when}", "{teaser}", meta()))));
            }
            entry.add(blank());
        }
        return new LayoutFamily(
                "invented-" + seed,
                "invented",
                dice.pick(LANGUAGES),
                dice.pick(SITES),
                List.of(),
                List.of(dice.pick(TIMES)),
                List.of(),
                List.of(),
                dice.some(List.of("scripted?", "nocomments?", "closed?", "signin?", "form?", "related?"), 3),
                0,
                false,
                entry);
    }

    private List<TemplateLine> entry() {
        List<TemplateLine> lines = new ArrayList<>();
        boolean below = dice.chance(0.2);
        boolean nameless = dice.chance(0.06);
        if (below || nameless) {
            metas(lines, 0.2);
            text(lines);
        }
        if (!nameless) {
            if (!below) {
                metas(lines, 0.25);
            }
            lines.add(line('A', When.ALWAYS, author()));
            if (dice.chance(0.1)) {
                lines.add(line(
                        'M', When.ALWAYS, dice.pick(List.of("Comment by {author}.", "{author}", "{author}'s avatar"))));
            }
        }
        metas(lines, 0.6);
        if (dice.chance(0.2)) {
            lines.add(line(
                    'M',
                    When.REPLIES,
                    dice.pick(List.of("In reply to ", "Replying to ", "@", "→ ", capital(word()) + ' ')) + "{parent}"));
        }
        if (!below && !nameless) {
            text(lines);
        }
        metas(lines, below ? 0.3 : 0.6);
        for (int i = dice.below(3); i > 0; i--) {
            lines.add(blank());
        }
        return lines;
    }

    private void text(List<TemplateLine> lines) {
        if (dice.chance(0.1)) {
            lines.add(line('S', dice.chance(0.5) ? When.ALWAYS : When.SOME_ENTRIES));
        }
        if (dice.chance(0.5)) {
            lines.add(blank());
        }
        lines.add(line('C', When.ALWAYS));
        if (dice.chance(0.5)) {
            lines.add(blank());
        }
    }

    private void metas(List<TemplateLine> lines, double share) {
        while (dice.chance(share)) {
            When when = dice.chance(0.75) ? When.ALWAYS : dice.chance(0.7) ? When.SOME_ENTRIES : When.REPLIES;
            lines.add(line('M', when, meta()));
        }
    }

    private String meta() {
        if (dice.chance(0.12)) {
            return control() + ": " + dice.pick(List.of("{v}", "{place}", "{when}", "{v}{v}"));
        }
        StringBuilder b = new StringBuilder();
        String glue = dice.pick(GLUES);
        for (int i = 1 + dice.skewed(0, 3); i > 0; i--) {
            b.append(b.isEmpty() ? "" : glue).append(atom());
        }
        return b.toString();
    }

    private String atom() {
        return switch (dice.below(14)) {
            case 0, 1, 2 -> "{when}";
            case 12, 13 -> control() + ": " + dice.pick(List.of("{v}", "{v}", "{place}", "{when}", "{v}{v}"));
            case 3 -> "{v}";
            case 4 -> "{v} " + control();
            case 5 -> control() + " {v}";
            case 6 -> control() + " ({v})";
            case 7 -> dice.pick(List.of("#{k}", "{initials}", "{place}", "{k}"));
            default -> control();
        };
    }

    private String author() {
        String lead = dice.chance(0.35) ? dice.pick(LEADS) : dice.chance(0.05) ? capital(word()) + ' ' : "";
        String tail = dice.chance(0.5) ? dice.pick(TAILS) : "";
        if (dice.chance(0.15)) {
            tail += dice.pick(GLUES) + (dice.chance(0.5) ? control() : "{v} " + control());
        }
        if (lead.contains("{when}")) {
            tail = tail.replaceAll("[^}]{0,4}\\{when\\}[)\\]]?", "");
        }
        return lead + "{author}" + tail;
    }

    private String heading() {
        String noun = dice.pick(List.of(
                "Comments",
                "comments",
                "Responses",
                "Reactions",
                "Discussion",
                "Your views",
                "Replies",
                "Opinions",
                "Feedback",
                capital(word()),
                capital(word()) + ' ' + word()));
        return switch (dice.below(4)) {
            case 0 -> "{n} " + noun;
            case 1 -> noun + " ({n})";
            case 2 -> noun + " {n}";
            default -> noun;
        };
    }

    private String control() {
        String word = dice.chance(0.35) ? word() : dice.pick(WORDS);
        return switch (dice.below(4)) {
            case 0 -> word.toLowerCase(Locale.ROOT);
            case 1 -> capital(word);
            case 2 -> dice.chance(0.2) ? word.toUpperCase(Locale.ROOT) : word;
            default -> word;
        };
    }

    /** A word that no language has. */
    private String word() {
        StringBuilder b = new StringBuilder();
        for (int i = dice.between(1, 3); i > 0; i--) {
            b.append(SYLLABLES[dice.below(SYLLABLES.length)]);
        }
        return b.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static TemplateLine line(char code, When when, String... wordings) {
        return new TemplateLine(code, when, List.of(wordings));
    }

    private static TemplateLine blank() {
        return line(TemplateLine.BLANK, When.ALWAYS);
    }
}
