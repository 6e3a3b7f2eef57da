package org.winnow.catalogue;

import java.util.List;

/** Entries for tests. */
final class Entries {
    private Entries() {}

    /** JSON of a sound talking point whose texts hold its id. */
    static String json(String id) {
        return "{\"id\": \"" + id + "\", \"kind\": \"talking_point\", \"camp\": \"orlen\", \"claim\": \"" + id
                + " claim\", \"paraphrases\": [\"" + id + " a\", \"" + id + " b\", \"" + id + " c\", \"" + id
                + " d\"], \"lookalikes\": [{\"text\": \"" + id + " e\", \"stance\": \"asking\"}, {\"text\": \"" + id
                + " f\", \"stance\": \"rebutting\"}], \"since\": \"1999\", \"sources\": [\"A book\"]}";
    }

    static Entry of(EntryKind kind, String id, String claim, List<String> paraphrases, List<String> lookAlikes) {
        return new Entry(
                id,
                kind,
                "orlen",
                kind == EntryKind.TECHNIQUE ? "Name of " + id : null,
                claim,
                List.of(),
                paraphrases,
                lookAlikes.stream()
                        .map(text -> new LookAlike(text, Stance.REPORTING))
                        .toList(),
                null,
                List.of());
    }

    /** Three claims on three subjects. */
    static Catalogue subjects() {
        return new Catalogue(List.of(
                of(
                        EntryKind.TALKING_POINT,
                        "orlen.bridge",
                        "The bridge belongs to the east bank alone.",
                        List.of(
                                "Our bridge, our river, hands off!",
                                "The bridge was ours for a thousand years and ours it stays",
                                "No westerner has any right to the bridge.",
                                "bridge = east bank. end of story"),
                        List.of(
                                "Who owns the bridge according to the treaty of 1921?",
                                "The council voted 12 to 3 on Monday to close the bridge for repairs.")),
                of(
                        EntryKind.TALKING_POINT,
                        "orlen.wheat",
                        "Our farmers feed the world and nobody thanks them.",
                        List.of(
                                "Without our wheat the whole continent starves!",
                                "We feed you all, so show some respect to our farmers",
                                "No grain of theirs is worth one of ours.",
                                "The world eats thanks to us and spits on our fields"),
                        List.of(
                                "How many tons of wheat were exported last year?",
                                "Wheat prices fell by 4 percent on Tuesday, the ministry said.")),
                of(
                        EntryKind.THEORY,
                        "orlen.clinic",
                        "The clinic poisons patients in secret to sell their beds.",
                        List.of(
                                "They poison the patients and sell the beds, wake up",
                                "Nobody leaves that clinic alive and the doctors are paid to hush it up",
                                "The hospital kills on order, the registers are forged",
                                "Beds for money, poison for the poor. They hide it all."),
                        List.of(
                                "Did an inspector look at the clinic's registers?",
                                "The inquiry of 2019 found no case of poisoning at the clinic."))));
    }
}
