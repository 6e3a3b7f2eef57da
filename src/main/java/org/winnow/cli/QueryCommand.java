package org.winnow.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.tables.AnswerFormat;
import org.winnow.tables.AnswerWriter;
import org.winnow.tables.Question;
import org.winnow.tables.ReplyNetwork;
import org.winnow.tables.ResultDatabase;
import org.winnow.tables.ResultFolder;
import org.winnow.tables.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow query}: SQL over the tables of a result folder. */
@Command(
        name = "query",
        description = "Ask a result folder in SQL (tables comments, discussions, summaries, counted), or a ready-made"
                + " question.",
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "the --out of a batch")
    @Nullable
    Path folder;

    @Parameters(index = "1", arity = "0..1", paramLabel = "SQL", description = "a SELECT statement")
    @Nullable
    String sql;

    @Option(names = "--ask", paramLabel = "NAME", description = "a ready-made question instead of SQL")
    @Nullable
    String name;

    @Option(names = "--list", description = "name the ready-made questions; with --ask NAME, show its SQL")
    boolean list;

    @Option(names = "--schema", description = "name the tables and their columns")
    boolean schema;

    @Option(names = "--graphml", description = "who answers whom, as a graph for Gephi, igraph or NetworkX")
    boolean graphml;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    AnswerFormat format = AnswerFormat.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "write the answer there instead of standard output")
    @Nullable
    Path out;

    @Option(names = "--force", description = "replace the file that --out names")
    boolean force;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (list || schema) {
            return print(list ? questions() : tables());
        }
        if (folder == null) {
            throw new UsageException(
                    "name a result folder: winnow query DIR \"SELECT …\"; --list names ready-made questions");
        }
        if (graphml) {
            return network(folder);
        }
        String question = question();
        try (ResultDatabase database = ResultDatabase.open(existing(folder));
                OutputTarget target = OutputTarget.open(console, out, force)) {
            database.ask(question, rows -> AnswerWriter.write(rows, format, width(), target.stream()));
            target.finished();
        } catch (InputException e) {
            throw new UsageException(e.getMessage());
        }
        return Exit.DONE;
    }

    private int network(Path result) throws IOException {
        if (sql != null || name != null) {
            throw new UsageException("--graphml is an answer of its own; leave the question out");
        }
        try (ResultDatabase database = ResultDatabase.open(existing(result));
                OutputTarget target = OutputTarget.open(console, out, force)) {
            ReplyNetwork.Size size = ReplyNetwork.write(database, target.stream());
            target.finished();
            console.note(size.nodes() + " names, " + size.edges() + " pairs of who answers whom");
        }
        return Exit.DONE;
    }

    private static ResultFolder existing(Path path) {
        try {
            return ResultFolder.existing(path);
        } catch (InputException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private int width() {
        return console.terminal() ? console.columns() : Integer.MAX_VALUE;
    }

    private String question() {
        if ((sql == null) == (name == null)) {
            throw new UsageException("give one question: SQL, or --ask with one of the names that --list shows");
        }
        return sql != null ? sql : named(name).sql();
    }

    private static Question named(@Nullable String name) {
        return Question.named(String.valueOf(name))
                .orElseThrow(() -> new UsageException(
                        "there is no question " + name + "; `winnow query --list` names those there are"));
    }

    private String questions() {
        if (name != null) {
            return named(name).sql();
        }
        StringBuilder text = new StringBuilder();
        for (Question question : Question.all()) {
            text.append(String.format("%-26s%s%n", question.name(), question.about()));
        }
        return text.toString().stripTrailing();
    }

    private static String tables() {
        StringBuilder text = new StringBuilder();
        for (Table table : Table.values()) {
            text.append(table.key()).append('\n');
            table.columns()
                    .forEach(column -> text.append(String.format("  %-24s%s%n", column.name(), column.meaning())));
        }
        return text.toString().stripTrailing();
    }

    private int print(String text) throws IOException {
        try (OutputTarget target = OutputTarget.open(console, out, force)) {
            target.stream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
            target.finished();
        }
        return Exit.DONE;
    }
}
