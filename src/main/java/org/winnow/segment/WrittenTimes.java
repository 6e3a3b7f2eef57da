package org.winnow.segment;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time in an author or meta line. Patterns have bounded repetition only, and lines are looked at up to a length that no such
 * line has.
 */
final class WrittenTimes {
    private static final int LONGEST = 300; // characters
    private static final String[] LANGUAGES = {"en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "sv", "da", "tr"};
    private static final Map<String, Integer> MONTHS = months();

    private static final String CLOCK =
            "(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?(?:\\s{0,2}(?<half>[aApP])\\.?[mM]\\b\\.?)?";
    private static final String BETWEEN =
            "(?:,?\\s{1,3}(?:at|um|à|a las|alle|às|om|kl\\.?|в|on|@|-|–|—|\\||·)?\\s{0,2}|T|,|\\s?-\\s?)";
    private static final String WEEKDAY =
            "(?:(?<![\\p{L}])(?iu:" + String.join("|", weekdays()) + ")[.,]{0,2}\\s{1,2})?";
    private static final Pattern ISO = Pattern.compile(
            WEEKDAY
                    + "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[T ]{1,2}(?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?(?<half>(?!))?(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern MONTH_FIRST = Pattern.compile(WEEKDAY
            + "(?<name>\\p{L}{3,40})\\.?\\s{1,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s{0,2}|\\s{1,2})(?<year>(?:19|20)\\d{2})(?:"
            + BETWEEN + CLOCK + ")?");
    private static final Pattern DAY_FIRST = Pattern.compile(WEEKDAY
            + "(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?[\\s-]{1,2}(?:de\\s|of\\s)?(?<name>\\p{L}{3,10})\\.?,?[\\s-]{1,2}(?:de\\s)?(?<year>(?:19|20)\\d{2})(?:"
            + BETWEEN + CLOCK + ")?");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d.])(?<a>\\d{1,4})(?<mark>[./-])(?<b>\\d{1,2})\\k<mark>(?<c>\\d{2,4})(?![\\d])(?:"
                    + BETWEEN + CLOCK + ")?");
    private static final Pattern NO_YEAR = Pattern.compile(WEEKDAY
            + "(?:(?<name>\\p{L}{3,40})\\.?\\s{1,2}\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.?\\s{1,2}(?<name2>\\p{L}{3,10}))\\b(?:"
            + BETWEEN + CLOCK + ")?");
    private static final String UNIT =
            "(?:s|m|h|d|w|y|mo|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?|yrs?|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|secondes?|heures?|jours?|semaines?|mois|ans?|années?|segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|anos?|ore|ora|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|uur|dagen|weken|maanden|jaar|минут\\p{L}{0,3}|час\\p{L}{0,3}|дн\\p{L}{0,3}|день|недел\\p{L}{0,3}|месяц\\p{L}{0,3}|лет|год\\p{L}{0,2})";
    private static final String COUNT = "(?:\\d{1,3}|an?|one|eine[mrn]?|une?|una|uno)";
    private static final Pattern RELATIVE = Pattern.compile(
            "(?i)(?:(?:about|over|almost|ca\\.|vor|il y a|hace|há)\\s{1,2}(?:about\\s|etwa\\s|environ\\s)?" + COUNT
                    + "\\s{0,2}" + UNIT + "\\b(?:\\sago)?|"
                    + COUNT + "\\s{0,2}" + UNIT + "(?:,?\\s{1,2}\\d{1,2}\\s{0,2}" + UNIT
                    + ")?\\s{1,2}(?:ago|fa|geleden|назад|atrás)\\b"
                    + "|(?<![\\p{L}\\d])\\d{1,3}\\s?(?:min|mo|hr|[smhdwy])(?![\\p{L}\\d])|\\b(?:yesterday|just now|gestern|hier|ayer|ieri|вчера)\\b(?:"
                    + BETWEEN + CLOCK.replaceAll("\\?<\\w+>", "?:") + ")?)");

    private WrittenTimes() {}

    /** Returns the first time in the line. */
    static Optional<WrittenTime> find(String whole) {
        String line = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        Matcher iso = ISO.matcher(line);
        if (iso.find()) {
            return Optional.of(dated(iso, number(iso, "year"), number(iso, "month"), number(iso, "day")));
        }
        for (Pattern pattern : new Pattern[] {MONTH_FIRST, DAY_FIRST}) {
            Matcher m = pattern.matcher(line);
            while (m.find()) {
                String name = m.group("name");
                int joined = joined(name);
                Integer month = MONTHS.get(name.substring(joined).toLowerCase(Locale.ROOT));
                if (month != null) {
                    WrittenTime time = dated(m, number(m, "year"), month, number(m, "day"));
                    return Optional.of(joined == 0 ? time : from(m.start("name") + joined, time, line));
                }
            }
        }
        return numeric(line).or(() -> noYear(line)).or(() -> relative(line)).or(() -> clock(line));
    }

    /** Where a month begins that is joined to a name, as in "AnnNovember 6, 2019"; 0 if none is. */
    private static int joined(String name) {
        for (int i = 1; i <= name.length() - 3; i++) {
            boolean edge = Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
            if (edge && MONTHS.containsKey(name.substring(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return 0;
    }

    private static WrittenTime from(int start, WrittenTime time, String line) {
        return new WrittenTime(time.iso(), line.substring(start, time.end()).strip(), start, time.end());
    }

    private static Optional<WrittenTime> numeric(String line) {
        Matcher m = NUMERIC.matcher(line);
        while (m.find()) {
            int a = number(m, "a");
            int b = number(m, "b");
            int c = number(m, "c");
            boolean yearFirst = a > 31;
            int year = yearFirst ? a : c < 100 ? 2000 + c : c;
            if (year < 1990 || year > 2100 || Math.max(yearFirst ? c : a, b) > 31) {
                continue;
            }
            if (yearFirst) {
                return Optional.of(dated(m, year, b, c));
            }
            boolean dots = m.group("mark").equals(".");
            if (dots || a > 12) {
                return Optional.of(dated(m, year, b, a));
            }
            return Optional.of(b > 12 ? dated(m, year, a, b) : plain(m)); // 3/4/2012 could be either
        }
        return Optional.empty();
    }

    private static Optional<WrittenTime> noYear(String line) {
        Matcher m = NO_YEAR.matcher(line);
        while (m.find()) {
            String name = m.group("name") != null ? m.group("name") : m.group("name2");
            int joined = m.group("name") == null ? 0 : joined(name);
            if (MONTHS.containsKey(name.substring(joined).toLowerCase(Locale.ROOT))) {
                return Optional.of(joined == 0 ? plain(m) : from(m.start("name") + joined, plain(m), line));
            }
        }
        return Optional.empty();
    }

    private static Optional<WrittenTime> relative(String line) {
        Matcher m = RELATIVE.matcher(line);
        return m.find() ? Optional.of(plain(m)) : Optional.empty();
    }

    private static Optional<WrittenTime> clock(String line) {
        Matcher m = Pattern.compile("(?<!\\d)\\d{1,2}:\\d{2}(?!\\d)(?:\\s{0,2}[aApP]\\.?[mM]\\b\\.?)?")
                .matcher(line);
        return m.find() ? Optional.of(plain(m)) : Optional.empty();
    }

    private static WrittenTime plain(Matcher m) {
        return new WrittenTime(null, m.group().strip(), m.start(), m.end());
    }

    private static WrittenTime dated(Matcher m, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            LocalTime time = time(m);
            String iso = time == null ? date.toString() : date.atTime(time).toString();
            return new WrittenTime(iso, m.group().strip(), m.start(), m.end());
        } catch (DateTimeException e) {
            return plain(m); // 31 February
        }
    }

    private static @Nullable LocalTime time(Matcher m) {
        if (m.group("hour") == null) {
            return null;
        }
        int hour = number(m, "hour");
        String half = m.group("half");
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return LocalTime.of(hour, number(m, "minute"), m.group("second") == null ? 0 : number(m, "second"));
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static SortedSet<String> weekdays() {
        SortedSet<String> names =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String language : LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
                    names.add(Pattern.quote(day.getDisplayName(style, Locale.forLanguageTag(language))
                            .replace(".", "")));
                }
            }
        }
        return names;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE}) {
                for (Month month : Month.values()) {
                    String name = month.getDisplayName(style, Locale.forLanguageTag(language))
                            .replace(".", "");
                    months.putIfAbsent(name.toLowerCase(Locale.ROOT), month.getValue());
                }
            }
        }
        months.put("sept", 9);
        return months;
    }
}
