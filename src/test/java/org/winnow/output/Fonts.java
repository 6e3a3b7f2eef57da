package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;

/** What charts need of the machine. Without fonts their tests are skipped, unless {@code WINNOW_REQUIRE_TOOLS=1}. */
final class Fonts {
    private static final FontRenderContext PLAIN = new FontRenderContext(null, false, false);

    private Fonts() {}

    private static boolean measure() {
        try {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                            .getStringBounds("x", PLAIN)
                            .getWidth()
                    > 0;
        } catch (LinkageError | InternalError | RuntimeException e) {
            return false;
        }
    }

    /** Skips a test where text cannot be measured. */
    static void needed() {
        if (!measure()) {
            assertThat(System.getenv("WINNOW_REQUIRE_TOOLS"))
                    .as("no fonts on this machine; install fontconfig and the package fonts-dejavu-core")
                    .isNotEqualTo("1");
            Assumptions.abort("no fonts on this machine: no charts to look at");
        }
    }

    /** Returns a chart's elements; a machine with fonts has to draw it. */
    static Document drawn(Optional<String> svg) {
        needed();
        assertThat(svg).as("a chart, on a machine with fonts").isPresent();
        return parsed(svg.orElseThrow());
    }

    static Document parsed(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser());
    }
}
