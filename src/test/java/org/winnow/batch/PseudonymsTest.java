package org.winnow.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.Status;
import org.winnow.fault.InputException;

class PseudonymsTest {
    private static final Pseudonyms HIDES = new Pseudonyms("a key of many bytes".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private static Comment by(String id, String author, String text) {
        return new Comment(
                id, null, author, null, null, null, Status.UNKNOWN, "9" + id, "https://a.example/u", null, text, 1, 1);
    }

    private static Discussion thread(String outlet, Comment... comments) {
        return new Discussion(
                "d",
                "d",
                null,
                outlet,
                null,
                null,
                List.of(),
                null,
                List.of(),
                Article.NONE,
                List.of(comments),
                List.of());
    }

    private static String scrubbed(String text) {
        return HIDES.apply(thread("a.example", by("c1", "Ann Lee", "words"), by("c2", "truth", text)))
                .comments()
                .get(1)
                .text();
    }

    @Test
    void a_name_is_the_same_hash_throughout_an_outlet_and_another_elsewhere() {
        Discussion hidden = HIDES.apply(thread("a.example", by("c1", "Ann Lee", "x"), by("c2", "Ann Lee", "y")));
        String name = hidden.comments().get(0).author();
        assertThat(name)
                .matches("p-[0-9a-f]{12}")
                .isEqualTo(hidden.comments().get(1).author());
        assertThat(HIDES.apply(thread("b.example", by("c1", "Ann Lee", "x")))
                        .comments()
                        .get(0)
                        .author())
                .isNotEqualTo(name);
        Pseudonyms other = new Pseudonyms("another key of many bytes".getBytes(StandardCharsets.UTF_8));
        assertThat(other.apply(thread("a.example", by("c1", "Ann Lee", "x")))
                        .comments()
                        .get(0)
                        .author())
                .isNotEqualTo(name);
        assertThat(other.fingerprint()).isNotEqualTo(HIDES.fingerprint());
    }

    @Test
    void addresses_go_and_ids_of_the_source_are_hashes() {
        Comment hidden = HIDES.apply(thread("a.example", by("c1", "Ann Lee", "x")))
                .comments()
                .get(0);
        assertThat(hidden.url()).isNull();
        assertThat(hidden.sourceId()).matches("[0-9a-f]{12}");
        assertThat(hidden.id()).isEqualTo("c1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to ann.lee+x@mail.example.co.uk now|write to [e-mail] now",
                "call +44 20 7946 0958 today|call [phone] today",
                "call 0151 123 456 78|call [phone]",
                "555-123-4567 is mine|[phone] is mine",
                "@ann_lee said so|[handle] said so",
                "ask u/some_user there|ask [handle] there",
                "on 2024-05-01 at 10:30|on 2024-05-01 at 10:30",
                "on 01.05.2024 12 000 people|on 01.05.2024 12 000 people",
                "1,250,000 people, 20 @ 5 each|1,250,000 people, 20 @ 5 each",
                "this is the truth|this is the truth"
            })
    void texts_lose_what_leads_to_a_person_and_nothing_else(String text, String left) {
        assertThat(scrubbed(text)).isEqualTo(left);
    }

    @Test
    void names_of_the_thread_become_their_pseudonyms() {
        assertThat(scrubbed("Ann Lee is right, Ann Leed is not")).matches("p-[0-9a-f]{12} is right, Ann Leed is not");
    }

    @Test
    void hostile_texts_take_linear_time() {
        String text = "a.".repeat(50_000) + "@" + "1 ".repeat(50_000) + "@a".repeat(20_000);
        long start = System.nanoTime();
        assertThat(scrubbed(text)).isNotBlank();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Test
    void a_key_that_is_missing_or_short_is_refused_with_a_remedy() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "short");
        assertThatThrownBy(() -> Pseudonyms.withKey(key))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("/dev/urandom");
        assertThatThrownBy(() -> Pseudonyms.withKey(folder.resolve("none"))).isInstanceOf(InputException.class);
    }
}
