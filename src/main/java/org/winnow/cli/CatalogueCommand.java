package org.winnow.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.winnow.catalogue.Catalogue;
import org.winnow.catalogue.CatalogueEditor;
import org.winnow.catalogue.CatalogueReader;
import org.winnow.catalogue.EntryKind;
import org.winnow.catalogue.EntryMatcher;
import org.winnow.catalogue.Match;
import org.winnow.encode.SentenceEncoder;
import org.winnow.fault.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow catalogue}: the talking points, theories and techniques that comments are matched against. */
@Command(
        name = "catalogue",
        description = "Check, extend and try the catalogue of talking points, theories and techniques.",
        mixinStandardHelpOptions = true,
        subcommands = {CatalogueCommand.Check.class, CatalogueCommand.Add.class, CatalogueCommand.MatchText.class})
final class CatalogueCommand implements Callable<Integer> {
    private final Console console;

    CatalogueCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.error("name what to do: `winnow catalogue check`, `add FILE` or `match TEXT`");
        return Exit.USAGE;
    }

    private static void print(Console console, String text) throws IOException {
        try (OutputTarget target = OutputTarget.open(console, null, false)) {
            target.stream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** {@code winnow catalogue check}. */
    @Command(
            name = "check",
            description = "Check entries against the form and each other.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        private final Console console;

        @Parameters(arity = "0..*", paramLabel = "PATH", description = "files, folders; default: all that is in force")
        List<Path> paths = List.of();

        @Mixin
        CatalogueOptions options = new CatalogueOptions();

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            List<Path> places = paths.isEmpty()
                    ? options.folders().stream().filter(Files::exists).toList()
                    : paths;
            CatalogueReader.Reading reading = CatalogueReader.read(places);
            reading.failures().forEach(failure -> console.error(failure.getMessage()));
            print(console, counts(reading));
            return reading.failures().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
        }

        private static String counts(CatalogueReader.Reading reading) {
            Catalogue catalogue = reading.catalogue();
            return String.format(
                    Locale.ROOT,
                    "%d entries in %d files: %d talking points, %d theories, %d techniques; %d faults",
                    catalogue.entries().size(),
                    reading.files(),
                    catalogue.of(EntryKind.TALKING_POINT).size(),
                    catalogue.of(EntryKind.THEORY).size(),
                    catalogue.of(EntryKind.TECHNIQUE).size(),
                    reading.failures().size());
        }
    }

    /** {@code winnow catalogue add}. */
    @Command(
            name = "add",
            description = "Add entries to your own, all or none; they count from then on, without training.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        private static final int LARGEST = 8 << 20;

        private final Console console;

        @Parameters(arity = "1", paramLabel = "FILE", description = "JSON of an entry, or a list; - for standard input")
        String file = "-";

        @Mixin
        CatalogueOptions options = new CatalogueOptions();

        Add(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            List<String> ids =
                    CatalogueEditor.add(options.userFolder(), List.of(options.shippedFolder()), file, bytes());
            console.note("added " + String.join(", ", ids) + " to "
                    + options.userFolder().resolve(CatalogueEditor.OWN_FILE));
            return Exit.DONE;
        }

        private byte[] bytes() throws InputException {
            try {
                byte[] bytes = file.equals("-")
                        ? console.in().readNBytes(LARGEST + 1)
                        : Files.size(Path.of(file)) > LARGEST
                                ? new byte[LARGEST + 1]
                                : Files.readAllBytes(Path.of(file));
                if (bytes.length > LARGEST) {
                    throw new InputException(file, null, "is larger than " + (LARGEST >> 20) + " MiB; part it");
                }
                return bytes;
            } catch (InputException e) {
                throw e;
            } catch (IOException | InvalidPathException e) {
                throw new InputException(file, null, "cannot be read; give a file of entries as JSON, or -");
            }
        }
    }

    /** {@code winnow catalogue match}. */
    @Command(
            name = "match",
            description = "Show the entries that a text may voice, with score and nearest paraphrase.",
            mixinStandardHelpOptions = true)
    static final class MatchText implements Callable<Integer> {
        private final Console console;

        @Parameters(arity = "1", paramLabel = "TEXT", description = "the text, as one argument")
        String text = "";

        @Option(names = "--top", paramLabel = "N", description = "entries shown; default: ${DEFAULT-VALUE}")
        int top = 5;

        @Option(names = "--json", description = "as a JSON array")
        boolean json;

        @Mixin
        CatalogueOptions options = new CatalogueOptions();

        MatchText(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            if (top < 1 || text.isBlank()) {
                throw new UsageException(top < 1 ? "--top is " + top + "; expected at least 1" : "TEXT is empty");
            }
            Catalogue catalogue = options.load();
            try (SentenceEncoder encoder = options.encoder()) {
                List<Match> matches = options.matcher(catalogue, encoder).match(text).stream()
                        .limit(top)
                        .toList();
                print(console, json ? asJson(matches) : asText(matches));
            }
            return Exit.DONE;
        }

        private static String asText(List<Match> matches) {
            StringBuilder shown = new StringBuilder();
            for (Match match : matches) {
                shown.append(shown.isEmpty() ? "" : "\n")
                        .append(String.format(
                                Locale.ROOT,
                                "%.2f  %s  %s (about %.2f, stating %.2f)%n      %s%n      nearest: “%s”",
                                match.score(),
                                match.score() >= EntryMatcher.MATCHES ? "match" : "     ",
                                match.entry().shownName(),
                                match.about(),
                                match.stating(),
                                match.entry().claim(),
                                match.nearest()));
            }
            return shown.isEmpty() ? "the catalogue is empty" : shown.toString();
        }

        private String asJson(List<Match> matches) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
                out.writeStartArray();
                for (Match match : matches) {
                    write(out, match);
                }
                out.writeEndArray();
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }

        private void write(JsonGenerator out, Match match) throws IOException {
            out.writeStartObject();
            out.writeStringField("entry", match.entry().id());
            out.writeStringField("kind", match.entry().kind().key());
            out.writeStringField("name", match.entry().shownName());
            out.writeStringField("claim", match.entry().claim());
            out.writeNumberField("score", rounded(match.score()));
            out.writeNumberField("about", rounded(match.about()));
            out.writeNumberField("stating", rounded(match.stating()));
            out.writeBooleanField("matches", match.score() >= EntryMatcher.MATCHES);
            out.writeStringField("nearest", match.nearest());
            out.writeNumberField("start", match.start());
            out.writeNumberField("end", match.end());
            out.writeEndObject();
        }

        private static double rounded(double p) {
            return Math.round(p * 1e4) / 1e4;
        }
    }
}
