package org.winnow.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.winnow.corpus.LabelRow;
import org.winnow.label.Label;
import org.winnow.label.Scores;

/** Makes suites and scorers of them. */
final class SuiteFiles {
    static final Path SHIPPED = Path.of("evaluation", "suites");

    /** Two twins of hostility; slots of two and three values. */
    static final String SMALL = """
            # a head
            [slots]
            WHO: Ann | Bo
            RUDE: idiot | clown | fool

            [functionality: insult | label: hostile | kinds: insult | twin: remark]
            # insults
            {WHO} is a {RUDE}.
            Shut up, {RUDE}.

            [functionality: remark | label: not | twin: insult]
            # remarks
            {WHO} is a plumber, not a {RUDE}.
            I agree.
            """;

    /** Three groups, named and not named. */
    static final String GROUPS = """
            [suite | groups: GROUP, PERSON | plain: PLAIN]
            [slots]
            GROUP: Poles | Jews | women
            PERSON: a Pole | a Jew | a woman
            PLAIN: locals | readers

            [functionality: neutral | label: not | twin: hostile]
            # named
            I met {GROUP}.
            I met {PERSON}.

            [functionality: neutral-plain | label: not | twin: neutral]
            # not named
            I met {PLAIN}.
            I saw {PLAIN}.

            [functionality: hostile | label: hostile | kinds: identity | twin: neutral]
            # hate
            I hate {GROUP}.
            Go away, {PERSON}.
            """;

    private SuiteFiles() {}

    static Suite suite(Path folder, String text) throws IOException {
        return SuiteReader.read(Files.writeString(folder.resolve("small.txt"), text));
    }

    /** A model that knows of hostility alone; NaN stands for a text that it does not serve. */
    static RowScorer hostility(ToDoubleFunction<String> score) {
        return rows -> rows.stream()
                .map(LabelRow::text)
                .map(score::applyAsDouble)
                .map(p -> p.isNaN() ? Scores.NONE : new Scores(Map.of(Label.HOSTILITY, p)))
                .toList();
    }

    /** The cases of a suite as such a model scores them, at a threshold of one half. */
    static List<ScoredCase> scored(Suite suite, ToDoubleFunction<String> score) {
        return suite.cases().stream()
                .map(c -> new ScoredCase(c, OptionalDouble.of(score.applyAsDouble(c.text())), 0.5))
                .toList();
    }
}
