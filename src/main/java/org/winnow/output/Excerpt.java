package org.winnow.output;

/** The first words of a text. */
final class Excerpt {
    private static final int LONGEST = 70;

    private Excerpt() {}

    /** Returns the text where it is short, else its first words and an ellipsis. */
    static String of(String text) {
        String line = text.strip().replaceAll("\\s++", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        int end = space > 0 ? space : LONGEST - (Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? 1 : 0);
        return line.substring(0, end) + " …";
    }
}
