package org.winnow.layout;

import java.util.List;

/**
 * A line of the template of an entry.
 *
 * @param code {@code A} name, {@code M} meta, {@code C} where the comment's text goes, {@code S} subject the commenter typed,
 *     {@code P} article text, {@code X} boilerplate, {@code .} blank line
 * @param when on which entries it stands
 * @param alternatives wordings with placeholders in braces, one of which a page uses
 */
record TemplateLine(char code, When when, List<String> alternatives) {
    static final char AUTHOR = 'A';
    static final char META = 'M';
    static final char COMMENT_TEXT = 'C';
    static final char SUBJECT = 'S';
    static final char ARTICLE_TEXT = 'P';
    static final char BLANK = '.';

    /** On which entries of a page a line stands. */
    enum When {
        ALWAYS(' '),
        /** On all entries of half of the pages. */
        SOME_PAGES('?'),
        /** On some entries. */
        SOME_ENTRIES('~'),
        REPLIES('>'),
        TOP_LEVEL('^');

        private final char sign;

        When(char sign) {
            this.sign = sign;
        }

        static When ofSign(char sign) {
            for (When when : values()) {
                if (when.sign == sign) {
                    return when;
                }
            }
            throw new IllegalArgumentException("unknown sign '" + sign + "' in a layout template");
        }
    }

    TemplateLine {
        alternatives = List.copyOf(alternatives);
    }
}
