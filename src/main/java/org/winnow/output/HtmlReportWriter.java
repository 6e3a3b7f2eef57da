package org.winnow.output;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.winnow.label.Label;
import org.winnow.output.ReportOverview.PageRow;
import org.winnow.summarize.DiscussionSummary;
import org.winnow.summarize.Prevalence;
import org.winnow.summarize.Wording;

/**
 * Writes one self-contained report over all pages: no network, no file beside it.
 *
 * <p>The overview stands first but is known last, so pages wait in a temporary file that only this user can read.
 */
final class HtmlReportWriter implements ResultWriter {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.winnow.output.template");

    private final OutputStream out;
    private final Path waiting;
    private final Writer pages;
    private final List<PageRow> rows = new ArrayList<>();
    private final Map<Label, Prevalence> labels = new EnumMap<>(Label.class);
    private final Set<String> models = new TreeSet<>();
    private int comments;

    HtmlReportWriter(OutputStream out) throws IOException {
        this.out = out;
        this.waiting = Files.createTempFile("winnow-report", ".html");
        this.pages = Files.newBufferedWriter(waiting);
    }

    @Override
    public void write(Result result) throws IOException {
        ReportPage page = ReportPageBuilder.page(result, rows.size() + 1);
        render("page.jte", Map.of("page", page), pages);
        DiscussionSummary summary = result.summary();
        List<String> counts =
                page.labels().stream().map(ReportPage.LabelRow::count).toList();
        rows.add(new PageRow(page.anchor(), page.title(), Wording.grouped(summary.comments()), counts));
        summary.labels().forEach((label, p) -> labels.merge(label, p, Prevalence::plus));
        comments += summary.comments();
        models.add(VisibleText.line(result.labeled().model()));
    }

    private static void render(String template, Map<String, Object> parameters, Writer writer) {
        TEMPLATES.render(template, parameters, new WriterOutput(writer));
    }

    @Override
    public void close() throws IOException {
        try {
            pages.close();
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            String chart =
                    rows.size() < 2 ? null : Charts.prevalence(labels, "all-").orElse(null);
            ReportOverview overview =
                    new ReportOverview(rows, comments, ReportPageBuilder.labelRows(labels), chart, List.copyOf(models));
            Content waited = this::copyPages;
            render(
                    "report.jte",
                    Map.of("overview", overview, "assets", ReportAssets.shipped(), "pages", waited),
                    writer);
            writer.flush();
        } finally {
            Files.deleteIfExists(waiting);
        }
    }

    /** Copies pages that the templates have escaped already. */
    private void copyPages(TemplateOutput output) {
        try (Reader reader = Files.newBufferedReader(waiting)) {
            char[] buffer = new char[8_192];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                output.writeContent(new String(buffer, 0, n));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
