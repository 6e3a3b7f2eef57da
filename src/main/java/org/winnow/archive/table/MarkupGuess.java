package org.winnow.archive.table;

import java.util.List;
import java.util.regex.Pattern;
import org.winnow.archive.TextMarkup;

/** Tells by the first texts what the texts of a table are written in; one table has one kind. */
final class MarkupGuess {
    private static final Pattern TAG =
            Pattern.compile("(?i)<(?:br|p|a|b|i|em|strong|blockquote|div|span)\\b[^>]{0,300}>");
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|#39|#x27|nbsp);");

    private MarkupGuess() {}

    static TextMarkup of(List<String> texts) {
        if (texts.stream().anyMatch(text -> TAG.matcher(text).find())) {
            return TextMarkup.HTML_WITH_BREAKS;
        }
        boolean escaped = texts.stream().anyMatch(text -> ENTITY.matcher(text).find());
        return escaped ? TextMarkup.MARKDOWN_ESCAPED : TextMarkup.PLAIN;
    }
}
