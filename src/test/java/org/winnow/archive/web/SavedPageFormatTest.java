package org.winnow.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.json.Taken;

/** Saved pages without declared comments are handed on as they are. */
class SavedPageFormatTest {
    private final SavedPageFormat format = new SavedPageFormat();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>x</title>",
                "\n<html><body>x",
                "<!-- note --><HTML>",
                "From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b"
            })
    void pages_are_recognised(String text) throws IOException {
        assertThat(format.recognises(Taken.head(text.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words <html>",
                "{\"a\":\"<html>\"}",
                "<?xml version=\"1.0\"?><rss/>",
                "MIME-Version: 1.0\n\nx"
            })
    void other_inputs_are_not(String text) throws IOException {
        assertThat(format.recognises(Taken.head(text.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "<link rel=canonical href='https://a.example/p'>, https://a.example/p",
        "<meta property='og:url' content='https://a.example/q'>, https://a.example/q",
        "<link rel=canonical href='/p'>,",
        "<!-- Page saved with SingleFile url: https://a.example/s saved date: x -->, https://a.example/s",
        "<!-- Page saved with SingleFile -->,",
        "<p>none</p>,"
    })
    void a_page_keeps_its_bytes_and_says_its_address(String inside, String address) throws IOException {
        byte[] bytes = ("<html>" + inside).getBytes(StandardCharsets.UTF_8);
        assertThat(Taken.of(format, bytes).pages).singleElement().satisfies(page -> {
            assertThat(page.body()).isEqualTo(bytes);
            assertThat(page.url()).isEqualTo(address);
            assertThat(page.fileName()).isEqualTo("some.json.html");
            assertThat(page.id()).isEqualTo("dir/some.json");
        });
    }

    @Test
    void a_page_beyond_the_limit_is_a_problem() throws IOException {
        ArchiveOptions options = ArchiveOptions.DEFAULT.with(ArchiveLimits.DEFAULT.withSizes(1_000_000, 10));
        Taken taken =
                Taken.of(format, new ByteArrayInputStream("<html>12345".getBytes(StandardCharsets.UTF_8)), options);
        assertThat(taken.pages).isEmpty();
        assertThat(taken.problems).singleElement().satisfies(p -> assertThat(p.reason())
                .isEqualTo("record too large"));
    }
}
