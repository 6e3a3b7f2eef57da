package org.winnow.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.winnow.encode.EncoderPatch;
import org.winnow.network.ModelFolder;
import org.winnow.tune.EncoderTuning;
import org.winnow.tune.Lesson;

/** Trains the encoder's upper layers on the rows of the label models and writes what changed. */
public final class EncoderTraining {
    private final Options options;
    private final Consumer<String> log;

    /**
     * What to train from and where to.
     *
     * @param data folder of the public corpora
     * @param own folder of our training data
     * @param out model folder that is written
     * @param passes how often each text comes, above 0
     * @param checkpoint file that a stopped run goes on from
     * @param start checkpoint of another training to take the weights from, or null to start from the published encoder
     */
    public record Options(
            Path data,
            Path own,
            Path out,
            double passes,
            Path checkpoint,
            @Nullable Path start) {}

    /**
     * @param options what to train from
     * @param log told what is going on
     */
    public EncoderTraining(Options options, Consumer<String> log) {
        this.options = options;
        this.log = log;
    }

    /**
     * Trains and writes.
     *
     * @throws IOException if a corpus is damaged or a file cannot be written
     */
    public void run() throws IOException {
        LabelData data = LabelData.read(options.data(), options.own());
        List<Lesson> lessons = EncoderLessons.of(data);
        log.accept(lessons.stream().filter(Lesson::tells).count() + " texts to learn labels from, "
                + lessons.stream().filter(lesson -> lesson.about() != null).count()
                + " texts beside what they speak about");
        EncoderTuning.Plan plan = new EncoderTuning.Plan(
                lessons,
                EncoderLessons.held(data),
                EncoderLessons.heads(),
                options.passes(),
                options.checkpoint(),
                options.start());
        EncoderPatch patch = new EncoderTuning(plan, log).run();
        ModelFolder.write(options.out(), Map.of(EncoderPatch.FILE, patch.bytes()));
        log.accept("wrote " + options.out());
    }
}
