package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
    private static List<String> lines(Reader reader, int longest) throws IOException {
        BoundedLines lines = new BoundedLines(reader, longest);
        List<String> found = new ArrayList<>();
        for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
            found.add(line.number() + ":" + line.text());
        }
        return found;
    }

    private static List<String> lines(String text) throws IOException {
        return lines(new StringReader(text), 5);
    }

    @Test
    void lines_are_numbered_and_lose_their_breaks() throws IOException {
        assertThat(lines("a\nb\r\n\nc")).containsExactly("1:a", "2:b", "3:", "4:c");
    }

    @Test
    void a_break_at_the_end_begins_no_line() throws IOException {
        assertThat(lines("a\n")).containsExactly("1:a");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void a_line_as_long_as_allowed_is_kept_and_a_longer_one_passed_over() throws IOException {
        assertThat(lines("12345\n123456\nab")).containsExactly("1:12345", "2:null", "3:ab");
    }

    @Test
    void an_endless_line_is_not_held() throws IOException {
        Reader endless = new Reader() {
            private long left = 200_000_000;

            @Override
            public int read(char[] buffer, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                left -= length;
                return length;
            }

            @Override
            public void close() {}
        };
        assertThat(lines(endless, 5)).containsExactly("1:null");
    }
}
