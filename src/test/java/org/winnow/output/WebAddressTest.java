package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c#d", "http://example.org", "HTTPS://EXAMPLE.ORG/é"})
    void web_addresses_may_be_linked(String url) {
        assertThat(WebAddress.safe(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "//example.org",
                "/etc/passwd",
                "file:///etc/passwd",
                "https://example.org/\" onclick=\"x",
                "https://example.org/<b>",
                "https://exam\u202Eple.org"
            })
    void nothing_else_may(String url) {
        assertThat(WebAddress.safe(url)).isNull();
    }

    @Test
    void an_endless_address_is_not_linked() {
        assertThat(WebAddress.safe("https://example.org/" + "a".repeat(5_000))).isNull();
    }
}
