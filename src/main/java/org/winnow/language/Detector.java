package org.winnow.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import org.winnow.fault.ModelException;

/** How likely a text is in each language, by OpenNLP's detector for 183 languages. Thread-safe. */
final class Detector {
    private static final String MODEL = "langdetect-183.bin";
    private static final Map<String, String> TWO_LETTERS = twoLetters();
    /** Text that is looked at, in UTF-16 code units. */
    private static final int LONGEST = 4_000;

    private final ThreadSafeLanguageDetectorME detector;

    private Detector(ThreadSafeLanguageDetectorME detector) {
        this.detector = detector;
    }

    /**
     * A guess.
     *
     * @param language BCP 47 code of the likeliest language
     * @param confidence how likely it is, {@code 0..1}
     * @param english how likely English is, {@code 0..1}
     */
    record Guess(String language, double confidence, double english) {}

    /**
     * Loads the model from the class path.
     *
     * @throws ModelException if it is not there or cannot be read
     */
    static Detector load() {
        String remedy = "; build again with 'mvn clean package'";
        try (InputStream in = Detector.class.getResourceAsStream("/" + MODEL)) {
            if (in == null) {
                throw new ModelException(MODEL, "is not on the class path" + remedy);
            }
            return new Detector(new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(in)));
        } catch (IOException e) {
            throw new ModelException(MODEL, "could not be read" + remedy, e);
        }
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(code);
            // Java lists withdrawn codes too; a tag has the one that replaced it (he, not iw).
            codes.put(locale.getISO3Language(), locale.toLanguageTag());
        }
        codes.put("cmn", "zh");
        codes.put("arz", "ar");
        codes.put("pes", "fa");
        codes.put("prs", "fa");
        codes.put("nob", "nb");
        codes.put("ekk", "et");
        codes.put("lvs", "lv");
        codes.put("zsm", "ms");
        return Map.copyOf(codes);
    }

    Guess guess(String text) {
        Language[] ranked = detector.predictLanguages(text.substring(0, Math.min(LONGEST, text.length())));
        double english = 0;
        for (Language language : ranked) {
            english = language.getLang().equals("eng") ? language.getConfidence() : english;
        }
        String best = ranked[0].getLang();
        return new Guess(TWO_LETTERS.getOrDefault(best, best), ranked[0].getConfidence(), english);
    }
}
