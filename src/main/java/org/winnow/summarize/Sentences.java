package org.winnow.summarize;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.util.Span;
import org.winnow.fault.ModelException;

/** Finds sentences. Thread-safe. */
final class Sentences {
    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    /** What lies beyond is not quoted from: a summary needs no sentence from page fifty of a comment. */
    private static final int LONGEST = 20_000;

    private static final ThreadSafeSentenceDetectorME DETECTOR = load();

    private Sentences() {}

    private static ThreadSafeSentenceDetectorME load() {
        try (InputStream in = Sentences.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new ModelException(
                        "class path", "no sentence model " + MODEL + "; add opennlp-models-sentdetect-en");
            }
            return new ThreadSafeSentenceDetectorME(new SentenceModel(in));
        } catch (IOException e) {
            throw new ModelException(MODEL, "cannot be read; fetch opennlp-models-sentdetect-en again", e);
        }
    }

    /** Returns the sentences of a text, without white space around them; none crosses a line break. */
    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        int limit = limit(text);
        int lineStart = 0;
        for (int i = 0; i <= limit; i++) {
            if (i == limit || text.charAt(i) == '\n') {
                addLine(spans, text.substring(lineStart, i), lineStart);
                lineStart = i + 1;
            }
        }
        return spans;
    }

    /** Returns where to stop looking, which is not inside of a surrogate pair. */
    private static int limit(String text) {
        if (text.length() <= LONGEST) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    private static void addLine(List<Span> spans, String line, int offset) {
        if (line.isBlank()) {
            return;
        }
        for (Span span : DETECTOR.sentPosDetect(line)) {
            if (span.length() > 0) {
                spans.add(new Span(span.getStart() + offset, span.getEnd() + offset));
            }
        }
    }
}
