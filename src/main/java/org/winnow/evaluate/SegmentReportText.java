package org.winnow.evaluate;

/** Writes a segmenting report as a Markdown table. */
public final class SegmentReportText {
    private SegmentReportText() {}

    /** Returns the report; figures stand with their 95 % intervals over hosts. */
    public static String of(SegmentReport report) {
        TextTable lines = new TextTable(
                "set", "pages", "comment lines F1", "trivial", "BODY F1", "trivial", "COMMENT_BODY F1", "TITLE F1");
        TextTable comments =
                new TextTable("set", "has comments", "trivial", "comments", "exact F1", "trivial", "author right");
        for (SegmentReport.Row row : report.rows()) {
            lines.row(
                    row.set(),
                    Integer.toString(row.model().counts().pages()),
                    TextTable.figure(row.model().comment()),
                    TextTable.figure(row.trivial().comment().value()),
                    TextTable.figure(row.model().body()),
                    TextTable.figure(row.trivial().body().value()),
                    TextTable.figure(row.model().commentBody()),
                    TextTable.figure(row.model().title()));
            comments.row(
                    row.set(),
                    TextTable.figure(row.model().hasComments()),
                    TextTable.figure(row.trivial().hasComments().value()),
                    Integer.toString(row.model().counts().comments().gold()),
                    TextTable.figure(row.model().exact()),
                    TextTable.figure(row.trivial().exact().value()),
                    TextTable.figure(row.model().author()));
        }
        return "Figures with 95 % bootstrap intervals over hosts; the trivial rule takes what follows a line with \"comments\""
                + " in the page's second half.\n\n" + lines + "\n" + comments;
    }
}
