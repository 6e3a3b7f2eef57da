package org.winnow.train;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.winnow.catalogue.Catalogue;
import org.winnow.catalogue.EntryKind;
import org.winnow.catalogue.EntryMatcher;
import org.winnow.catalogue.MatchLines;
import org.winnow.catalogue.Stance;
import org.winnow.classify.Calibration;
import org.winnow.evaluate.Bootstrap;
import org.winnow.evaluate.Figure;
import org.winnow.evaluate.Metric;
import org.winnow.evaluate.Outcomes;
import org.winnow.train.CatalogueTrial.Row;

/** Writes the card that lies beside the matcher: what it is, figures on texts left out, limits, date, command. */
final class CatalogueCard {
    private static final Metric SHARE = (outcomes, weights) -> {
        double hits = 0;
        double all = 0;
        for (int row = 0; row < outcomes.size(); row++) {
            hits += outcomes.gold(row) ? weights[row] : 0;
            all += weights[row];
        }
        return hits / all;
    };

    private final StringBuilder card = new StringBuilder();
    private final List<Row> rows;
    private final Calibration lines;

    private CatalogueCard(List<Row> rows, Calibration lines) {
        this.rows = rows;
        this.lines = lines;
    }

    static String write(Catalogue catalogue, List<Row> rows, Calibration lines, PageMatches pages) {
        CatalogueCard writer = new CatalogueCard(rows, lines);
        writer.head(catalogue);
        writer.about();
        writer.stating();
        writer.score();
        writer.pages(pages);
        writer.limits();
        return writer.card.toString();
    }

    private void line(String text) {
        card.append(text).append('\n');
    }

    private void head(Catalogue catalogue) {
        line("# Catalogue matcher\n");
        line("Made on " + LocalDate.now(ZoneOffset.UTC)
                + " by `./winnow train catalogue --own training-data --out models/catalogue`.\n");
        line("Vectors of the " + catalogue.texts().size() + " texts of `training-data/catalogue` ("
                + catalogue.of(EntryKind.TALKING_POINT).size() + " talking points, "
                + catalogue.of(EntryKind.THEORY).size() + " theories, "
                + catalogue.of(EntryKind.TECHNIQUE).size() + " techniques), made by the encoder that all of Winnow"
                + " uses, and two lines over log odds for each kind (12 numbers, Platt's fit), fitted on the texts"
                + " left out below. Both spaces follow from the vectors in closed form: whitened by the scatter within"
                + " entries (Fisher's discriminant), so a user's entries count at once.\n");
        line("`about`: is this the entry, of its kind, that the text is about? Twice its nearness less that of the"
                + " next entry; nearness is the mean cosine to the middle of the entry's texts and to the nearest one,"
                + " look-alikes among them. `stating`: does the text put it forward? Its place along the direction from"
                + " look-alikes to paraphrases. The score is their product; an entry is named from "
                + EntryMatcher.MATCHES + " on, and only for comments that the label models call conspiracy or"
                + " propaganda.\n");
    }

    private static Figure figure(Outcomes outcomes, Metric metric) {
        return Bootstrap.STANDARD.figure(outcomes, metric);
    }

    private static String shown(Figure figure) {
        return String.format(
                Locale.ROOT,
                "%.3f [%.3f, %.3f]",
                figure.value(),
                figure.interval().low(),
                figure.interval().high());
    }

    private static Outcomes outcomes(List<Row> rows, Predicate<Row> gold, ToDoubleFunction<Row> score) {
        boolean[] positive = new boolean[rows.size()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = gold.test(rows.get(i));
        }
        int[] entries = rows.stream().mapToInt(Row::entry).toArray();
        return Outcomes.grouped(positive, rows.stream().mapToDouble(score).toArray(), entries);
    }

    private static String share(List<Row> rows, Predicate<Row> gold) {
        return shown(figure(outcomes(rows, gold, row -> 0), SHARE));
    }

    private static String auc(List<Row> rows, ToDoubleFunction<Row> score) {
        return rows.stream().allMatch(Row::states) || rows.stream().noneMatch(Row::states)
                ? "–"
                : shown(figure(outcomes(rows, Row::states, score), Metric.auc()));
    }

    private List<Row> of(EntryKind kind, Predicate<Row> also) {
        return rows.stream().filter(row -> row.kind() == kind).filter(also).toList();
    }

    private void about() {
        line("## Which entry: paraphrases left out\n");
        line("In each round one paraphrase and one look-alike of each entry are left out and matched against the rest;"
                + " every text is left out once. The entry is sought among those of its kind. 95 % bootstrap"
                + " intervals, drawn by entry. Plain: rank by the cosine to the nearest paraphrase, nothing else.\n");
        line("| kind | entries | n | first | among three | plain: first | plain: among three |");
        line("|---|---|---|---|---|---|---|");
        for (EntryKind kind : EntryKind.values()) {
            List<Row> left = of(kind, Row::states);
            line("| " + kind.key() + " | "
                    + left.stream().map(Row::entry).distinct().count() + " | " + left.size() + " | "
                    + share(left, Row::right) + " | " + share(left, row -> row.rank() < 3) + " | "
                    + share(left, row -> row.plainRank() == 0) + " | " + share(left, row -> row.plainRank() < 3)
                    + " |");
        }
        line("");
        line(
                "Paraphrases of an entry share no key phrase on purpose, so this is wording that the rest does not show.\n");
    }

