package org.winnow.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element's attributes say. Those of an element without any are {@link #NONE}. */
final class Marks {
    static final Marks NONE = new Marks();

    private static final int MOST_CHARACTERS = 600;
    private static final int LONGEST_WORD = 40;
    private static final Pattern HIDING_STYLE =
            Pattern.compile("(?:display\\s{0,9}:\\s{0,9}none|visibility\\s{0,9}:\\s{0,9}hidden)");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.{0,40}");

    private String classes = "";
    private String id = "";
    private String itemprop = "";
    private String type = "";
    private String rel = "";
    private @Nullable String datetime;
    private boolean hidden;
    private boolean link;
    private boolean oneComment;
    private List<String> classWords = List.of();

    private Marks() {}

    /**
     * @param element an element
     * @param known words of the class attributes seen so far on the page, which repeat a lot
     */
    static Marks of(Element element, Map<String, List<String>> known) {
        if (element.attributesSize() == 0) {
            return NONE;
        }
        Marks marks = new Marks();
        for (Attribute attribute : element.attributes()) {
            marks.take(attribute.getKey(), attribute.getValue());
        }
        marks.classWords = marks.classes.isEmpty() ? List.of() : known.computeIfAbsent(marks.classes, Marks::split);
        return marks;
    }

    private void take(String key, String value) {
        switch (key) {
            case "class" -> classes = shortened(value);
            case "id" -> id = shortened(value);
            case "itemprop", "property" -> itemprop = shortened(value);
            case "itemtype", "typeof" -> type = shortened(value);
            case "rel" -> rel = shortened(value).toLowerCase(Locale.ROOT);
            case "href" -> link = true;
            case "hidden" -> hidden = true;
            case "style" ->
                hidden |= HIDING_STYLE.matcher(value.toLowerCase(Locale.ROOT)).find();
            case "datetime" -> datetime = shortened(value);
            case "title" ->
                datetime = datetime == null
                                && startsWithDigit(value)
                                && ISO_DATE.matcher(value).matches()
                        ? value
                        : datetime;
            case "role" -> oneComment |= value.equals("comment");
            case "data-comment-id", "data-commentid", "data-comment_id" -> oneComment = true;
            default -> {
                // says nothing of the text
            }
        }
    }

    private static boolean startsWithDigit(String value) {
        return !value.isEmpty() && Character.isDigit(value.charAt(0));
    }

    private static String shortened(String value) {
        return value.length() <= MOST_CHARACTERS ? value : value.substring(0, MOST_CHARACTERS);
    }

    boolean isEmpty() {
        return this == NONE;
    }

    boolean isHidden() {
        return hidden;
    }

    /** Whether it leads elsewhere. */
    boolean isLink() {
        return link;
    }

    /** Whether a role or data attribute marks it as one comment. */
    boolean isOneComment() {
        return oneComment || itempropWords().contains("comment");
    }

    /** Value of {@code itemtype} or {@code typeof}, or empty. */
    String type() {
        return type;
    }

    /** Value of {@code rel}, lower case, or empty. */
    String rel() {
        return rel;
    }

    /** Date that goes with the text, or null. */
    @Nullable
    String datetime() {
        return datetime;
    }

    /** Digits that the id ends in, or empty. */
    String idNumber() {
        int start = id.length();
        while (start > 0 && Character.isDigit(id.charAt(start - 1))) {
            start--;
        }
        return id.substring(start);
    }

    /** The id as a word, or null. */
    @Nullable
    String idWord() {
        return id.isBlank() ? null : word(id.strip());
    }

    /** Words of the {@code class} attribute. */
    List<String> classWords() {
        return classWords;
    }

    boolean hasClassIn(Set<String> words) {
        for (String word : classWords) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Words of the {@code itemprop} or {@code property} attribute, as written but for a {@code schema:} before them. */
    List<String> itempropWords() {
        return itemprop.isEmpty()
                ? List.of()
                : List.of(itemprop.replace("schema:", "").strip().split("\\s+"));
    }

    /** Words of class, id and itemprop, in this order, perhaps repeated. */
    List<String> words() {
        String idWord = idWord();
        if (idWord == null && itemprop.isEmpty()) {
            return classWords;
        }
        List<String> words = new ArrayList<>(classWords);
        if (idWord != null) {
            words.add(idWord);
        }
        words.addAll(split(itemprop));
        return words;
    }

    private static List<String> split(String value) {
        List<String> words = new ArrayList<>();
        int length = value.length();
        for (int start = 0; start < length; ) {
            int end = start;
            while (end < length && value.charAt(end) > ' ') {
                end++;
            }
            if (end > start) {
                words.add(word(value.substring(start, end)));
            }
            start = end + 1;
        }
        return words;
    }

    /** {@code commentBody_12} becomes {@code comment-body-#}: what is the same on the next page. */
    private static String word(String raw) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < raw.length() && word.length() < LONGEST_WORD; i++) {
            char c = raw.charAt(i);
            if (Character.isDigit(c)) {
                if (word.isEmpty() || word.charAt(word.length() - 1) != '#') {
                    word.append('#');
                }
            } else if (Character.isUpperCase(c)) {
                if (i > 0 && Character.isLowerCase(raw.charAt(i - 1))) {
                    word.append('-');
                }
                word.append(Character.toLowerCase(c));
            } else {
                word.append(c == '_' || c <= ' ' ? '-' : c);
            }
        }
        return word.toString();
    }
}
