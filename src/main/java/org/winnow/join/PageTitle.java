package org.winnow.join;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Titles of pages without what tells a thread's pages apart. */
final class PageTitle {
    /** "Page 2 of 7", "page 2", "(2/7)", "Seite 2". */
    private static final Pattern PAGE = Pattern.compile(
            "\\b(?:page|seite|pagina|página|strona|сторінка|страница)\\s{0,3}\\d{1,6}(?:\\s{0,3}(?:of|/|von|de)\\s{0,3}\\d{1,6})?"
                    + "|\\(\\s{0,3}\\d{1,6}\\s{0,3}/\\s{0,3}\\d{1,6}\\s{0,3}\\)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PageTitle() {}

    /** Returns the letters and digits of a title, its page number left out; null where nothing is left. */
    static @Nullable String of(@Nullable String title) {
        if (title == null) {
            return null;
        }
        String plain = NO_LETTER.matcher(PAGE.matcher(title).replaceAll(" ")).replaceAll(" ");
        plain = plain.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? null : plain;
    }
}
