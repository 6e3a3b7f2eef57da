package org.winnow.tune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.winnow.encode.Embedding;
import org.winnow.encode.EncoderPatch;
import org.winnow.encode.LayerWeights;
import org.winnow.encode.LowerLayers;
import org.winnow.fault.InputException;
import org.winnow.network.NativeThreads;

/**
 * Trains the encoder's upper layers on texts of which something is known, step by step, and goes on from where it was stopped.
 */
public final class EncoderTuning {
    /** Layers that stay as published. */
    private static final int FROZEN = 8;
    /** Texts that tell how the published vectors lie. */
    private static final int FRAME = 1_000;

    /** Steps between two whose losses are noted; no multiple of those between batches of pairs. */
    private static final int HEARD_EVERY = 21;

    private static final int SAVE_EVERY = 200;
    /** Steps between two looks at the held texts; a multiple of the former. */
    private static final int LOOK_EVERY = 1_000;
    /** Steps from a start until the optimiser, which keeps nothing over a stop, knows the gradients again. */
    private static final int RAMP = 50;

    private final Plan plan;
    private final Consumer<String> log;
    private double bestMean;

    /**
     * What is trained.
     *
     * @param lessons texts to learn from; at least 16
     * @param held texts to watch, never learnt from
     * @param heads what each number of a lesson's gold says, for the log
     * @param passes how often each text comes, above 0
     * @param checkpoint file that a stopped run goes on from; the best weights so far lie beside it
     * @param start checkpoint of another training to take the weights from, or null to start from the published encoder
     */
    public record Plan(
            List<Lesson> lessons,
            List<Lesson> held,
            List<String> heads,
            double passes,
            Path checkpoint,
            @Nullable Path start) {}

    /**
     * @param plan what is trained
     * @param log told what is going on, a line every {@value #SAVE_EVERY} steps
     */
    public EncoderTuning(Plan plan, Consumer<String> log) {
        this.plan = plan;
        this.log = log;
    }

    /**
     * Trains to the end of the plan.
     *
     * @return what training changed in the encoder
     * @throws InputException if the checkpoint is damaged or of another plan
     * @throws IOException if the checkpoint cannot be written
     */
    public EncoderPatch run() throws IOException {
        NativeThreads.one();
        try (LowerLayers lower = LowerLayers.load(FROZEN)) {
            Schedule schedule = new Schedule(plan.lessons(), plan.passes(), lower::pieces);
            Checkpoint start = start(schedule);
            TuningGraph graph = new TuningGraph(
                    FROZEN, start.weights(), frame(lower), plan.heads().size());
            Watch watch = new Watch(plan.held(), plan.heads(), lower);
            walk(schedule, start.step(), graph, lower, watch);
            return patch(Checkpoint.read(best()).weights());
        }
    }

    private static EncoderPatch patch(Map<String, float[]> weights) {
        Map<String, float[]> layers = new LinkedHashMap<>(weights);
        layers.remove(TuningGraph.HEAD_WEIGHTS);
        layers.remove(TuningGraph.HEAD_BIASES);
        return LayerWeights.published().patch(layers).measured();
    }

    private void walk(Schedule schedule, int from, TuningGraph graph, LowerLayers lower, Watch watch)
            throws IOException {
        long began = System.nanoTime();
        CompletableFuture<@Nullable Batch> next = batch(schedule, from, lower);
        for (int step = from; step < schedule.steps(); step++) {
            Batch batch = next.join();
            next = batch(schedule, step + 1, lower);
            if (batch != null) {
                graph.step(batch, schedule.rate(step) * Math.min(1, (step - from + 1.0) / RAMP));
                if (step % HEARD_EVERY == 0) {
                    watch.heard(graph.losses(batch));
                }
            }
            int done = step + 1;
            if (done % SAVE_EVERY == 0 || done == schedule.steps()) {
                Checkpoint kept = new Checkpoint(schedule.sum(), done, graph.weights());
                kept.write(plan.checkpoint());
                log.accept(progress(done, schedule.steps(), from, began) + watch.losses());
                if (done % LOOK_EVERY == 0 || done == schedule.steps()) {
                    look(watch.ranks(graph), kept);
                }
            }
        }
    }

    /** Keeps the weights that order the held texts best. */
    private void look(Map<String, Double> ranks, Checkpoint now) throws IOException {
        double mean =
                ranks.values().stream().mapToDouble(rank -> rank).average().orElse(0);
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "held texts: mean AUC %.4f;", mean));
        ranks.forEach((head, rank) -> line.append(String.format(Locale.ROOT, " %s %.3f", head, rank)));
        log.accept(line.toString());
        if (mean >= bestMean) {
            bestMean = mean;
            now.write(best());
        }
    }

    private Path best() {
        return plan.checkpoint().resolveSibling(plan.checkpoint().getFileName() + ".best");
    }

    /** Prepares a step beside the one before; null after the last. */
    private static CompletableFuture<@Nullable Batch> batch(Schedule schedule, int step, LowerLayers lower) {
        if (step >= schedule.steps()) {
            return CompletableFuture.completedFuture(null);
        }
        Schedule.Step at = schedule.at(step);
        return CompletableFuture.supplyAsync(() -> Batch.of(at.lessons(), at.pairs(), lower));
    }

    private static String progress(int done, int steps, int from, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        double left = seconds / (done - from) * (steps - done);
        return String.format(
                Locale.ROOT,
                "step %d of %d, %.2f s a step, about %.0f min left;",
                done,
                steps,
                seconds / (done - from),
                left / 60);
    }

    private Checkpoint start(Schedule schedule) throws IOException {
        if (Files.exists(plan.checkpoint())) {
            Checkpoint kept = Checkpoint.read(plan.checkpoint());
            if (kept.plan() != schedule.sum()) {
                throw new InputException(
                        plan.checkpoint().toString(),
                        null,
                        "is from a training on other texts or of other length; delete it or name another with --checkpoint");
            }
            log.accept("going on after step " + kept.step());
            return kept;
        }
        return new Checkpoint(schedule.sum(), 0, firstWeights());
    }

    private Map<String, float[]> firstWeights() throws IOException {
        if (plan.start() != null) {
            return Checkpoint.read(plan.start()).weights();
        }
        Map<String, float[]> weights = new LinkedHashMap<>();
        LayerWeights published = LayerWeights.published();
        for (int layer = FROZEN; layer < LayerWeights.LAYERS; layer++) {
            LayerWeights.names(layer).forEach(name -> weights.put(name, published.values(name)));
        }
        weights.put(
                TuningGraph.HEAD_WEIGHTS,
                new float[UpperLayers.WIDTH * plan.heads().size()]);
        weights.put(TuningGraph.HEAD_BIASES, new float[plan.heads().size()]);
        return weights;
    }

    private TuningGraph.Frame frame(LowerLayers lower) {
        List<Lesson> some = new ArrayList<>(plan.lessons());
        Collections.shuffle(some, new Random(1));
        List<Embedding> vectors = some.stream()
                .limit(FRAME)
                .map(lesson -> lower.of(lesson.text(), Rows.LENGTH).published())
                .toList();
        return TuningGraph.Frame.of(vectors);
    }
}
