package org.winnow.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Kind;

/**
 * A talking point, theory or technique. Immutable. Listing a claim says nothing about whether it is true.
 *
 * @param id unique name, {@code group.slug}
 * @param kind what it is
 * @param group the camp that puts a talking point forward, or the family of a theory or technique
 * @param name a technique's name in SemEval-2023 task 3; null for the other kinds
 * @param claim the claim in plain words, or what the technique does
 * @param frame parts of a conspiracy theory's structure that its claim names; empty for the other kinds
 * @param paraphrases the claim as commenters would put it, {@value #FEWEST_PARAPHRASES} to {@value #MOST_PARAPHRASES}
 * @param lookAlikes texts on the same subject that do not put it forward, {@value #FEWEST_LOOK_ALIKES} to
 *     {@value #MOST_LOOK_ALIKES}
 * @param since when it came up, such as {@code 2008}, or null
 * @param sources publications in which it is documented, as the writer of the entry remembered them
 */
public record Entry(
        String id,
        EntryKind kind,
        String group,
        @Nullable String name,
        String claim,
        List<Kind> frame,
        List<String> paraphrases,
        List<LookAlike> lookAlikes,
        @Nullable String since,
        List<String> sources) {
    static final int FEWEST_PARAPHRASES = 4;
    static final int MOST_PARAPHRASES = 10;
    static final int FEWEST_LOOK_ALIKES = 2;
    static final int MOST_LOOK_ALIKES = 4;

    public Entry {
        frame = List.copyOf(frame);
        paraphrases = List.copyOf(paraphrases);
        lookAlikes = List.copyOf(lookAlikes);
        sources = List.copyOf(sources);
    }

    /** Returns every text that stands for the entry or beside it: claim, paraphrases, look-alikes. */
    public Stream<String> texts() {
        return Stream.concat(statements(), lookAlikes.stream().map(LookAlike::text));
    }

    /** Returns the texts that put the entry forward: claim and paraphrases. */
    Stream<String> statements() {
        return Stream.concat(Stream.of(claim), paraphrases.stream());
    }

    /** Returns the name that results show: a technique's own name, else the id. */
    public String shownName() {
        return name == null ? id : name;
    }
}
