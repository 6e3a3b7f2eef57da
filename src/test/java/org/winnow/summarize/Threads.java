package org.winnow.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.winnow.discussion.Status;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;

/** Threads written in short, and threads by chance, for tests. */
public final class Threads {
    private static final String[] WORDS =
            ("bridge ferry council soil delay money shop quay report pier engineer vote tax road clown liar press plan"
                            + " 港 мост 😀 naïve жалко جسر")
                    .split(" ");
    private static final String[] ENDS = {". ", "! ", "? ", " ", " … ", "\n", "\n\n", ", "};
    private static final Status[] STATUSES = {
        Status.UNKNOWN, Status.UNKNOWN, Status.UNKNOWN, Status.VISIBLE, Status.VISIBLE, Status.SPAM, Status.REJECTED
    };

    private Threads() {}

    /**
     * Comments written "id" or "id<parent", an exclamation mark behind what is off topic.
     *
     * <p>For instance {@code "a", "b!<a", "c!<b"}.
     */
    static List<LabeledComment> of(String... comments) {
        List<LabeledComment> thread = new ArrayList<>();
        for (String each : comments) {
            String[] parts = each.split("<");
            boolean offTopic = parts[0].endsWith("!");
            String id = offTopic ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
            thread.add(Labeled.comment(id, "words of " + id)
                    .to(parts.length > 1 ? parts[1] : null)
                    .score(Label.OFF_TOPIC, offTopic ? 0.9 : 0.1)
                    .build());
        }
        return thread;
    }

    /** A discussion by chance, of all statuses, with wide and joined characters and line breaks in the texts. */
    public static LabeledDiscussion random(long seed, int n) {
        Random random = new Random(seed);
        List<Labeled> comments = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            comments.add(random(random, i, n));
        }
        return Labeled.discussion("Bridge delayed", comments);
    }

    private static Labeled random(Random random, int i, int n) {
        Labeled comment = Labeled.comment("c" + i, words(random))
                .by(random.nextInt(5) == 0 ? null : "Name " + random.nextInt(1 + n / 3))
                .to(i > 1 && random.nextInt(2) == 0 ? "c" + (1 + random.nextInt(i - 1)) : null)
                .status(STATUSES[random.nextInt(STATUSES.length)])
                .theory("land-grab", random.nextDouble())
                .talkingPoint("only-we-protect-you", random.nextDouble());
        if (random.nextInt(12) == 0) {
            return comment.unscored();
        }
        for (Label label : Label.values()) {
            comment.score(label, random.nextDouble() * 0.75);
        }
        return comment;
    }

    private static String words(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(30))
                .mapToObj(k -> WORDS[random.nextInt(WORDS.length)]
                        + (random.nextInt(5) == 0 ? ENDS[random.nextInt(ENDS.length)] : " "))
                .collect(Collectors.joining());
    }
}
