package org.winnow.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.archive.PageRecord;
import org.winnow.archive.assemble.KeyedRecord;

/** What goes through the shuffle. */
class RowsTest {
    @TempDir
    Path folder;

    @Test
    void places_are_in_the_order_of_inputs_then_records() {
        assertThat(List.of(
                        RecordRow.place(0, 0),
                        RecordRow.place(0, 1L << 39),
                        RecordRow.place(1, 0),
                        RecordRow.place(8_000_000, 5)))
                .isSorted();
        Row row = RecordRow.of(new UUID(1, 2), 1, RecordRow.place(8_000_000, 5), null, "f", new byte[0]);
        assertThat(RecordRow.input(row)).isEqualTo(8_000_000);
    }

    @Test
    void kinds_are_those_of_keyed_records_and_descriptions_sort_before_comments() {
        assertThat(KeyedRecord.Kind.THREAD.ordinal()).isEqualTo(RecordRow.THREAD);
        assertThat(KeyedRecord.Kind.COMMENT.ordinal()).isEqualTo(RecordRow.COMMENT);
        assertThat(KeyedRecord.Kind.LOOSE.ordinal()).isEqualTo(RecordRow.LOOSE);
    }

    @Test
    void a_page_comes_out_of_its_bytes_as_it_went_in() throws IOException {
        byte[] body = "<p>häuser</p>".getBytes(StandardCharsets.UTF_8);
        PageRecord page = new PageRecord("id", "crawl.warc", null, "http://a/", "2020", "text/html", "page.html", body);
        PageRecord again = PageBytes.decode(PageBytes.encode(page));
        assertThat(again).usingRecursiveComparison().isEqualTo(page);
    }

    @Test
    void a_folder_is_listed_in_the_user_s_words_and_each_file_once() throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        Files.writeString(folder.resolve("in/b.html"), "b");
        Files.writeString(folder.resolve("in/deep/a.ndjson"), "a");
        String in = folder.resolve("in").toString();
        InputListing listing =
                InputListing.of(List.of(in + "/", in + "/b.html", in + "/none"), new Store(new Configuration()));
        assertThat(listing.files())
                .extracting(InputListing.Listed::source)
                .containsExactly(in + "/b.html", in + "/deep/a.ndjson");
        assertThat(listing.files()).extracting(InputListing.Listed::pageName).containsExactly(true, false);
        assertThat(listing.failures()).singleElement().satisfies(failure -> assertThat(failure.message())
                .isEqualTo(in + "/none: no such file or folder; check the path"));
    }

    @Test
    void the_jar_s_models_are_unpacked_with_their_catalogue() throws IOException {
        Path models = Release.unpack(folder.resolve("release"));
        assertThat(models.resolve("policy.json")).exists();
        assertThat(models.resolve("labels/manifest.json")).exists();
        assertThat(Files.list(models.resolveSibling("training-data").resolve("catalogue")))
                .isNotEmpty();
    }
}
