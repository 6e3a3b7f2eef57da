package org.winnow.output;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the report over a result folder as one self-contained page: no network, no file beside it. */
public final class CorpusReportWriter {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.winnow.output.template");

    private CorpusReportWriter() {}

    /** Writes a report; the stream stays open. */
    public static void write(CorpusReport report, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        TEMPLATES.render(
                "corpus.jte", Map.of("report", report, "assets", ReportAssets.corpus()), new WriterOutput(writer));
        writer.flush();
    }
}
