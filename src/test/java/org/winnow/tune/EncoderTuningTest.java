package org.winnow.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.encode.EncoderPatch;
import org.winnow.encode.SentenceEncoder;
import org.winnow.fault.InputException;

/** One run of the real encoder over few texts, from its start to a file that loads. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EncoderTuningTest {
    @TempDir
    static Path folder;

    private static EncoderTuning.Plan plan(int texts) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            String text = i % 2 == 0 ? "You stupid clown, number " + i : "Thanks for the answer, number " + i;
            lessons.add(new Lesson(text, new float[] {1 - i % 2}, 1, null));
        }
        return new EncoderTuning.Plan(
                lessons, lessons.subList(0, 30), List.of("hostility"), 1, folder.resolve("ck"), null);
    }

    @Test
    @Order(1)
    void a_run_tells_its_progress_and_gives_a_patch_that_loads() throws IOException {
        List<String> told = new ArrayList<>();
        EncoderPatch patch = new EncoderTuning(plan(60), told::add).run();
        assertThat(told)
                .anySatisfy(
                        line -> assertThat(line).matches("step 2 of 2, [0-9.]+ s a step, about 0 min left; heads .*"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("held texts: mean AUC").contains("hostility"));
        Files.write(folder.resolve(EncoderPatch.FILE), patch.bytes());
        try (SentenceEncoder encoder = SentenceEncoder.load(folder)) {
            assertThat(encoder.embed("Thanks").size()).isEqualTo(SentenceEncoder.DIMENSION);
        }
    }

    @Test
    @Order(2)
    void a_run_that_was_stopped_goes_on_from_its_checkpoint() throws IOException {
        Checkpoint end = Checkpoint.read(folder.resolve("ck"));
        new Checkpoint(end.plan(), 1, end.weights()).write(folder.resolve("ck"));
        List<String> told = new ArrayList<>();
        new EncoderTuning(plan(60), told::add).run();
        assertThat(told).first().isEqualTo("going on after step 1");
        assertThat(Checkpoint.read(folder.resolve("ck")).step()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void a_checkpoint_of_another_plan_is_refused_and_kept() {
        assertThatThrownBy(() -> new EncoderTuning(plan(61), line -> {}).run())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--checkpoint");
        assertThat(folder.resolve("ck")).exists();
    }
}
