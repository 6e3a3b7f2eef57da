package org.winnow.archive;

/** What a text in an export is written in. */
public enum TextMarkup {
    /** Nothing but words. */
    PLAIN,
    /** HTML; entities are decoded once. */
    HTML,
    /** HTML that was escaped once more on the way, as titles of Disqus are: decoded again where entities are left. */
    HTML_TWICE,
    /** HTML in which bare line breaks count, as in WordPress. */
    HTML_WITH_BREAKS,
    /** Markdown. */
    MARKDOWN,
    /** Markdown with {@code & < >} escaped, as Reddit gives it. */
    MARKDOWN_ESCAPED,
    /** BBCode, as in forums. */
    BBCODE
}
