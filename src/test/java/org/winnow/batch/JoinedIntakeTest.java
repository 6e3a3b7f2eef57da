package org.winnow.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.archive.ArchiveOptions;
import org.winnow.read.PageSources;
import org.winnow.tables.Counts;
import org.winnow.tables.Position;
import org.winnow.tables.ResultDatabase;
import org.winnow.tables.ResultFolder;
import org.winnow.tables.TableFormat;

class JoinedIntakeTest {
    private static final BatchOptions OPTIONS = Batches.options(TableFormat.JSONL, 2);

    @TempDir
    Path folder;

    private Path in;

    @BeforeEach
    void pages() throws Exception {
        in = Files.createDirectories(folder.resolve("in"));
        html("a", "https://a.example/talk?page=2", "Talk", "2024-05-02 Bo: second", "2024-05-03 Cy: third");
        html("b", "https://a.example/alone", "Alone", "2024-05-01 Di: by herself");
        html("c", "https://a.example/talk", "Talk", "2024-05-01 Ann: first", "2024-05-02 Bo: second");
        html("d", "https://a.example/other", "Other", "2024-05-01 Ed: other");
    }

    private void html(String name, String url, String title, String... comments) throws Exception {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><title>" + title
                + "</title><link rel=canonical href=\"" + url + "\"></head><body><h1>" + title + "</h1>");
        for (String comment : comments) {
            html.append("<p>").append(comment).append("</p>");
        }
        Files.writeString(in.resolve(name + ".html"), html);
    }

    private Intake pageIntake(Analyst analyst) {
        PageSources found = PageSources.of(List.of(in.toString()), InputStream.nullInputStream());
        return new PageIntake(found.sources(), found.failures(), analyst);
    }

    private Counts run(Path out, Intake intake, Analyst analyst) throws Exception {
        Intake joined = new JoinedIntake(intake, out.resolve(BatchJob.DRAFTS).resolve("pages"));
        Manifest manifest = Manifest.of("test", Map.of(), OPTIONS, joined.inputs());
        return new BatchJob(joined, analyst, OPTIONS, UnaryOperator.identity(), 2, new Batches.Quiet())
                .run(manifest, out, false);
    }

    private Path joined() throws Exception {
        Path out = folder.resolve("out");
        StubAnalyst analyst = new StubAnalyst(0);
        run(out, pageIntake(analyst), analyst);
        return out;
    }

    private static List<String> ask(Path result, String sql) throws Exception {
        try (ResultDatabase database = ResultDatabase.open(ResultFolder.existing(result))) {
            return database.ask(sql, rows -> {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            });
        }
    }

    @Test
    void a_paged_thread_is_one_discussion_where_its_last_page_stands_and_others_stay() throws Exception {
        Path out = joined();
        assertThat(ask(out, "SELECT discussion || ' ' || comments FROM discussions"))
                .containsExactly("b 1", "c 3", "d 1");
        assertThat(ask(out, "SELECT text FROM comments WHERE discussion = 'c'"))
                .containsExactly("first", "second", "third");
        assertThat(ask(out, "SELECT warnings[1] FROM discussions WHERE discussion = 'c'"))
                .singleElement()
                .asString()
                .contains("joined from 2 pages", "c.html", "a.html", "there once (1)");
    }

    @Test
    void work_goes_on_between_the_pages_of_a_thread() throws Exception {
        Path out = joined();
        var whole = Batches.files(out);
        ResultFolder result = new ResultFolder(out);
        List<Position> ends =
                result.listedParts().stream().map(part -> part.end()).toList();
        assertThat(ends).hasSizeGreaterThan(1);
        for (int part = 0; part < ends.size(); part++) {
            Files.delete(result.list(part));
            StubAnalyst analyst = new StubAnalyst(0);
            run(out, pageIntake(analyst), analyst);
            assertThat(Batches.files(out)).as("from part " + part).isEqualTo(whole);
        }
    }

    @Test
    void a_page_that_cannot_be_read_fails_alone() throws Exception {
        Files.writeString(in.resolve("e.html"), "");
        Path out = folder.resolve("out");
        StubAnalyst analyst = new StubAnalyst(0);
        Counts counts = run(out, pageIntake(analyst), analyst);
        assertThat(counts.errors()).isEqualTo(1);
        assertThat(counts.discussions()).isEqualTo(3);
    }

    @Test
    void pages_of_a_web_archive_wait_on_disk_and_leave_nothing_there() throws Exception {
        StringBuilder warc = new StringBuilder();
        record(warc, "https://a.example/talk/page/2", "Talk", "2024-05-02 Bo: second words here");
        record(warc, "https://a.example/alone", "Alone", "2024-05-01 Di: by herself");
        record(warc, "https://a.example/talk/", "Talk", "2024-05-01 Ann: first words here");
        Path file = folder.resolve("pages.warc");
        Files.writeString(file, warc);
        Path out = folder.resolve("out");
        StubAnalyst analyst = new StubAnalyst(0);
        Path temporary = out.resolve(BatchJob.DRAFTS);
        run(
                out,
                new ArchiveIntake(List.of(file), null, ArchiveOptions.DEFAULT, temporary, analyst, note -> {}),
                analyst);
        assertThat(ask(out, "SELECT comments FROM discussions ORDER BY 1")).containsExactly("1", "2");
        assertThat(ask(out, "SELECT text FROM comments WHERE text LIKE '%words%'"))
                .containsExactly("first words here", "second words here");
        assertThat(temporary).doesNotExist();
    }

    private static void record(StringBuilder warc, String url, String title, String comment) {
        String body = "<html><head><title>" + title + "</title></head><body><p>" + title + "</p><p>" + comment
                + "</p></body></html>";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body;
        warc.append("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-")
                .append(String.format("%012d", warc.length()))
                .append(">\r\nWARC-Date: 2024-01-02T03:04:05Z\r\nWARC-Target-URI: ")
                .append(url)
                .append("\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ")
                .append(http.length())
                .append("\r\n\r\n")
                .append(http)
                .append("\r\n\r\n");
    }
}
