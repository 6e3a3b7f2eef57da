package org.winnow.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Takes the marks off Markdown as comments are written in it (Reddit, Remark42, Discourse): not a full parser, in one pass over
 * the lines and one over the characters.
 */
final class MarkdownText {
    private static final Pattern RULE = Pattern.compile("(?:[-*_=] ?){3,200}");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +");
    private static final Pattern BULLET = Pattern.compile("[*+-] +");
    private static final String MARKS = "\\`*_{}[]()#+-.!~>|^&<";

    /** No address is longer; what is behind an opening bracket beyond this is text. */
    private static final int LONGEST_ADDRESS = 2_000;

    private final TextLayout layout = new TextLayout();

    private MarkdownText() {}

    static String of(String source) {
        MarkdownText text = new MarkdownText();
        boolean fenced = false;
        int quoted = 0;
        for (String line : source.split("\r?\n|\r", -1)) {
            int depth = fenced ? quoted : quotes(line);
            quoted = text.to(depth, quoted);
            String rest = fenced ? line : afterQuotes(line);
            if (isFence(rest)) {
                fenced = !fenced;
                text.layout.block();
            } else if (fenced) {
                text.layout.verbatim(rest + "\n");
            } else {
                text.line(rest);
            }
        }
        return text.layout.toString();
    }

    private static boolean isFence(String line) {
        String plain = line.strip();
        return plain.startsWith("```") || plain.startsWith("~~~");
    }

    /** How deep a line is quoted. */
    private static int quotes(String line) {
        int depth = 0;
        int i = 0;
        while (i < line.length() && (line.charAt(i) == '>' || line.charAt(i) == ' ')) {
            // >! hides a spoiler and quotes nothing
            if (line.charAt(i) == '>' && line.startsWith("!", i + 1)) {
                break;
            }
            depth += line.charAt(i) == '>' ? 1 : 0;
            i++;
        }
        return depth;
    }

    private static String afterQuotes(String line) {
        int left = quotes(line);
        int i = 0;
        while (left > 0) {
            left -= line.charAt(i) == '>' ? 1 : 0;
            i++;
        }
        return line.substring(i);
    }

    private int to(int depth, int before) {
        for (int i = before; i < depth; i++) {
            layout.quote();
        }
        for (int i = depth; i < before; i++) {
            layout.endQuote();
        }
        return depth;
    }

    private void line(String line) {
        String words = line.strip();
        if (words.isEmpty()) {
            layout.paragraph();
            return;
        }
        if (RULE.matcher(words).matches() && !words.startsWith("__")) {
            layout.paragraph();
            return;
        }
        words = withoutStart(HEADING, withoutStart(BULLET, words));
        layout.block();
        layout.words(Parser.unescapeEntities(inline(words), false));
    }

    private static String withoutStart(Pattern mark, String words) {
        var found = mark.matcher(words);
        return found.lookingAt() ? words.substring(found.end()) : words;
    }

    /** Takes off emphasis, code marks and addresses of links; bracketed text without an address stays as it is. */
    private static String inline(String words) {
        StringBuilder out = new StringBuilder(words.length());
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\\' && i + 1 < words.length() && MARKS.indexOf(words.charAt(i + 1)) >= 0) {
                out.append(words.charAt(++i));
            } else if (c == '[') {
                open.push(out.length());
                out.append(c);
            } else if (c == ']' && !open.isEmpty()) {
                int end = addressEnd(words, i + 1);
                i = end < 0 ? i : end;
                close(out, open.pop(), end >= 0);
            } else if (!isMark(words, i)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static void close(StringBuilder out, int from, boolean isLink) {
        if (!isLink) {
            out.append(']');
            return;
        }
        boolean isImage = from > 0 && out.charAt(from - 1) == '!';
        out.deleteCharAt(from);
        if (isImage) {
            out.setLength(from - 1);
        }
    }

    /** Where the address that follows a closing bracket ends, or -1 where none follows. */
    private static int addressEnd(String words, int from) {
        if (from >= words.length() || words.charAt(from) != '(') {
            return -1;
        }
        int depth = 0;
        for (int i = from; i < Math.min(words.length(), from + LONGEST_ADDRESS); i++) {
            depth += words.charAt(i) == '(' ? 1 : words.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMark(String words, int i) {
        char c = words.charAt(i);
        char before = i == 0 ? ' ' : words.charAt(i - 1);
        char after = i + 1 == words.length() ? ' ' : words.charAt(i + 1);
        return switch (c) {
            case '`' -> true;
            // 2 * 3 and * alone are words; so is snake_case
            case '*' -> !(isSpace(before) && isSpace(after));
            case '_' -> (!isWord(before) && !isSpace(after)) || (!isWord(after) && !isSpace(before));
            case '~' -> after == '~' || before == '~';
            case '!' -> (before == '>' && !isSpace(after)) || (after == '<' && !isSpace(before));
            case '>' -> after == '!' && i + 2 < words.length() && !isSpace(words.charAt(i + 2));
            case '<' -> before == '!' && i > 1 && !isSpace(words.charAt(i - 2));
            default -> false;
        };
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
