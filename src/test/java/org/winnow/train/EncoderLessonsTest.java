package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.tune.Lesson;

class EncoderLessonsTest {
    @TempDir
    static Path folder;

    private static LabelData data;

    @BeforeAll
    static void write() throws IOException {
        StringBuilder rows = new StringBuilder();
        StringBuilder own = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            rows.append("{\"id\": \"r" + i
                    + "\", \"title\": \"Pool closes in autumn\", \"text\": \"remark on the pool number "
                    + i + "\", \"hostile\": " + (i % 2 == 0) + ", \"sub\": [], \"split\": \""
                    + (i < 30 ? "train" : "dev")
                    + "\"}\n");
            if (i % 4 == 1) {
                own.append("{\"set\": \"hostility/cad\", \"id\": \"r" + i + "\", \"labels\": [\"conspiracy\"]}\n");
            }
        }
        Path set = Files.createDirectories(folder.resolve("data/hostility/cad"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(set.resolve("data.jsonl.gz")))) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        Files.createDirectories(folder.resolve("own"));
        Files.writeString(folder.resolve("own/real-comments.jsonl"), own);
        data = LabelData.read(folder.resolve("data"), folder.resolve("own"));
    }

    @Test
    void heads_are_the_labels_that_a_text_alone_can_show_and_the_kinds() {
        assertThat(EncoderLessons.heads())
                .startsWith("conspiracy", "hostility", "propaganda")
                .contains("insult", "talking_point")
                .doesNotContain("off_topic", "other_subject");
    }

    @Test
    void a_lesson_says_what_its_set_decides_and_nothing_of_the_rest() {
        List<Lesson> lessons = EncoderLessons.of(data);
        assertThat(lessons).isNotEmpty().allSatisfy(lesson -> {
            assertThat(lesson.gold()).hasSize(EncoderLessons.heads().size());
            assertThat(lesson.weight()).isPositive().isLessThanOrEqualTo(1);
        });
        assertThat(lessons.stream().filter(lesson -> !Float.isNaN(lesson.gold()[1])))
                .as("hostility is told of these")
                .isNotEmpty();
        assertThat(lessons.stream().filter(lesson -> Float.isNaN(lesson.gold()[0])))
                .as("conspiracy is not told of all")
                .isNotEmpty();
    }

    @Test
    void the_same_data_gives_the_same_lessons_in_the_same_order() throws IOException {
        LabelData again = LabelData.read(folder.resolve("data"), folder.resolve("own"));
        assertThat(EncoderLessons.of(again).stream().map(Lesson::text))
                .containsExactlyElementsOf(
                        EncoderLessons.of(data).stream().map(Lesson::text).toList());
    }

    @Test
    void nothing_that_is_watched_is_learnt() {
        List<String> learnt = EncoderLessons.of(data).stream().map(Lesson::text).toList();
        assertThat(EncoderLessons.held(data)).noneMatch(lesson -> learnt.contains(lesson.text()));
    }
}
