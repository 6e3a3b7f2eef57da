package org.winnow.segment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line that names a commenter says.
 *
 * @param name the name alone, or null where nothing is left of the line
 * @param time the time it also gives, or null
 * @param replyTo name of the commenter that is answered, or null
 */
public record AuthorLine(
        @Nullable String name,
        @Nullable WrittenTime time,
        @Nullable String replyTo) {
    private static final int LONGEST_NAME = 120;
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(?:\\[[–+-]\\]\\s{0,2}|/?u/(?=\\S)|(?:un)?registered commenter\\s{0,2}|comment\\s{0,2}#?\\d{1,5}\\s{1,2}(?:by|from)\\s{1,2}|(?:anonymous|blogger)\\s(?=\\S.{0,80}\\ssaid\\.\\.\\.)|[#*•·›»>~–—-]{1,3}\\s{0,2}|#?\\d{1,4}[.):]?\\s{1,3}(?=\\D)|(?:comment(?:ed)?|posted|written|submitted|left|reply|response|review|kommentar|geschrieben|verfasst|publié|posté|écrit|publicado|escrito|inviato|scritto|enviado)\\s{1,2}(?:by|from|von|par|por|da)\\s{0,2}:?\\s{1,2}|(?:posted\\s)?by:?\\s{1,2}|postby\\s{1,2}|par\\s{1,2}|(?:von|par|por|from|name|author|user)\\s?:\\s{0,2}|posted\\s{1,2}by\\s?:?\\s{0,2})");
    private static final Pattern SAYS = Pattern.compile(
            "(?i)\\s{1,2}(?:says|said|wrote|writes|commented|comments|replied|replies|responded|adds|asks|sagt|sagte|meint|meinte|schrieb|schreibt|antwortete|kommentierte|dit|a dit|a écrit|écrit|dice|dijo|escribió|ha scritto|ha detto|scrive|disse|diz|escreveu|пишет|сказала?|написала?|zegt|schreef|skriver|skrev|sade|comentou|comentó|commentò|pisze|napisała?|yazdı|diyor ki|говорит|reageerde)(?:\\s{0,2}(?:on|at|am|le|el|il|um|this)?(?=\\s{0,2}[:.…,]|\\s{0,2}$|\\s{1,2}\\d|\\s{1,2}\\()|\\s{1,2}(?:on|at|am|le|el|il|em)\\s).{0,200}$");
    private static final Pattern ANSWERS = Pattern.compile(
            "(?i)\\s{0,2}(?:(?:is\\s)?replying to|replied to|in reply to|in response to|responds to|als antwort auf|en réponse à|en respuesta a|in risposta a|em resposta a|в ответ на|→|➜|▶|↪)\\s{0,2}:?\\s{0,2}@?(.{1,120})$");
    private static final Pattern TAIL = Pattern.compile(
            "(?i)(?:[\\s,;:|·•–—-]{1,4}|(?=['’\\[]))(?:['’]s avatar|\\[s\\]|unread|\\d{1,6}\\spts|reply|like|share|report|flag|permalink|link|edited|edit|top fan|top contributor|author|moderator|mod|admin|administrator|staff|op|verified|subscriber|member|guest contributor|new member|junior member|senior member|follow|following|quote|antworten|répondre|responder|rispondi|on|at|am|le|el|the|a las|um|\\d{1,5}\\s(?:points?|likes?|comments?|posts?)|[+-]\\d{1,5})\\s{0,2}$");
    private static final Pattern CONNECTORS = Pattern.compile(
            "(?i)\\b(?:on|at|am|le|el|the|um|à|a las|posted|date)\\b|\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s{0,2}(?:[ap]\\.?m\\b\\.?)?|[,|:·•–—-]");
    private static final Pattern BEFORE_TIME = Pattern.compile(
            "(?i)\\s{1,3}(?:(?:posted|commented|submitted)\\s{1,2})?(?:(?:on|at|am|le|el|il|the)\\s{1,2})?(?:\\d{1,2}[/.]\\d{1,2}\\.?(?:[/.]\\d{2,4})?|\\d{1,2}[:.h]\\d{2}(?:\\s{0,2}[ap]\\.?m\\b\\.?)?|posted|commented|submitted)\\s{0,2}(?:(?:,|on|at|um|à|a las|alle|kl\\.?|-)\\s{0,2})?$");
    private static final Pattern AT_HOST = Pattern.compile("(?<=\\S)@[^@]{0,60}\\.\\w{2,12}$");
    private static final Pattern SUFFIX = Pattern.compile("(?i)^(?:jr|sr|phd|md|esq|ii|iii|iv|dds|rn|cpa)\\b.*");
    private static final Pattern BRACKETS = Pattern.compile("\\s{0,2}[(\\[][^()\\[\\]]{0,80}[)\\]]\\s{0,2}$");
    private static final Pattern BADGE = Pattern.compile(
            "(?i)[(\\[]\\s{0,2}(?:author|admin|mod|moderator|op|guest|not verified|unregistered|user|staff|member|profile|signed in.{0,30}|\\d{1,7}|he/him|she/her|they/them|reply|website|url|visitor|subscriber|verified)\\s{0,2}[)\\]]\\s{0,2}$");

    /** Reads a line; looks at its first 400 characters. */
    public static AuthorLine of(String line) {
        String text = line.length() > 400 ? line.substring(0, 400) : line;
        String replyTo = null;
        Matcher answers = ANSWERS.matcher(text);
        if (answers.find()) {
            replyTo = name(answers.group(1));
            text = text.substring(0, answers.start());
        }
        Optional<WrittenTime> time = WrittenTimes.find(text);
        String name = name(text);
        return new AuthorLine(name, time.orElse(null), replyTo);
    }

    private static @Nullable String name(String text) {
        String rest = lead(text.strip());
        rest = SAYS.matcher(rest).replaceFirst("");
        rest = withoutTime(rest);
        int mark = firstMark(rest);
        rest = mark > 0 ? rest.substring(0, mark) : rest;
        rest = once(withoutPlace(AT_HOST.matcher(tail(lead(rest.strip()))).replaceFirst("")));
        if (rest.isEmpty()) {
            rest = text.strip();
        }
        return rest.isEmpty() || rest.length() > LONGEST_NAME ? null : rest;
    }

    /** Leaves out what follows a comma: the place a tabloid prints after the name. Not a "Jr.". */
    private static String withoutPlace(String text) {
        int comma = text.indexOf(", ");
        boolean place = comma > 0 && !SUFFIX.matcher(text.substring(comma + 2)).matches();
        return place ? text.substring(0, comma) : text;
    }

    /** A name that stands twice on its line, as display name and handle, once. */
    private static String once(String text) {
        int name = (text.length() - 3) / 2;
        if (name > 0 && text.equals(text.substring(0, name) + " (" + text.substring(0, name) + ")")) {
            return text.substring(0, name);
        }
        int middle = text.length() / 2;
        boolean twice = text.length() % 2 == 1
                && text.charAt(middle) == ' '
                && text.substring(0, middle).equals(text.substring(middle + 1));
        return twice ? text.substring(0, middle) : text;
    }

    private static String lead(String text) {
        String rest = text;
        for (int i = 0; i < 3; i++) {
            Matcher m = LEAD.matcher(rest);
            if (!m.find() || m.end() == rest.length()) {
                break;
            }
            rest = rest.substring(m.end());
        }
        return rest;
    }

    /** Leaves out the time: what stands before it, or after it where the line begins with it. */
    private static String withoutTime(String text) {
        Optional<WrittenTime> time = WrittenTimes.find(text);
        if (time.isEmpty()) {
            return text;
        }
        WrittenTime t = time.get();
        boolean bracket = t.start() > 0 && "([".indexOf(text.charAt(t.start() - 1)) >= 0;
        String before = text.substring(0, bracket ? t.start() - 1 : t.start()).strip();
        if (CONNECTORS.matcher(before).replaceAll("").isBlank()) {
            return text.substring(Math.min(text.length(), t.end())).replaceFirst("^[\\s,;:|·•)\\]–—-]{1,6}", "");
        }
        String name = BEFORE_TIME.matcher(before).replaceFirst("");
        return name.isBlank() ? before : name;
    }

    /** Where a separator ends the name: a middle dot, bar, dash or bullet between spaces. */
    private static int firstMark(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            boolean spaced = Character.isWhitespace(text.charAt(i - 1)) && Character.isWhitespace(text.charAt(i + 1));
            if (spaced && "·•|—–-»/".indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static String tail(String text) {
        String rest = text.strip();
        for (int i = 0; i < 4; i++) {
            String shorter = BADGE.matcher(rest).replaceFirst("");
            shorter = TAIL.matcher(shorter).replaceFirst("");
            shorter = trimMarks(shorter);
            if (shorter.equals(rest)) {
                break;
            }
            rest = shorter;
        }
        Matcher brackets = BRACKETS.matcher(rest);
        if (brackets.find() && WrittenTimes.find(brackets.group()).isPresent()) {
            rest = rest.substring(0, brackets.start());
        }
        return rest;
    }

    private static String trimMarks(String text) {
        int end = text.length();
        while (end > 0
                && (Character.isWhitespace(text.charAt(end - 1)) || ":,;|·•–—#»›".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        String rest = text.substring(0, end);
        return rest.startsWith("@") && rest.length() > 1 ? rest.substring(1) : rest;
    }
}
