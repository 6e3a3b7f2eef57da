package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.winnow.fault.ModelException;
import org.winnow.label.Kind;
import org.winnow.label.Label;

class CalibrationTest {
    private static final Path FILE = Path.of("calibration.json");

    @Test
    void a_line_is_kept_through_its_file() {
        Calibration written = new Calibration(Map.of("hostility", new Calibration.Line(0.5, -1)));
        Calibration read = Calibration.read(FILE, written.write());
        assertThat(read).isEqualTo(written);
        assertThat(read.probability(Label.HOSTILITY, 2)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void what_has_no_line_stays_as_it_is() {
        assertThat(new Calibration(Map.of()).probability(Kind.THREAT, 0)).isEqualTo(0.5);
    }

    @Test
    void probabilities_stay_within_bounds() {
        assertThat(Calibration.Line.IDENTITY.probability(1e6)).isEqualTo(1);
        assertThat(Calibration.Line.IDENTITY.probability(-1e6)).isZero();
    }

    @Test
    void a_line_that_falls_would_turn_the_order_round() {
        assertThatThrownBy(() -> new Calibration.Line(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calibration.Line(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_file_is_refused() {
        byte[] json = "{\"hostility\": {\"slope\": 1, \"offset\": 0, \"class\": \"java.lang.Object\"}}"
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Calibration.read(FILE, json))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("calibration.json: is no calibration");
    }
}
