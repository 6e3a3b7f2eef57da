package org.winnow.segment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a page puts the names of its commenters. Each is a little automaton over line states: it remembers what the comment at hand
 * still lacks, and says what each line costs, as log-probability, if the page is written that way.
 */
enum NamePlace {
    /** A name, then the text. Far the commonest. */
    ABOVE(0) {
        /** Memory: 1 where a name waits for its text, 2 text seen, 3 something after the text. */
        @Override
        int next(int memory, LineState state) {
            return switch (state) {
                case AUTHOR -> 1;
                case BEGIN, CONTINUE -> 2;
                case META -> memory == 2 ? 3 : memory;
                default -> memory;
            };
        }

        @Override
        double cost(int memory, LineState state, Gap gap) {
            return switch (state) {
                case AUTHOR -> memory == 1 ? 2 * UNUSUAL : 0; // a removed comment, or the name twice
                case BEGIN ->
                    memory == 1 || gap.wide() ? 0 : MISSING; // a name that is not shown leaves its blank lines
                case CONTINUE -> memory == 2 ? 0 : UNUSUAL;
                default -> 0;
            };
        }

        @Override
        double ending(int memory) {
            return memory == 1 ? MISSING : 0;
        }

        @Override
        double lean(double below) {
            return -below;
        }
    },
    /** The text, then its name. */
    BELOW(-1) {
        /** Memory: 1 where a text waits for its name. */
        @Override
        int next(int memory, LineState state) {
            return switch (state) {
                case AUTHOR -> 0;
                case BEGIN -> 1;
                default -> memory;
            };
        }

        @Override
        double cost(int memory, LineState state, Gap gap) {
            return switch (state) {
                case AUTHOR -> memory == 1 ? 0 : MISSING;
                case BEGIN -> memory == 1 ? MISSING : 0;
                case CONTINUE -> memory == 1 ? 0 : MISSING;
                default -> 0;
            };
        }

        @Override
        double ending(int memory) {
            return memory == 1 ? MISSING : 0;
        }

        @Override
        double lean(double below) {
            return below;
        }
    },
    /** A subject line that the commenter typed, the name, then the text. */
    BETWEEN(-2) {
        /** Memory: 0 nothing open, 1 subject seen, 2 name seen, 3 text seen. */
        @Override
        int next(int memory, LineState state) {
            return switch (state) {
                case AUTHOR -> 2;
                case BEGIN -> memory == 2 ? 3 : 1;
                case CONTINUE -> memory == 2 ? 3 : memory;
                default -> memory;
            };
        }

        @Override
        double cost(int memory, LineState state, Gap gap) {
            return switch (state) {
                case AUTHOR -> memory == 1 ? 0 : UNUSUAL; // no subject, or one that was not seen
                case BEGIN -> memory == 2 || memory != 1 && gap.brief() ? 0 : MISSING;
                case CONTINUE -> memory == 2 || memory == 3 ? 0 : UNUSUAL;
                default -> 0;
            };
        }

        @Override
        double ending(int memory) {
            return memory == 1 || memory == 2 ? MISSING : 0;
        }

        @Override
        double lean(double below) {
            return 0;
        }
    },
    /** No names at all. */
    NOWHERE(-1) {
        @Override
        int next(int memory, LineState state) {
            return 0;
        }

        @Override
        double cost(int memory, LineState state, Gap gap) {
            return state == LineState.AUTHOR ? 3 * MISSING : 0;
        }

        @Override
        double ending(int memory) {
            return 0;
        }

        @Override
        double lean(double below) {
            return 0;
        }
    };

    /**
     * What bears on a line's place.
     *
     * @param wide whether more blank lines stand above it than above most lines of the page that have any
     * @param brief whether it is short enough for a subject
     */
    record Gap(boolean wide, boolean brief) {}

    /** How many values a memory has. */
    static final int MEMORIES = 4;

    private static final double MISSING = -2.5;
    private static final double UNUSUAL = -1;
    private static final int SUBJECT = 15; // words of the longest
    private static final double GAP = 0.4;
    private static final double WORDING = 0.3;
    private static final double COUNTED = 6; // names whose leaning counts in full

