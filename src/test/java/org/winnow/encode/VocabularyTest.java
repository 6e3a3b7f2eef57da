package org.winnow.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.winnow.fault.ModelException;

class VocabularyTest {
    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void reads_the_encoders_vocabulary() {
        Vocabulary vocabulary = Vocabulary.read("t", EncoderFiles.TOKENIZER.read());
        assertThat(vocabulary.size()).isEqualTo(30_522);
        assertThat(vocabulary.id("the")).isEqualTo(1996);
        assertThat(vocabulary.id("nosuchpiece")).isEqualTo(-1);
    }

    @Test
    void a_file_without_the_special_pieces_is_refused() {
        assertThatThrownBy(() -> Vocabulary.read("t.json", utf8("{\"model\": {\"vocab\": {\"a\": 1}}}")))
                .isInstanceOf(ModelException.class)
                .hasMessage("t.json: holds no piece [CLS]; expected the tokenizer of e5-small-v2");
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatThrownBy(() -> Vocabulary.read("t.json", utf8("{\"model\": ")))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("t.json: is no JSON");
    }
}
