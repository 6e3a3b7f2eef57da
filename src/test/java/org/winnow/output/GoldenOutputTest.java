package org.winnow.output;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GoldenOutputTest {
    private static final Result HARBOUR = Result.of(Harbour.labeled());

    @Test
    void text_for_80_columns_without_colour() throws IOException {
        Golden.matches("harbour-80.txt", Golden.written(Format.TEXT, WriterOptions.PLAIN, HARBOUR));
    }

    @Test
    void text_for_160_columns_in_colour() throws IOException {
        Golden.matches("harbour-160.ansi", Golden.written(Format.TEXT, WriterOptions.PLAIN.forTerminal(160), HARBOUR));
    }

    @Test
    void json_with_lines() throws IOException {
        Golden.matches("harbour.json", Golden.written(Format.JSON, WriterOptions.PLAIN.withLines(true), HARBOUR));
    }

    @Test
    void json_lines() throws IOException {
        Golden.matches("harbour.jsonl", Golden.written(Format.JSONL, WriterOptions.PLAIN, HARBOUR, HARBOUR));
    }

    @Test
    void csv() throws IOException {
        Golden.matches("harbour.csv", Golden.written(Format.CSV, WriterOptions.PLAIN, HARBOUR));
    }

    @Test
    void html_of_two_pages() throws IOException {
        String html = Golden.written(Format.HTML, WriterOptions.PLAIN, HARBOUR, Quiet.RESULT);
        // Charts are laid out by the fonts of the machine.
        Golden.matches("harbour.html", html.replaceAll("(?s)<figure>.*?</figure>", "<figure></figure>"));
    }
}
