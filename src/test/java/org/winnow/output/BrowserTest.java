package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens reports in a real browser. Skipped where there is none, unless {@code WINNOW_REQUIRE_TOOLS=1}. */
class BrowserTest {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    @TempDir
    Path folder;

    private static Path browser() {
        Optional<Path> found = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(dir -> BROWSERS.stream().map(name -> Path.of(dir, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            boolean required = "1".equals(System.getenv("WINNOW_REQUIRE_TOOLS"));
            assertThat(required)
                    .as("no Chromium on the PATH; install the package chromium")
                    .isFalse();
            Assumptions.abort("no Chromium on the PATH: reports were not opened in a browser");
        }
        return found.get();
    }

    /** Returns the document as it stands after its scripts ran. */
    private Document opened(String html, String fragment) throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("report.html"), html);
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        browser().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=3000",
                        "--dump-dom",
                        page.toUri() + fragment)
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("the browser ends within two minutes").isTrue();
        return Jsoup.parse(Files.readString(dom));
    }

    @Test
    void hostile_texts_do_not_run_and_the_report_s_own_script_does() throws Exception {
        Result[] results = Hostile.TEXTS.stream().map(Hostile::everywhere).toArray(Result[]::new);
        Document dom = opened(Golden.written(Format.HTML, WriterOptions.PLAIN, results), "");
        Element root = dom.selectFirst("html");
        assertThat(root.hasAttr(Hostile.MARK)).isFalse();
        assertThat(root.hasClass("js")).isTrue();
        assertThat(dom.select(".comment")).hasSize(3 * Hostile.TEXTS.size());
        assertThat(dom.select("script")).hasSize(1);
    }

    @Test
    void keys_filter_search_and_sort_work() throws Exception {
        // The policy forbids a second script, so the copy that is driven goes without it.
        String driver = """
                <script>
                function shown() { return document.querySelectorAll(".comment:not([hidden])").length; }
                function note(name, value) { document.body.setAttribute("data-" + name, value); }
                function press(k) { (document.activeElement || document.body).dispatchEvent(new KeyboardEvent("keydown", {key: k, bubbles: true})); }
                press("f"); note("first-flagged", document.activeElement.id);
                press("j"); note("next", document.activeElement.id);
                press("k"); note("previous", document.activeElement.id);
                press("e"); note("why", document.activeElement.querySelector(".why").open);
                press("3"); note("hostile", shown());
                press("Escape"); note("all", shown());
                var search = document.getElementById("search");
                search.value = "FERRY"; search.dispatchEvent(new Event("input")); note("ferry", shown());
                search.value = "no such words"; search.dispatchEvent(new Event("input"));
                note("none", shown() + " " + document.querySelector(".none-shown").hidden);
                press("Escape");
                var sort = document.getElementById("sort");
                sort.value = "score"; sort.dispatchEvent(new Event("change"));
                note("highest", document.querySelector(".comment").id);
                sort.value = "page"; sort.dispatchEvent(new Event("change"));
                note("page-order", document.querySelector(".comment").id);
                function folded() { return document.querySelectorAll("details:not([open])").length; }
                var before = folded();
                window.dispatchEvent(new Event("beforeprint")); note("folded-on-paper", folded());
                window.dispatchEvent(new Event("afterprint")); note("folded-again", before > 0 && folded() === before);
                press("?"); note("help", document.getElementById("help").open);
                </script>
                </body>""";
        String html = Golden.written(Format.HTML, WriterOptions.PLAIN, Result.of(Harbour.labeled()))
                .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace("</body>", driver);
        Element body = opened(html, "").body();
        assertThat(body.attr("data-first-flagged")).isEqualTo("p1-7");
        assertThat(body.attr("data-next")).isEqualTo("p1-8");
        assertThat(body.attr("data-previous")).isEqualTo("p1-7");
        assertThat(body.attr("data-why")).isEqualTo("true");
        assertThat(body.attr("data-hostile")).isEqualTo("4");
        assertThat(body.attr("data-all")).isEqualTo("26");
        assertThat(body.attr("data-ferry")).isEqualTo("4");
        assertThat(body.attr("data-none")).isEqualTo("0 false");
        assertThat(body.attr("data-highest")).isEqualTo("p1-21");
        assertThat(body.attr("data-page-order")).isEqualTo("p1-1");
        assertThat(body.attr("data-folded-on-paper")).isEqualTo("0");
        assertThat(body.attr("data-folded-again")).isEqualTo("true");
        assertThat(body.attr("data-help")).isEqualTo("true");
    }
}
