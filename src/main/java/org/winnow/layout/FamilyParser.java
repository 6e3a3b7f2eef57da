package org.winnow.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads families from their data files: {@code [name]}, settings ({@code key: value}), then the lines of an entry
 * ({@code A: {author} says:}). {@code ||} parts alternatives; a sign after the code says when a line stands.
 */
final class FamilyParser {
    private static final Pattern HEADER = Pattern.compile("\\[([a-z0-9-]+)\\]");
    private static final Pattern SETTING =
            Pattern.compile("(site|language|headings|times|stubs|before|after|anonymous|bare): *(.*)");
    private static final Pattern LINE = Pattern.compile("([AMCSPX])([?~>^]?)(?:: *(.*))?");

    private final String group;
    private final List<LayoutFamily> families = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private final List<TemplateLine> entry = new ArrayList<>();
    private String name = "";

    private FamilyParser(String group) {
        this.group = group;
    }

    static List<LayoutFamily> parse(String group, List<String> lines) {
        FamilyParser parser = new FamilyParser(group);
        lines.forEach(parser::line);
        parser.finish();
        return parser.families;
    }

    private void line(String line) {
        Matcher header = HEADER.matcher(line);
        Matcher setting = SETTING.matcher(line);
        Matcher template = LINE.matcher(line);
        if (header.matches()) {
            finish();
            name = header.group(1);
        } else if (setting.matches()) {
            settings.put(setting.group(1), setting.group(2));
        } else if (line.equals(".")) {
            entry.add(new TemplateLine(TemplateLine.BLANK, TemplateLine.When.ALWAYS, List.of()));
        } else if (template.matches()) {
            char sign = template.group(2).isEmpty() ? ' ' : template.group(2).charAt(0);
            entry.add(new TemplateLine(
                    template.group(1).charAt(0), TemplateLine.When.ofSign(sign), alternatives(template.group(3))));
        } else {
            throw new IllegalArgumentException("layout family " + name + ": cannot read \"" + line + "\"");
        }
    }

    private void finish() {
        if (!name.isEmpty()) {
            families.add(new LayoutFamily(
                    name,
                    group,
                    settings.getOrDefault("language", "en"),
                    settings.getOrDefault("site", "news"),
                    alternatives(settings.get("headings")),
                    alternatives(settings.getOrDefault("times", "AGO")),
                    alternatives(settings.get("stubs")),
                    words("before"),
                    words("after"),
                    Double.parseDouble(settings.getOrDefault("anonymous", "0")),
                    settings.containsKey("bare"),
                    entry));
        }
        settings.clear();
        entry.clear();
    }

    private List<String> words(String key) {
        String value = settings.getOrDefault(key, "");
        return value.isBlank() ? List.of() : List.of(value.strip().split(" +"));
    }

    private static List<String> alternatives(@Nullable String value) {
        return value == null || value.isBlank()
                ? List.of()
                : List.of(value.strip().split(" *\\|\\| *"));
    }
}
