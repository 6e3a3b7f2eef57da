package org.winnow.archive.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.RecordSink;
import org.winnow.archive.ThreadRecord;
import org.winnow.archive.formats.Imported;
import org.winnow.discussion.Comment;

class HostileXmlTest {
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    Path temporary;

    private Imported read(String text) throws IOException {
        return Imported.of(temporary, Files.writeString(temporary.resolve("export.xml"), text));
    }

    private static String post(int id, String message) {
        return "<post dsq:id=\"" + id + "\"><message>" + message + "</message><thread dsq:id=\"1\"/></post>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE disqus [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>",
                "<!DOCTYPE disqus [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE disqus [<!ENTITY % c SYSTEM \"http://127.0.0.1:%PORT%/x.dtd\"> %c;]>",
                "<!DOCTYPE disqus SYSTEM \"http://127.0.0.1:%PORT%/x.dtd\">",
            })
    void a_document_type_is_refused_and_nothing_is_fetched(String doctype) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            Imported result = read("<?xml version=\"1.0\"?>"
                    + doctype.replace("%PORT%", String.valueOf(server.getLocalPort()))
                    + "<disqus xmlns:dsq=\"d\">" + post(1, "&c;") + "</disqus>");

            assertThat(result.discussions().toString()).doesNotContain("root:");
            assertThat(result.problems()).singleElement().satisfies(p -> assertThat(p.detail())
                    .contains("document type"));
            assertThat(connected(server)).isFalse();
        }
    }

    private static boolean connected(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException none) {
            return false;
        }
    }

    @Test
    void schema_places_and_inclusions_are_only_names() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            Imported result = read("<disqus xmlns:dsq=\"d\" xsi:schemaLocation=\"d " + address + "\">"
                    + post(1, "a<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + address + "\"/>b")
                    + "</disqus>");

            assertThat(result.comment("1").text()).isEqualTo("ab");
            assertThat(connected(server)).isFalse();
        }
    }

    @Test
    void entities_of_html_are_known_and_others_stay_words() throws IOException {
        Imported result = read("<disqus xmlns:dsq=\"d\">" + post(1, "a&nbsp;b &eacute; &bomb;") + "</disqus>");

        assertThat(result.comment("1").text()).isEqualTo("a b \u00E9 &bomb;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a", " x=\"", "<a b=\"", "&", "&#", "<![CDATA[", "<!--", "<?", "<a ", "]]>", "<a/>", "<a>", "x"
            })
    void a_gigabyte_without_an_end_costs_its_record_and_no_memory(String part) throws IOException {
        byte[] head = ("<disqus xmlns:dsq=\"d\">" + post(1, "before") + "<post dsq:id=\"2\"><message>" + part)
                .getBytes(UTF_8);
        Taken taken = new Taken();
        ArchiveInput in = new ArchiveInput(
                "bomb.xml",
                null,
                new SequenceInputStream(new java.io.ByteArrayInputStream(head), new Repeated(part, GIGABYTE / 64)),
                ArchiveOptions.DEFAULT.with(ArchiveLimits.DEFAULT.withSizes(GIGABYTE * 2, 1 << 20)));

        try {
            new DisqusFormat().read(in, taken);
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank();
        }

        assertThat(taken.comments).extracting(CommentRecord::id).containsExactly("1");
    }

    @Test
    void a_line_of_a_gigabyte_is_skipped_and_what_follows_is_read() throws IOException {
        InputStream bytes = new SequenceInputStream(Collections.enumeration(List.of(
                new java.io.ByteArrayInputStream(
                        "<disqus xmlns:dsq=\"d\"><post dsq:id=\"1\"><message><![CDATA[".getBytes(UTF_8)),
                new Repeated("word ", GIGABYTE),
                new java.io.ByteArrayInputStream(
                        ("]]></message><thread dsq:id=\"1\"/></post>" + post(2, "after") + "</disqus>")
                                .getBytes(UTF_8)))));
        Taken taken = new Taken();

        new DisqusFormat().read(new ArchiveInput("long.xml", null, bytes, ArchiveOptions.DEFAULT), taken);

        assertThat(taken.comments).extracting(CommentRecord::id).containsExactly("2");
        assertThat(taken.problems).extracting(Problem::reason).containsExactly("record longer than the limit");
        assertThat(taken.problems.get(0).offset()).isEqualTo(22);
    }

    @Test
    void elements_deeper_than_the_limit_cost_their_record() throws IOException {
        Imported result =
                read("<disqus xmlns:dsq=\"d\">" + post(1, "<b>".repeat(100_000)) + post(2, "after") + "</disqus>");

        assertThat(result.comments()).extracting(Comment::sourceId).containsExactly("2");
    }

    @Test
    void replies_of_ten_thousand_levels_are_read() throws IOException {
        StringBuilder posts = new StringBuilder("<disqus xmlns:dsq=\"d\">");
        for (int i = 10_000; i > 0; i--) {
            posts.append(post(i, "level " + i).replace("</post>", "<parent dsq:id=\"" + (i - 1) + "\"/></post>"));
        }

        Imported result = read(posts.append("</disqus>").toString());

        assertThat(result.comments()).hasSize(10_000);
        assertThat(result.comments()).filteredOn(c -> c.parent() == null).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disqus.xml", "wordpress.xml"})
    void damaged_bytes_never_stop_a_run(String sample) throws IOException {
        byte[] whole = Files.readAllBytes(Imported.sample(sample));
        Random random = new Random(7);
        Path file = temporary.resolve("fuzzed.xml");
        for (int round = 0; round < 60; round++) {
            Files.write(file, damaged(whole, random));
            Imported result = Imported.of(temporary, file);
            assertThat(result.report().kept()
                            + result.report().problems()
                            + result.report().stubs())
                    .as("round " + round)
                    .isPositive();
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = Arrays.copyOf(whole, whole.length - (random.nextInt(4) == 0 ? random.nextInt(whole.length) : 0));
        for (int i = 0; i < 1 + random.nextInt(20) && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] =
                    (byte) ("<>&\"/'=! ".indexOf(random.nextInt(9)) + random.nextInt(256));
        }
        return bytes;
    }

    /** The same bytes again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] part;
        private long left;
        private int at;

        Repeated(String part, long length) {
            this.part = part.getBytes(UTF_8);
            this.left = length;
        }

        @Override
        public int read() {
            if (left-- <= 0) {
                return -1;
            }
            at = at + 1 == part.length ? 0 : at + 1;
            return part[at];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = (int) Math.min(length, left);
            for (int i = 0; i < count; i++) {
                into[from + i] = part[at];
                at = at + 1 == part.length ? 0 : at + 1;
            }
            left -= count;
            return count <= 0 ? -1 : count;
        }
    }

    private static final class Taken implements RecordSink {
        private final List<CommentRecord> comments = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        @Override
        public void thread(ThreadRecord thread) {}

        @Override
        public void comment(CommentRecord comment) {
            comments.add(comment);
        }

        @Override
        public void page(PageRecord page) {}

        @Override
        public void skipped(String reason) {}

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }
}