    private void stating() {
        line("## Stating or not: entries left out whole\n");
        line("A fifth of the entries is left out at a time, and their paraphrases are told from their look-alikes: AUC,"
                + " by what the look-alike does. Plain: cosine to the entry's nearest paraphrase less that to its"
                + " nearest look-alike, the text itself left out.\n");
        line("| kind | look-alikes | n stating / not | stating | plain margin |");
        line("|---|---|---|---|---|");
        for (EntryKind kind : EntryKind.values()) {
            stating(kind, "all", of(kind, row -> true));
            for (Stance stance : Stance.values()) {
                List<Row> some = of(kind, row -> row.states() || row.stance() == stance);
                if (some.stream().anyMatch(row -> !row.states())) {
                    stating(kind, stance.key(), some);
                }
            }
        }
        line("");
    }

    private void stating(EntryKind kind, String what, List<Row> some) {
        long states = some.stream().filter(Row::states).count();
        line("| " + kind.key() + " | " + what + " | " + states + " / " + (some.size() - states) + " | "
                + auc(some, Row::stating) + " | " + auc(some, Row::plainMargin) + " |");
    }

    private void score() {
        line("## The score of a text's own entry\n");
        line("AUC of stating against not, and what the threshold of " + EntryMatcher.MATCHES + " gives.\n");
        line(
                "| kind | n stating / not | AUC | paraphrases that match | look-alikes that match | rebuttals that match |");
        line("|---|---|---|---|---|---|");
        for (EntryKind kind : EntryKind.values()) {
            List<Row> all = of(kind, row -> true);
            List<Row> states = of(kind, Row::states);
            List<Row> not = of(kind, row -> !row.states());
            List<Row> rebuttals = of(kind, row -> row.stance() == Stance.REBUTTING);
            line("| " + kind.key() + " | " + states.size() + " / " + not.size() + " | " + auc(all, this::score) + " | "
                    + share(states, this::matches) + " | " + share(not, this::matches) + " | "
                    + (rebuttals.isEmpty() ? "–" : share(rebuttals, this::matches)) + " |");
        }
        line("");
    }

    private double score(Row row) {
        return lines.byKey().get(MatchLines.about(row.kind())).probability(row.own())
                * lines.byKey().get(MatchLines.stating(row.kind())).probability(row.stating());
    }

    private boolean matches(Row row) {
        return score(row) >= EntryMatcher.MATCHES;
    }

    private void pages(PageMatches pages) {
        List<PageMatches.Row> claims =
                pages.rows().stream().filter(PageMatches.Row::claims).toList();
        List<PageMatches.Row> others =
                pages.rows().stream().filter(row -> !row.claims()).toList();
        boolean[] gold = new boolean[pages.rows().size()];
        for (int i = 0; i < gold.length; i++) {
            gold[i] = pages.rows().get(i).claims();
        }
        double[] scores =
                pages.rows().stream().mapToDouble(PageMatches.Row::score).toArray();
        line("## Comments that nobody wrote for the catalogue\n");
        line("The best claim for each comment of `training-data/pages`, as if every comment were looked at. "
                + matching(claims) + " labelled conspiracy or propaganda have a match (many voice claims that the"
                + " catalogue does not hold), " + matching(others) + " not so labelled. AUC of the best score between"
                + " the two: " + shown(figure(Outcomes.of(gold, scores), Metric.auc())) + ".\n");
        voiced(pages);
    }

    private void voiced(PageMatches pages) {
        List<PageMatches.Row> judged =
                pages.rows().stream().filter(row -> row.voiced() != null).toList();
        List<PageMatches.Row> held = judged.stream()
                .filter(row -> row.voiced() != null && !row.voiced().isEmpty())
                .toList();
        List<PageMatches.Row> named = judged.stream()
                .filter(row -> row.score() >= EntryMatcher.MATCHES)
                .toList();
        line("For " + judged.size()
                + " of the labelled comments `training-data/catalogue-voiced.jsonl` says which entries they"
                + " voice, for " + (judged.size() - held.size())
                + " that none does. Where one does, it comes first for "
                + of(held.stream().filter(row -> row.found(1)).count(), held.size()) + " and among three for "
                + of(held.stream().filter(row -> row.found(3)).count(), held.size()) + ". The first entry reaches "
                + EntryMatcher.MATCHES + " for " + of(named.size(), judged.size())
                + ", and is then one that the comment voices for "
                + of(named.stream().filter(row -> row.found(1)).count(), named.size()) + ".\n");
    }

    private static String of(long count, int all) {
        return String.format(Locale.ROOT, "%d of %d (%.0f %%)", count, all, 100.0 * count / Math.max(1, all));
    }

    private static String matching(List<PageMatches.Row> rows) {
        long matching =
                rows.stream().filter(row -> row.score() >= EntryMatcher.MATCHES).count();
        return of(matching, rows.size());
    }

    private void limits() {
        line("## Limits\n");
        for (String limit : Arrays.asList(
                "Plain cosine does not tell stating from rebutting: see the plain margin above, which is near chance."
                        + " The stating direction does so for texts of this catalogue's writer. Part of that is style"
                        + " (look-alikes carry more figures, dates and calm), so expect less on comments by others:"
                        + " the figure on our own pages is the nearer one. Mockery is told worst.",
                "The entry named first is often a neighbour of the right one (same camp, same subject). Read it as"
                        + " \"close to this line\", never as proof of who a writer is or who pays them.",
                "One language model wrote all texts; the figures say how well it recognises itself. No person has"
                        + " judged matches on real comments.",
                "A score is the probability for a short text whose entry is in the catalogue. It runs high on longer comments,"
                        + " whose best sentence counts, and a claim that no entry holds often matches a neighbour: see the"
                        + " last figure above.",
                "Techniques need no subject, and a vector is mostly subject: take their names as hints.",
                "English only.")) {
            line("- " + limit);
        }
    }
}
