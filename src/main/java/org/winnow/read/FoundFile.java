package org.winnow.read;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it lies
 * @param given its path in the user's words: as named, or the folder as named and the way from there
 * @param relative the way from the folder that was named; the path as given for a file that was named outright
 */
record FoundFile(Path path, String given, String relative) {
    static final String STANDARD_INPUT = "-";

    static FoundFile standardInput() {
        return new FoundFile(Path.of(STANDARD_INPUT), STANDARD_INPUT, STANDARD_INPUT);
    }

    boolean isStandardInput() {
        return given.equals(STANDARD_INPUT);
    }

    /** Returns the id by one of four rules, each longer than the one before. */
    String id(int rule) {
        if (isStandardInput()) {
            return PageSource.STDIN_ID;
        }
        String way = relative.replace('\\', '/');
        return switch (rule) {
            case 0 -> withoutSuffix(way.substring(way.lastIndexOf('/') + 1));
            case 1 -> withoutSuffix(way);
            case 2 -> way;
            default -> given;
        };
    }

    private static String withoutSuffix(String way) {
        int dot = way.lastIndexOf('.');
        int name = way.lastIndexOf('/') + 1;
        return dot > name ? way.substring(0, dot) : way;
    }
}
