package org.winnow.archive.web;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.winnow.archive.TextMarkup;

/** Tells what a text inside JSON-LD is written in, which nothing states: words, or HTML. */
final class WrittenText {
    /** Tags that readers' comments use. Others, as in {@code List<String>}, are words. */
    private static final Pattern HTML = Pattern.compile(
            "</?(?:p|br|a|div|span|em|strong|blockquote|ul|ol|li|img|code|pre|h[1-6])(?:\\s[^<>]{0,1000})?/?>"
                    + "|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp|hellip|[lr]squo|[lr]dquo|[mn]dash);",
            Pattern.CASE_INSENSITIVE);

    /** Tags that were escaped on the way into the block. */
    private static final Pattern ESCAPED_HTML = Pattern.compile(
            "&lt;/?(?:p|br|a|div|span|em|strong|blockquote|ul|ol|li|img|code|pre)\\b", Pattern.CASE_INSENSITIVE);

    private WrittenText() {}

    /** Returns a text without the escaping that was put around its tags, or as it is. */
    static String unescaped(String text) {
        return ESCAPED_HTML.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }

    static TextMarkup markup(String text) {
        return HTML.matcher(text).find() ? TextMarkup.HTML_TWICE : TextMarkup.PLAIN;
    }
}
