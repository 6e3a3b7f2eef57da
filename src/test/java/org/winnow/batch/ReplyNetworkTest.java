package org.winnow.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.Status;
import org.winnow.label.LabeledDiscussion;
import org.winnow.page.Page;
import org.winnow.read.PageSources;
import org.winnow.tables.ReplyNetwork;
import org.winnow.tables.ResultDatabase;
import org.winnow.tables.ResultFolder;
import org.winnow.tables.TableFormat;

class ReplyNetworkTest {
    private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";

    @TempDir
    Path folder;

    /** A line {@code outlet|parent|author|status|words} is a comment. */
    private static final class Threads implements Analyst {
        private final StubAnalyst stub = new StubAnalyst(0);

        @Override
        public Discussion segment(Page page) {
            List<Comment> comments = new ArrayList<>();
            String outlet = "";
            for (var line : page.lines()) {
                String[] part = line.text().split("\\|");
                outlet = part[0];
                comments.add(new Comment(
                        "c" + (comments.size() + 1),
                        part[1].isEmpty() ? null : part[1],
                        part[2].isEmpty() ? null : part[2].replace("\\x01", "\u0001"),
                        null,
                        null,
                        "en",
                        Status.valueOf(part[3]),
                        null,
                        null,
                        null,
                        part[4],
                        null,
                        null));
            }
            return new Discussion(
                    page.id(),
                    page.source(),
                    null,
                    outlet,
                    null,
                    "en",
                    List.of(),
                    null,
                    List.of(),
                    new Article("T", ""),
                    comments,
                    List.of());
        }

        @Override
        public LabeledDiscussion label(Discussion discussion) {
            return stub.label(discussion);
        }
    }

    private Document network(UnaryOperator<Discussion> hide, String... pages) throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < pages.length; i++) {
            Files.writeString(in.resolve("t" + i + ".txt"), pages[i]);
        }
        Path out = folder.resolve("out");
        PageSources found = PageSources.of(List.of(in.toString()), InputStream.nullInputStream());
        Analyst analyst = new Threads();
        PageIntake intake = new PageIntake(found.sources(), found.failures(), analyst);
        BatchOptions options = Batches.options(TableFormat.JSONL, 100);
        new BatchJob(intake, analyst, options, hide, 1, new Batches.Quiet())
                .run(Manifest.of("test", Map.of(), options, intake.inputs()), out, false);
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        try (ResultDatabase database = ResultDatabase.open(ResultFolder.existing(out))) {
            ReplyNetwork.Size size = ReplyNetwork.write(database, xml);
            Document document = parsed(xml.toByteArray());
            assertThat(size)
                    .isEqualTo(new ReplyNetwork.Size(
                            elements(document, "node").size(),
                            elements(document, "edge").size()));
            return document;
        }
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS(GRAPHML, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Map<String, String> data(Element of) {
        Map<String, String> data = new HashMap<>();
        NodeList found = of.getElementsByTagNameNS(GRAPHML, "data");
        for (int i = 0; i < found.getLength(); i++) {
            Element one = (Element) found.item(i);
            data.put(one.getAttribute("key"), one.getTextContent());
        }
        return data;
    }

    /** Returns edges as "from > to: replies". */
    private static TreeSet<String> edges(Document document) {
        Map<String, String> names = new HashMap<>();
        for (Element node : elements(document, "node")) {
            Map<String, String> data = data(node);
            names.put(node.getAttribute("id"), data.get("n_author") + "@" + data.get("n_outlet"));
        }
        TreeSet<String> edges = new TreeSet<>();
        for (Element edge : elements(document, "edge")) {
            edges.add(names.get(edge.getAttribute("source")) + " > " + names.get(edge.getAttribute("target")) + ": "
                    + data(edge).get("e_replies"));
        }
        return edges;
    }

    @Test
    void an_edge_goes_from_who_answers_to_who_is_answered_with_the_number_of_replies() throws Exception {
        Document document = network(
                UnaryOperator.identity(),
                "a.org||Ann|VISIBLE|one\n\n"
                        + "a.org|c1|Bo|VISIBLE|two\n\n"
                        + "a.org|c2|Ann|VISIBLE|three\n\n"
                        + "a.org|c1|Bo|UNKNOWN|four",
                "a.org||Ann|VISIBLE|five\n\na.org|c1|Bo|VISIBLE|six");
        assertThat(edges(document)).containsExactly("Ann@a.org > Bo@a.org: 1", "Bo@a.org > Ann@a.org: 3");
        assertThat(data(elements(document, "node").get(0)))
                .containsEntry("n_author", "Ann")
                .containsEntry("n_comments", "3")
                .containsEntry("n_discussions", "2")
                .containsKey("n_hostility");
    }

    @Test
    void a_name_at_two_outlets_is_two_people() throws Exception {
        Document document = network(
                UnaryOperator.identity(),
                "a.org||Ann|VISIBLE|one\n\na.org|c1|Bo|VISIBLE|two",
                "b.org||Ann|VISIBLE|one\n\nb.org|c1|Bo|VISIBLE|two");
        assertThat(edges(document)).containsExactly("Bo@a.org > Ann@a.org: 1", "Bo@b.org > Ann@b.org: 1");
    }

    @Test
    void who_has_no_name_or_is_not_shown_takes_no_part() throws Exception {
        Document document = network(
                UnaryOperator.identity(),
                "a.org||Ann|VISIBLE|one\n\n"
                        + "a.org|c1||VISIBLE|two\n\n"
                        + "a.org|c2|Bo|VISIBLE|three\n\n"
                        + "a.org|c1|Cy|SPAM|four");
        assertThat(edges(document)).isEmpty();
        assertThat(elements(document, "node")).hasSize(2);
    }

    @Test
    void names_that_a_batch_hid_stay_hidden() throws Exception {
        Document document = network(
                new Pseudonyms("sixteen bytes ok".getBytes(StandardCharsets.UTF_8)),
                "a.org||Ann Lee|VISIBLE|one\n\na.org|c1|Bo Ray|VISIBLE|two");
        assertThat(edges(document))
                .singleElement()
                .asString()
                .matches("p-[0-9a-f]{12}@a.org > p-[0-9a-f]{12}@a.org: 1");
    }

    @Test
    void hostile_names_are_data_and_not_markup() throws Exception {
        Document document = network(
                UnaryOperator.identity(),
                "a.org||<node id=\"x\"/>&]]>|VISIBLE|one\n\na.org|c1|bad\\x01name|VISIBLE|two");
        assertThat(edges(document)).containsExactly("bad\uFFFDname@a.org > <node id=\"x\"/>&]]>@a.org: 1");
    }

    @Test
    void every_key_that_data_name_is_declared_and_every_edge_has_its_ends() throws Exception {
        Document document = network(
                UnaryOperator.identity(),
                "a.org||Ann|VISIBLE|one\n\na.org|c1|Bo|VISIBLE|two\n\na.org|c2|Bo|VISIBLE|me");
        List<String> keys = elements(document, "key").stream()
                .map(key -> key.getAttribute("id"))
                .toList();
        List<String> nodes = elements(document, "node").stream()
                .map(node -> node.getAttribute("id"))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(nodes).doesNotHaveDuplicates();
        for (Element data : elements(document, "data")) {
            assertThat(keys).contains(data.getAttribute("key"));
        }
        for (Element edge : elements(document, "edge")) {
            assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
        }
        assertThat(edges(document)).contains("Bo@a.org > Bo@a.org: 1");
    }
}
