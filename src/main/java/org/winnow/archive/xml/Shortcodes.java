package org.winnow.archive.xml;

import java.util.regex.Pattern;

/** WordPress shortcodes in an article: {@code [gallery ids="1,2"]}, {@code [caption …]words[/caption]}. */
final class Shortcodes {
    /**
     * Names that WordPress itself has, and any tag with an attribute or a slash; other words in brackets, such as [sic], are
     * the author's. No part of the pattern can match what the next one begins with, so time is linear.
     */
    private static final Pattern TAG = Pattern.compile(
            "\\[/?(?:caption|gallery|embed|video|audio|playlist|wp_caption|more|nextpage)\\b[^\\]\\[]{0,2000}\\]"
                    + "|\\[/[a-z][a-z0-9_-]{0,60}\\]"
                    + "|\\[[a-z][a-z0-9_-]{0,60} [a-z0-9_-]{1,60}=[^\\]\\[]{0,2000}\\]");

    private Shortcodes() {}

    static String removed(String text) {
        return text.indexOf('[') < 0 ? text : TAG.matcher(text).replaceAll("");
    }
}
