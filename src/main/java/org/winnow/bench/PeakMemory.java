package org.winnow.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The most memory that a process ever held, heap and native together, as Linux counts it. */
public final class PeakMemory {
    private static final String KEY = "VmHWM:";
    private static final long KILO = 1024;

    private PeakMemory() {}

    /** Returns the peak of this process in bytes, or nothing where the system does not tell. */
    public static OptionalLong ofThisProcess() {
        return of(Path.of("/proc/self/status"));
    }

    /** Returns the peaks of a process and all that it started, added up, in bytes; processes that ended are missing. */
    public static long ofTree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(p -> of(Path.of("/proc/" + p.pid() + "/status")).orElse(0))
                .sum();
    }

    static OptionalLong of(Path status) {
        try {
            return parse(Files.readAllLines(status, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // another system, or the process has ended
            return OptionalLong.empty();
        }
    }

    static OptionalLong parse(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(KEY))
                .map(line -> line.substring(KEY.length()).strip().split("\\s+", 2)[0])
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) * KILO)
                .findFirst();
    }
}
