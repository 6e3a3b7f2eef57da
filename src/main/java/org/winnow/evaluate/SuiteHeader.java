package org.winnow.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.winnow.fault.InputException;

/** A line in square brackets that opens a part of a suite's file: {@code [part: NAME | key: value | …]}. */
final class SuiteHeader {
    private static final Pattern BAR = Pattern.compile("\\|");

    private final SuiteSource.Line line;
    private final Map<String, String> values = new LinkedHashMap<>();

    private SuiteHeader(SuiteSource.Line line) {
        this.line = line;
    }

    static SuiteHeader parse(SuiteSource.Line line) throws InputException {
        if (!line.text().endsWith("]")) {
            throw line.fault("a part's head has no closing bracket; write [functionality: NAME | …]");
        }
        SuiteHeader header = new SuiteHeader(line);
        for (String field : BAR.split(line.text().substring(1, line.text().length() - 1))) {
            String[] pair = field.strip().split(":", 2);
            String value = pair.length == 1 ? "" : pair[1].strip();
            if (header.values.put(pair[0].strip(), value) != null) {
                throw line.fault("\"" + pair[0].strip() + "\" stands twice; leave one");
            }
        }
        return header;
    }

    /** Returns the name of the part: its first key. */
    String part() {
        return values.keySet().iterator().next();
    }

    SuiteSource.Line line() {
        return line;
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }

    String required(String key) throws InputException {
        return value(key).orElseThrow(() -> line.fault("there is no \"" + key + ": …\"; add one"));
    }

    /** Returns the values of a list with commas; none where the key is missing. */
    List<String> list(String key) {
        return value(key).map(v -> List.of(v.split("\\s*,\\s*"))).orElse(List.of());
    }

    void allow(List<String> keys) throws InputException {
        for (String key : values.keySet()) {
            if (!keys.contains(key)) {
                throw line.fault("unknown key \"" + key + "\"; expected some of " + keys);
            }
        }
    }
}
