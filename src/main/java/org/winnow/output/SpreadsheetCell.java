package org.winnow.output;

import org.jspecify.annotations.Nullable;

/**
 * Text that a spreadsheet shows and does not compute.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP on CSV injection</a>
 */
public final class SpreadsheetCell {
    /** What starts a formula or a command, plain or full-width (＝ ＋ － ＠), and signs that a spreadsheet takes for minus. */
    private static final String STARTS_FORMULA = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20\u2212";

    private SpreadsheetCell() {}

    /** Returns the text, after an apostrophe where it could be taken for a formula; an absent text is an empty cell. */
    public static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String cell = withoutControls(WellFormed.of(text));
        return startsFormula(cell) ? "'" + cell : cell;
    }

    /** Puts the picture of a control character in its place, but for tabs and line ends. */
    private static String withoutControls(String text) {
        StringBuilder cell = new StringBuilder(text);
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                cell.setCharAt(i, (char) (0x2400 + c));
            }
        }
        return cell.toString();
    }

    /** Looks past what spreadsheets trim: white space, control and invisible characters. */
    private static boolean startsFormula(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (i == 0 && (c == '\t' || c == '\r' || c == '\n')) {
                return true;
            }
            boolean invisible = Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT;
            if (!invisible) {
                return STARTS_FORMULA.indexOf(c) >= 0;
            }
        }
        return false;
    }
}
