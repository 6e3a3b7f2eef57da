package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One record a line, whatever the lines are like. */
class LineCutterTest {
    private final List<String> seen = new ArrayList<>();

    private List<String> cut(String text, int limit) throws IOException {
        new LineCutter(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limit)
                .forEach(new RecordHandler() {
                    @Override
                    public boolean record(JsonRecord record) {
                        seen.add(record.number() + "@" + record.offset() + ":"
                                + new String(record.bytes(), StandardCharsets.UTF_8));
                        return true;
                    }

                    @Override
                    public void damaged(long number, long offset, String reason) {
                        seen.add("damaged");
                    }

                    @Override
                    public void tooLarge(long number, long offset, long limit) {
                        seen.add(number + "@" + offset + ":over");
                    }
                });
        return seen;
    }

    @Test
    void lines_come_with_number_and_offset_and_blank_ones_do_not() throws IOException {
        assertThat(cut("{}\n\n  \r\n{\"é\":1}\r\n{\"a\":2}", 100))
                .containsExactly("1@0:{}", "4@8:{\"é\":1}\r", "5@18:{\"a\":2}");
    }

    @Test
    void a_line_beyond_the_limit_is_told_and_passed_over() throws IOException {
        assertThat(cut("1234\n12345\n1\n", 4)).containsExactly("1@0:1234", "2@5:over", "3@11:1");
    }

    @Test
    void a_null_is_an_item_that_the_source_does_not_give() throws IOException {
        assertThat(cut("null\n{}\n null \r\n", 100)).containsExactly("2@5:{}");
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        assertThat(cut("\uFEFF{}", 100)).containsExactly("1@0:{}");
    }

    @Test
    void memory_of_a_huge_line_is_given_back() throws IOException {
        assertThat(cut("x".repeat(3 << 20) + "\n{}\n", 4 << 20))
                .hasSize(2)
                .last()
                .isEqualTo("2@3145729:{}");
    }
}
