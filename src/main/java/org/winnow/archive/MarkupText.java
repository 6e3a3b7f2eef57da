package org.winnow.archive;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Turns the text of an export into plain text: paragraphs joined by a blank line, quoted lines behind {@code >}, entities
 * decoded once, scripts and styles left out, no U+0000 and no lone surrogates.
 */
public final class MarkupText {
    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");

    private MarkupText() {}

    /** Returns the words of a text without its mark-up, or an empty string where none are left. */
    public static String plain(TextMarkup markup, String source) {
        String text = clean(source);
        return clean(
                switch (markup) {
                    case PLAIN -> lines(text);
                    case HTML -> html(text, false);
                    case HTML_TWICE -> twice(text);
                    case HTML_WITH_BREAKS -> html(text, true);
                    case MARKDOWN -> MarkdownText.of(text);
                    case MARKDOWN_ESCAPED -> MarkdownText.of(unescaped(text));
                    case BBCODE -> BbCodeText.of(text);
                });
    }

    /** Returns a title on one line, white space collapsed, or an empty string. */
    public static String title(TextMarkup markup, String source) {
        return plain(markup, source).replaceAll("\\s+", " ").strip();
    }

    /** Returns the words of an element of a parsed page, as for {@link TextMarkup#HTML}. */
    public static String html(Element element) {
        return clean(HtmlText.of(element, false));
    }

    private static String html(String text, boolean breaksCount) {
        if (text.indexOf('<') >= 0) {
            return HtmlText.of(text, breaksCount);
        }
        TextLayout layout = new TextLayout();
        String words = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        if (breaksCount) {
            layout.lines(words);
        } else {
            layout.words(words);
        }
        return layout.toString();
    }

    private static String twice(String text) {
        String once = html(text, false);
        return ENTITY.matcher(once).find() ? html(once, false) : once;
    }

    private static String lines(String text) {
        TextLayout layout = new TextLayout();
        layout.lines(text);
        return layout.toString();
    }

    /** Reddit escapes these three and nothing else. */
    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Takes out U+0000, other control characters and lone surrogates. */
    private static String clean(String text) {
        int first = 0;
        while (first < text.length() && isFine(text, first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder fine = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (isFine(text, i)) {
                fine.append(text.charAt(i));
            }
        }
        return fine.toString();
    }

    private static boolean isFine(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
