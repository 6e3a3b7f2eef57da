package org.winnow.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The jar under {@code spark-submit} with worker processes on this machine. What a Spark distribution would bring is taken from
 * the tests' class path, so none need be installed.
 */
final class LocalCluster {
    private static final Path JAR = Path.of(System.getProperty("winnow.spark.jar", "target/winnow-spark.jar"));

    /** What Winnow brings and Spark does not. */
    private static final Pattern NOT_SPARK = Pattern.compile(
            ".*/(winnow|onnxruntime|duckdb|opennlp|langchain4j|jsoup|picocli|jwarc|dec-|juniversalchardet|apache-mime4j"
                    + "|woodstox|stax2|junit|assertj|surefire|jspecify|error_prone|opentest4j|apiguardian|byte-buddy)[^/]*");

    private static final List<String> OPENS = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "sun.nio.ch",
            "sun.util.calendar");

    private final Path home;
    private final Path folder;

    /**
     * @param folder takes logs and scratch
     */
    LocalCluster(Path folder) throws IOException {
        this.folder = folder;
        this.home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "spark-home-");
        Path jars = Files.createDirectories(home.resolve("jars"));
        Files.createDirectories(home.resolve("conf"));
        Files.createDirectories(folder);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            Path link = jars.resolve(jar.getFileName());
            if (entry.endsWith(".jar") && !NOT_SPARK.matcher(entry).matches() && !Files.exists(link)) {
                Files.createSymbolicLink(link, jar.toAbsolutePath());
            }
        }
    }

    /**
     * What a run came to.
     *
     * @param status exit status
     * @param said what it wrote
     * @param wall how long it took, start of Spark included
     * @param cpu what all its processes took
     * @param executors processes that ended a task
     */
    record Run(int status, String said, Duration wall, Duration cpu, List<String> executors) {}

    /** Runs the jar with so many workers of one core each, and waits. */
    Run submit(int workers, List<String> arguments) throws IOException, InterruptedException {
        Path events = Files.createTempDirectory(folder, "events-");
        Path log = events.resolveSibling(events.getFileName() + ".log");
        ProcessBuilder command = new ProcessBuilder(command(workers, events, arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("SPARK_HOME", home.toString());
        command.environment().put("SPARK_SCALA_VERSION", "2.13");
        command.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        long start = System.nanoTime();
        Process process = command.start();
        Duration cpu = waitFor(process);
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        return new Run(process.exitValue(), Files.readString(log), wall, cpu, executors(events));
    }

    private List<String> command(int workers, Path events, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        OPENS.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", home.resolve("jars") + "/*", "org.apache.spark.deploy.SparkSubmit"));
        command.addAll(List.of("--master", "local-cluster[" + workers + ",1,1024]"));
        Map<String, String> settings = new HashMap<>(Map.of(
                "spark.executor.memory", "1024m",
                "spark.ui.enabled", "false",
                "spark.driver.bindAddress", "127.0.0.1",
                "spark.driver.host", "127.0.0.1",
                "spark.local.dir", folder.resolve("scratch").toString(),
                "spark.eventLog.enabled", "true",
                "spark.eventLog.compress", "false",
                "spark.eventLog.rolling.enabled", "false",
                "spark.eventLog.dir", events.toUri().toString()));
        settings.forEach((name, value) -> command.addAll(List.of("--conf", name + "=" + value)));
        command.addAll(
                List.of("--class", "org.winnow.spark.Main", JAR.toAbsolutePath().toString()));
        command.addAll(arguments);
        return command;
    }

    /** Waits, and adds up the processor time of the process and what it started: a process that is gone tells nothing. */
    private static Duration waitFor(Process process) throws InterruptedException {
        Map<Long, Duration> taken = new HashMap<>();
        do {
            note(process.toHandle(), taken);
            process.descendants().forEach(one -> note(one, taken));
        } while (!process.waitFor(500, TimeUnit.MILLISECONDS));
        return taken.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static void note(ProcessHandle process, Map<Long, Duration> taken) {
        process.info().totalCpuDuration().ifPresent(cpu -> taken.put(process.pid(), cpu));
    }

    private static List<String> executors(Path events) throws IOException {
        List<String> found = new ArrayList<>();
        Pattern id = Pattern.compile("\"Executor ID\":\"(\\w+)\"");
        for (String name : Runs.files(events)) {
            Files.readAllLines(events.resolve(name)).stream()
                    .filter(line -> line.contains("SparkListenerTaskEnd"))
                    .flatMap(line -> id.matcher(line).results())
                    .map(match -> match.group(1))
                    .forEach(found::add);
        }
        return found.stream().distinct().sorted().toList();
    }
}
