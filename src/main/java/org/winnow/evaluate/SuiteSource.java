package org.winnow.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.winnow.fault.InputException;

/** The lines of a suite's file, within limits. */
final class SuiteSource {
    /** The largest file, in bytes. */
    static final long MAX_FILE = 4L << 20;
    /** The longest line, in characters. */
    static final int MAX_LINE = 10_000;

    private SuiteSource() {}

    /**
     * A line that is not blank.
     *
     * @param file the file as the user gave it
     * @param number 1-based
     * @param text without the white space around it; characters of no width stay
     */
    record Line(String file, long number, String text) {
        InputException fault(String finding) {
            return new InputException(file, number, finding);
        }
    }

    static List<Line> lines(Path file) throws IOException {
        String name = file.toString();
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new InputException(name, null, "the file has more than " + MAX_FILE + " bytes; split it");
            }
            List<Line> lines = new ArrayList<>();
            long number = 0;
            for (String text : Files.readAllLines(file)) {
                Line line = new Line(name, ++number, text.strip());
                if (line.text().length() > MAX_LINE) {
                    throw line.fault("the line has more than " + MAX_LINE + " characters; split it");
                }
                if (!line.text().isEmpty()) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (NoSuchFileException e) {
            throw new InputException(name, null, "there is no such file; see evaluation/README.md for the suites");
        } catch (CharacterCodingException e) {
            throw new InputException(name, null, "the file is not UTF-8; convert it");
        }
    }
}
