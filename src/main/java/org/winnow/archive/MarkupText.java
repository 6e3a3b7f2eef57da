package org.winnow.archive;

import org.jsoup.parser.Parser;

/** Turns the text of an export into plain text: paragraphs joined by a blank line, lines by a line break. */
public final class MarkupText {
    private MarkupText() {}

    /** Returns the words of a text without its mark-up, or an empty string where none are left. */
    public static String plain(TextMarkup markup, String source) {
        return switch (markup) {
            case PLAIN, MARKDOWN, BBCODE -> source.strip();
            case MARKDOWN_ESCAPED -> Parser.unescapeEntities(source, false).strip();
            case HTML, HTML_TWICE, HTML_WITH_BREAKS ->
                org.jsoup.Jsoup.parseBodyFragment(source).wholeText().strip();
        };
    }

    /** Returns a title on one line, white space collapsed, or an empty string. */
    public static String title(TextMarkup markup, String source) {
        return String.join(" ", plain(markup, source).strip().split("\\s+"));
    }
}
