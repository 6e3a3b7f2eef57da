package org.winnow.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.ModelException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code winnow} command. */
@Command(
        name = "winnow",
        description =
                "Separates reader comments from article text, labels them, and summarises each thread. Nothing leaves this machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main {
    private static final List<Class<?>> COMMANDS = List.of(
            AnalyzeCommand.class,
            LabelCommand.class,
            BatchCommand.class,
            QueryCommand.class,
            ReportCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            CatalogueCommand.class,
            HelpCommand.class);

    private Main() {}

    /** Runs a command and leaves with its exit status. */
    public static void main(String[] args) {
        System.exit(run(Console.standard(), args));
    }

    /** Runs a command on a console of its own, for tests. */
    static int run(Console console, String... args) {
        CommandLine commandLine = new CommandLine(new Main(), new Commands(console));
        commands(args).forEach(commandLine::addSubcommand);
        commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false) // a page may be named @page.txt
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .setExecutionExceptionHandler((e, line, parsed) -> failed(console, e));
        if (args.length == 0) {
            commandLine.usage(console.errWriter());
            return Exit.USAGE;
        }
        return commandLine.execute(args);
    }

    /** The command that is asked for, where the first word names one; else all, for help. Reading the options of all takes a while. */
    private static List<Class<?>> commands(String... args) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(type -> args.length > 0 && name(type).equals(args[0]))
                .toList();
        return named.isEmpty() || named.contains(HelpCommand.class) ? COMMANDS : named;
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(Command.class).name();
    }

    private static int failed(Console console, Exception e) throws Exception {
        IOException io = io(e);
        if (io != null && Console.isClosedPipe(io)) {
            return Exit.DONE; // whoever read the results has seen enough
        }
        if (e instanceof ModelException || e instanceof UsageException) {
            console.error(e.getMessage());
            return Exit.USAGE;
        }
        if (io != null) {
            console.error(io.getMessage() == null ? io.toString() : io.getMessage());
            return Exit.SOME_FAILED;
        }
        throw e;
    }

    /** The failed reading or writing behind an exception, which a template engine wraps in its own, or null. */
    private static @Nullable IOException io(Throwable e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return (IOException) cause;
    }

    /** Gives each command the console. */
    private record Commands(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : List.of(type.getDeclaredConstructors())) {
                if (List.of(constructor.getParameterTypes()).equals(List.of(Console.class))) {
                    return type.cast(constructor.newInstance(console));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
