package org.winnow.archive;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Takes the tags off BBCode in one pass; what is no known tag stays. */
final class BbCodeText {
    private static final Set<String> KNOWN = Set.of(
            "b",
            "i",
            "u",
            "s",
            "url",
            "email",
            "img",
            "quote",
            "code",
            "list",
            "*",
            "size",
            "color",
            "font",
            "center",
            "left",
            "right",
            "spoiler",
            "youtube",
            "video",
            "attachment",
            "sub",
            "sup",
            "indent",
            "highlight");
    private static final Set<String> DROPPED = Set.of("img", "youtube", "video", "attachment");
    private static final int LONGEST_TAG = 500;

    private final TextLayout layout = new TextLayout();
    private int dropped;

    private BbCodeText() {}

    static String of(String source) {
        BbCodeText text = new BbCodeText();
        int from = 0;
        for (int i = source.indexOf('['); i >= 0; i = source.indexOf('[', i + 1)) {
            int end = source.substring(i, Math.min(source.length(), i + LONGEST_TAG))
                    .indexOf(']');
            if (end > 0 && KNOWN.contains(name(source.substring(i + 1, i + end)))) {
                text.words(source.substring(from, i));
                text.tag(source.substring(i + 1, i + end));
                from = i + end + 1;
                i = from - 1;
            }
        }
        text.words(source.substring(from));
        return text.layout.toString();
    }

    private static String name(String tag) {
        String plain = tag.startsWith("/") ? tag.substring(1) : tag;
        int end = 0;
        while (end < plain.length() && (Character.isLetter(plain.charAt(end)) || plain.charAt(end) == '*')) {
            end++;
        }
        boolean isTag = end == plain.length() || plain.charAt(end) == '=' || plain.charAt(end) == ' ';
        return isTag ? plain.substring(0, end).toLowerCase(Locale.ROOT) : "";
    }

    private void words(String words) {
        if (dropped == 0) {
            layout.lines(Parser.unescapeEntities(words, false));
        }
    }

    private void tag(String tag) {
        boolean isEnd = tag.startsWith("/");
        String name = name(tag);
        if (name.equals("quote")) {
            if (isEnd) {
                layout.endQuote();
            } else {
                layout.quote();
            }
        } else if (name.equals("code") || name.equals("list") || name.equals("*")) {
            layout.block();
        } else if (DROPPED.contains(name)) {
            dropped = isEnd ? 0 : 1;
        }
    }
}
