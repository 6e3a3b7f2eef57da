package org.winnow.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputExceptionTest {
    private static final String FINDING = "holds a NUL byte, expected text; convert it to UTF-8";

    @ParameterizedTest(name = "{0} at line {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "page.txt, none, 'page.txt: ' ",
                "page.txt, 1, 'page.txt:1: '",
                "page.txt, 5000000000, 'page.txt:5000000000: '",
                "-, 7, '-:7: '",
                "'C:\\pages\\a b.html', 3, 'C:\\pages\\a b.html:3: '",
                "news/港.html, none, 'news/港.html: '"
            })
    void the_message_starts_as_compilers_write_places_so_that_editors_can_jump_there(
            String source, Long line, String start) {
        InputException failure = new InputException(source, line, FINDING);
        assertThat(failure).hasMessage(start + FINDING);
        assertThat(failure.source()).isEqualTo(source);
    }

    @Test
    void a_caller_that_handles_unreadable_files_handles_it_too() {
        assertThatThrownBy(() -> {
                    try {
                        throw new InputException("a.txt", null, FINDING);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .hasCauseInstanceOf(InputException.class)
                .hasRootCauseMessage("a.txt: " + FINDING);
    }

    @Test
    void a_percent_sign_in_a_name_is_no_format() {
        assertThat(new InputException("100%s.txt", 2L, "is %d bytes long")).hasMessage("100%s.txt:2: is %d bytes long");
    }
}
