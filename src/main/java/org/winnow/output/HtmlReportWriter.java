package org.winnow.output;

import java.io.IOException;
import java.io.OutputStream;

final class HtmlReportWriter implements ResultWriter {
    HtmlReportWriter(OutputStream out) {}

    @Override
    public void write(Result result) throws IOException {}

    @Override
    public void close() throws IOException {}
}
