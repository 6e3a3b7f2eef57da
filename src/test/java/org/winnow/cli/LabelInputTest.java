package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Comment;

/** A line of {@code winnow label}, as the contract says: {@code {"id", "text", "title"?, "article"?, "parent"?}}. */
class LabelInputTest {
    private static LabelInput parse(String line) throws LabelInput.Refused {
        return LabelInput.parse(line);
    }

    @Test
    void a_comment_with_all_its_context_is_a_discussion_that_ends_with_it() throws LabelInput.Refused {
        LabelInput input = parse(
                "{\"id\": 7, \"text\": \"No.\", \"title\": \"Head\", \"article\": \"Body.\", \"parent\": \"Yes?\"}");
        assertThat(input.id().asInt()).isEqualTo(7);
        assertThat(input.discussion().article().title()).isEqualTo("Head");
        assertThat(input.discussion().article().text()).isEqualTo("Body.");
        List<Comment> comments = input.discussion().comments();
        assertThat(comments).extracting(Comment::text).containsExactly("Yes?", "No.");
        assertThat(comments.get(1).parent()).isEqualTo(comments.get(0).id());
        assertThat(comments.get(0).parent()).isNull();
    }

    @Test
    void a_comment_may_come_alone() throws LabelInput.Refused {
        LabelInput input = parse("{\"text\": \"No.\"}");
        assertThat(input.id().isNull()).isTrue();
        assertThat(input.discussion().article().title()).isNull();
        assertThat(input.discussion().article().text()).isEmpty();
        assertThat(input.discussion().comments()).singleElement().satisfies(c -> assertThat(c.parent())
                .isNull());
        assertThat(input.fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \""})
    void a_parent_of_nothing_is_no_parent(String parent) throws LabelInput.Refused {
        assertThat(parse("{\"text\": \"No.\", \"parent\": " + parent + "}")
                        .discussion()
                        .comments())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|expected an object with \"id\" and \"text\"",
                "\"text\"|expected an object with \"id\" and \"text\"",
                "7|expected an object with \"id\" and \"text\"",
                "null|expected an object with \"id\" and \"text\"",
                "{}|\"text\" is missing or blank; expected the words of the comment",
                "{\"text\": null}|\"text\" is missing or blank; expected the words of the comment",
                "{\"text\": \"\"}|\"text\" is missing or blank; expected the words of the comment",
                "{\"text\": \" \\n\\t\"}|\"text\" is missing or blank; expected the words of the comment",
                "{\"Text\": \"x\"}|\"text\" is missing or blank; expected the words of the comment",
                "{\"text\": 5}|\"text\" is number; expected a string, or no such field",
                "{\"text\": [\"x\"]}|\"text\" is array; expected a string, or no such field",
                "{\"text\": {}}|\"text\" is object; expected a string, or no such field",
                "{\"text\": true}|\"text\" is boolean; expected a string, or no such field",
                "{\"text\": \"x\", \"title\": 1}|\"title\" is number; expected a string, or no such field",
                "{\"text\": \"x\", \"article\": [1]}|\"article\" is array; expected a string, or no such field",
                "{\"text\": \"x\", \"parent\": {\"id\": 1}}|\"parent\" is object; expected a string, or no such field"
            })
    void what_is_no_comment_is_refused_with_what_was_expected(String line, String finding) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(LabelInput.Refused.class)
                .hasMessage(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|Unexpected end-of-input",
                "{\"text\": \"x\"|Unexpected end-of-input",
                "{\"text\": \"x\"} {}|Trailing token",
                "{'text': 'x'}|Unexpected character (''' (code 39))",
                "text|Unrecognized token 'text'",
                "{\"text\": \"x\",}|Unexpected character ('}' (code 125))",
                "{\"text\": \"a\tb\"}|Illegal unquoted character",
                "{\"text\": \"\\q\"}|Unrecognized character escape",
                "{\"id\": 007, \"text\": \"x\"}|Invalid numeric value",
                "{\"id\": NaN, \"text\": \"x\"}|Non-standard token 'NaN'",
                "{\"text\": \"x\"} // note|Unexpected character ('/'"
            })
    void what_is_no_json_is_refused_with_the_reader_s_reason(String line, String reason) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(LabelInput.Refused.class)
                .hasMessageStartingWith("no JSON: ")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "-0",
                "12345678901234567890123",
                "0.1",
                "1.10",
                "0.12345678901234567890123",
                "1E+400",
                "\"x\"",
                "\"\"",
                "true",
                "null",
                "[1,[2.50]]",
                "{\"a\":{\"b\":1.0}}",
                "\"\\u0000\""
            })
    void an_id_of_any_kind_comes_back_digit_by_digit(String id) throws LabelInput.Refused {
        JsonNode read = parse("{\"id\": " + id + ", \"text\": \"x\"}").id();
        assertThat(read.toString()).isEqualTo(id.equals("-0") ? "0" : id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1E-99999999999", "1e999999999"})
    void a_number_beyond_all_bounds_is_refused_or_kept_but_never_a_fault(String id) {
        try {
            assertThat(parse("{\"id\": " + id + ", \"text\": \"x\"}").id().isNumber())
                    .isTrue();
        } catch (LabelInput.Refused refused) {
            assertThat(refused).hasMessageStartingWith("no JSON: ");
        }
    }

    @Test
    void fields_that_are_not_ours_are_kept_as_they_are_and_ours_are_not_among_them() throws LabelInput.Refused {
        LabelInput input = parse(
                "{\"z\": [1.50], \"id\": 1, \"text\": \"x\", \"title\": \"t\", \"a\": null, \"parent\": \"p\", \"site\": {\"n\": \"s\"}}");
        assertThat(input.fields().keySet()).containsExactly("a", "site", "z");
        assertThat(input.fields().get("z").toString()).isEqualTo("[1.50]");
        assertThat(input.fields().get("a").isNull()).isTrue();
    }

    @Test
    void nesting_beyond_reason_is_refused() {
        String deep = "{\"text\": \"x\", \"a\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
        assertThatThrownBy(() -> parse(deep))
                .isInstanceOf(LabelInput.Refused.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void a_damaged_line_is_a_comment_or_refused_in_words() {
        Random random = new Random(1);
        String whole = "{\"id\": 1, \"text\": \"One two\", \"title\": \"T\", \"more\": [1, {\"x\": null}]}";
        for (int round = 0; round < 800; round++) {
            StringBuilder line = new StringBuilder(whole);
            for (int i = random.nextInt(4); i >= 0; i--) {
                line.setCharAt(random.nextInt(line.length()), "{}[]\":,\\0x \u0000é\uD83D".charAt(random.nextInt(14)));
            }
            try {
                assertThat(parse(line.toString()).discussion().comments()).isNotEmpty();
            } catch (LabelInput.Refused refused) {
                assertThat(refused.getMessage())
                        .matches("(?s)(no JSON: .+|expected an object.*|\"\\w+\" is .*; expected .*)");
            }
        }
    }
}