    private final double prior;

    NamePlace(double prior) {
        this.prior = prior;
    }

    /** Returns how much likelier than names above this is before a page is seen. */
    double prior() {
        return prior;
    }

    /** Returns what is remembered after a line of that state. */
    abstract int next(int memory, LineState state);

    /**
     * Returns what a line of that state costs.
     *
     * @param gap what is known of it besides
     */
    abstract double cost(int memory, LineState state, Gap gap);

    /** Returns what it costs that the page ends. */
    abstract double ending(int memory);

    /** Returns what a name is worth that leans to the text above it by so much. */
    abstract double lean(double below);

    /**
     * Returns how much each line, if it is a name, leans to the text above it: by the blank lines that part it from the text on either
     * side, and by its wording.
     *
     * @param states what the lines are taken for: how far names lean is measured from text to text, and the gaps of many names together
     *     count no more than those of a few, lest they outweigh what the first and the last comment of the page show
     */
    static double[] leans(List<LineView> views, LineState[] states) {
        boolean[] text = text(states);
        double share = Math.min(1, COUNTED / Math.max(1, names(states)));
        int n = views.size();
        int[] above = new int[n];
        int[] under = new int[n];
        for (int i = 0, widest = 0; i < n; i++) {
            widest = Math.max(widest, views.get(i).line().blanksBefore());
            above[i] = widest;
            widest = text[i] ? 0 : widest;
        }
        for (int i = n - 1, widest = 0; i >= 0; i--) {
            under[i] = widest;
            widest = Math.max(text[i] ? 0 : widest, views.get(i).line().blanksBefore());
        }
        double[] leans = new double[n];
        for (int i = 0; i < n; i++) {
            leans[i] = share * GAP * Integer.signum(under[i] - above[i])
                    + wording(views.get(i).line().text());
        }
        return leans;
    }

    /** Returns what bears on each line's place. */
    static Gap[] gaps(List<LineView> views) {
        int[] gaps = views.stream()
                .mapToInt(view -> view.line().blanksBefore())
                .filter(blanks -> blanks > 0)
                .sorted()
                .toArray();
        int usual = gaps.length == 0 ? 0 : gaps[gaps.length / 2];
        return views.stream()
                .map(view -> new Gap(
                        view.line().blanksBefore() > Math.max(1, usual),
                        view.words().size() <= SUBJECT))
                .toArray(Gap[]::new);
    }

    private static double names(LineState[] states) {
        return Arrays.stream(states).filter(state -> state == LineState.AUTHOR).count();
    }

    /** Whether lines of these states are text. */
    private static boolean[] text(LineState[] states) {
        boolean[] text = new boolean[states.length];
        for (int i = 0; i < text.length; i++) {
            text[i] = states[i] == LineState.BEGIN || states[i] == LineState.CONTINUE;
        }
        return text;
    }

    private static double wording(String line) {
        String text = line.substring(0, Math.min(200, line.length())).toLowerCase(Locale.ROOT);
        if (text.endsWith(":") || text.contains(" says") || text.contains(" said") || text.contains(" wrote")) {
            return -2 * WORDING;
        }
        boolean signed = text.startsWith("posted by")
                || text.startsWith("—")
                || text.startsWith("–")
                || text.startsWith("- ")
                || text.startsWith("comment by");
        return signed ? WORDING : 0;
    }

    /** Returns the place that explains a page's states best. */
    static NamePlace of(List<LineView> views, LineState[] states) {
        double[] leans = leans(views, states);
        Gap[] gaps = gaps(views);
        NamePlace best = ABOVE;
        double most = Double.NEGATIVE_INFINITY;
        for (NamePlace place : values()) {
            double score = place.prior;
            int memory = 0;
            for (int i = 0; i < states.length; i++) {
                score += place.cost(memory, states[i], gaps[i]);
                score += states[i] == LineState.AUTHOR ? place.lean(leans[i]) : 0;
                memory = place.next(memory, states[i]);
            }
            score += place.ending(memory);
            if (score > most) {
                most = score;
                best = place;
            }
        }
        return best;
    }
}
