package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.winnow.label.Kind;
import org.winnow.label.Label;

class VerdictTest {
    private static Verdict verdict(String json) throws IOException {
        return Verdict.of(new ObjectMapper().readTree(json));
    }

    @Test
    void what_is_not_named_is_a_clear_no_and_what_is_unclear_is_not_decided() throws IOException {
        Verdict verdict =
                verdict("{\"labels\": [\"hostility\"], \"kinds\": [\"insult\"], \"unclear\": [\"propaganda\"]}");
        assertThat(verdict.gold(true))
                .containsEntry(Label.HOSTILITY, true)
                .containsEntry(Label.CONSPIRACY, false)
                .doesNotContainKey(Label.PROPAGANDA);
        assertThat(verdict.kindGold())
                .containsEntry(Kind.INSULT, true)
                .containsEntry(Kind.THREAT, false)
                .doesNotContainKey(Kind.TALKING_POINT);
    }

    @Test
    void off_topic_is_not_decided_without_context() throws IOException {
        assertThat(verdict("{\"labels\": []}").gold(false)).doesNotContainKey(Label.OFF_TOPIC);
    }
}
