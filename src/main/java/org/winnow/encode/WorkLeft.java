package org.winnow.encode;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How much of a piece of work is left.
 *
 * @param texts texts that are not encoded yet
 * @param time how long they take if they go on as fast, letter by letter, as those before
 */
public record WorkLeft(int texts, Duration time) {
    /** Returns it in words, such as {@code 1200 texts left to encode, about 2 min}. */
    public String inWords() {
        long seconds = Math.max(1, time.toSeconds());
        String about = seconds < 90 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
        return texts + " texts left to encode" + (texts == 0 ? "" : ", about " + about);
    }

    /** Tells from the time that some texts took how long the others take. */
    static final class Clock {
        /** What a text costs beside its letters, in letters. */
        private static final int FRAME = 40;

        private final long[] lettersUpTo;
        private final LongSupplier nanos;
        private final long start;

        Clock(List<String> texts) {
            this(texts, System::nanoTime);
        }

        Clock(List<String> texts, LongSupplier nanos) {
            this.nanos = nanos;
            this.start = nanos.getAsLong();
            this.lettersUpTo = new long[texts.size() + 1];
            for (int i = 0; i < texts.size(); i++) {
                lettersUpTo[i + 1] = lettersUpTo[i] + FRAME + texts.get(i).length();
            }
        }

        /** Returns what is left when so many texts are done. */
        WorkLeft at(int done) {
            long all = lettersUpTo[lettersUpTo.length - 1];
            double each = (nanos.getAsLong() - start) / (double) Math.max(1, lettersUpTo[done]);
            return new WorkLeft(
                    lettersUpTo.length - 1 - done, Duration.ofNanos(Math.round(each * (all - lettersUpTo[done]))));
        }
    }
}
