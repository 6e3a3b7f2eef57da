package org.winnow.bench;

import java.util.Locale;

/** Writes a benchmark as text. */
public final class BenchReportText {
    private static final double MEGA = 1 << 20;

    private BenchReportText() {}

    /** Returns the report as lines of text. */
    public static String of(BenchReport report) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%d comments of %.0f words on average, %d rounds, %d threads, %d processors%n%n",
                report.texts(),
                report.meanWords(),
                report.rounds(),
                report.threads(),
                report.processors()));
        text.append("| | comments / CPU second | comments / second | CPU seconds | times the peer | lowest round |\n");
        text.append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
        report.contenders().forEach(contender -> text.append(row(report, contender)));
        text.append(row(report, report.peer()));
        report.peakBytes()
                .ifPresent(bytes -> text.append(
                        String.format(Locale.ROOT, "%npeak memory before the peer was made: %.0f MB%n", bytes / MEGA)));
        return text.toString();
    }

    private static String row(BenchReport report, BenchReport.Speed speed) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %.2f | %.2f |%n",
                speed.name(),
                speed.textsPerCpuSecond(),
                speed.textsPerWallSecond(),
                speed.total().cpuSeconds(),
                report.ratio(speed),
                report.lowestRatio(speed));
    }

    /** Returns what a command took as a line of text. */
    public static String of(CommandProbe probe) {
        String first = probe.firstResult() == null
                ? "no result"
                : String.format(
                        Locale.ROOT,
                        "first result after %.2f s",
                        probe.firstResult().toMillis() / 1000.0);
        return String.format(
                Locale.ROOT,
                "%s, whole run %.2f s, peak memory %.0f MB, exit status %d%n",
                first,
                probe.whole().toMillis() / 1000.0,
                probe.peakBytes() / MEGA,
                probe.exit());
    }
}
