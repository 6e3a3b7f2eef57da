package org.winnow.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;
import org.winnow.Winnow;
import org.winnow.batch.DiscussionWork;
import org.winnow.batch.LabelChoice;
import org.winnow.batch.ModelFiles;
import org.winnow.batch.Pseudonyms;
import org.winnow.batch.WinnowAnalyst;
import org.winnow.classify.PolicyFile;
import org.winnow.discussion.Discussion;
import org.winnow.label.Label;
import org.winnow.label.Policy;

/**
 * The models of a process. One set, however many tasks run at once: an encoder is 100 MB and a second to load. It stays until
 * the process ends.
 *
 * @param analyst scores and segments
 * @param work what is done with one discussion
 * @param describes versions and fingerprints, as a manifest holds them
 */
record Models(WinnowAnalyst analyst, DiscussionWork work, Map<String, Object> describes) {
    private static final Map<Key, Loaded> LOADED = new ConcurrentHashMap<>();
    private static final Map<String, Models> BY_JOB = new ConcurrentHashMap<>();

    /** What models depend on. Jobs that agree in it share them. */
    private record Key(@Nullable String folder, String policy, Set<String> catalogue, Set<Label> labels) {}

    private record Loaded(Winnow winnow, Map<String, Object> describes) {}

    /** Returns the models of a job, and loads them where this process has none yet. */
    static Models of(JobSettings settings) {
        return BY_JOB.computeIfAbsent(settings.job(), job -> made(settings));
    }

    private static Models made(JobSettings settings) {
        Key key = new Key(
                settings.models(),
                Arrays.toString(settings.policy()),
                settings.catalogue().keySet(),
                settings.labelSet());
        Loaded loaded = LOADED.computeIfAbsent(key, absent -> load(settings));
        WinnowAnalyst analyst = new WinnowAnalyst(loaded.winnow(), settings.evidence());
        byte[] secret = settings.key();
        UnaryOperator<Discussion> hide = secret == null ? UnaryOperator.identity() : new Pseudonyms(secret);
        return new Models(analyst, new DiscussionWork(analyst, settings.options(), hide), loaded.describes());
    }

    private static Loaded load(JobSettings settings) {
        try {
            Path folder = Files.createTempDirectory(Path.of(SparkFiles.getRootDirectory()), "winnow-");
            Path models = settings.models() == null ? Release.unpack(folder) : Path.of(settings.models());
            Policy policy = PolicyFile.read(policyFile(settings, folder, models));
            Path own = catalogue(settings, folder);
            Winnow winnow = Winnow.load(models, LabelChoice.policy(policy, settings.labelSet()), slots(), own);
            return new Loaded(winnow, ModelFiles.of(winnow.version(), models, policy));
        } catch (IOException e) {
            throw new UncheckedIOException("the models could not be unpacked; free disk space on the machine", e);
        }
    }

    private static Path policyFile(JobSettings settings, Path folder, Path models) throws IOException {
        byte[] given = settings.policy();
        return given == null ? models.resolve("policy.json") : Files.write(folder.resolve("policy.json"), given);
    }

    private static Path catalogue(JobSettings settings, Path folder) throws IOException {
        Path own = folder.resolve("catalogue");
        if (!settings.catalogue().isEmpty()) {
            Files.createDirectories(own);
        }
        for (Map.Entry<String, byte[]> file : settings.catalogue().entrySet()) {
            Files.write(own.resolve(file.getKey()), file.getValue());
        }
        return own;
    }

    /** Returns how many tasks this process runs at once: so many texts may be encoded at once. */
    private static int slots() {
        int all = Runtime.getRuntime().availableProcessors();
        SparkEnv environment = SparkEnv.get();
        return environment == null ? all : environment.conf().getInt("spark.executor.cores", all);
    }
}
