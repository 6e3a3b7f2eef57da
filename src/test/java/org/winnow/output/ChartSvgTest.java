package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.winnow.label.Label;
import org.xml.sax.InputSource;

class ChartSvgTest {
    private static final ChartCaption CAPTION = new ChartCaption("k-", "The name", "What it shows.");

    @BeforeEach
    void fonts() {
        Fonts.needed();
    }

    static List<String> hostileTexts() {
        return Hostile.TEXTS;
    }

    private static String svg(Consumer<Graphics2D> drawing) {
        return ChartSvg.drawn(CAPTION, 200, 100, drawing);
    }

    private static Document drawn(Consumer<Graphics2D> drawing) {
        return Fonts.parsed(svg(drawing));
    }

    private static Document filled(Paint paint) {
        return drawn(graphics -> {
            graphics.setPaint(paint);
            graphics.fill(new Rectangle2D.Double(10, 20, 30, 40));
        });
    }

    @Test
    void a_chart_is_an_image_with_a_name_and_a_description() {
        Element root = filled(ChartColour.INK).selectFirst("svg");
        assertThat(root.attr("role")).isEqualTo("img");
        assertThat(root.child(0).outerHtml()).isEqualTo("<title id=\"k-title\">The name</title>");
        assertThat(root.child(1).outerHtml()).isEqualTo("<desc id=\"k-desc\">What it shows.</desc>");
        assertThat(root.attr("aria-labelledby")).isEqualTo("k-title");
        assertThat(root.attr("aria-describedby")).isEqualTo("k-desc");
    }

    @Test
    void a_chart_scales_with_the_page() {
        Element root = filled(ChartColour.INK).selectFirst("svg");
        assertThat(root.attr("viewBox")).isEqualTo("0 0 200 100");
        assertThat(root.hasAttr("width")).isFalse();
        assertThat(root.hasAttr("height")).isFalse();
        assertThat(root.classNames()).contains("chart");
    }

    @Test
    void what_is_filled_has_a_fill_class_and_no_line() {
        Element rectangle = filled(ChartColour.OTHER).selectFirst("rect");
        assertThat(classesAround(rectangle)).contains("fill-other");
        assertThat(rectangle.attr("stroke")).isEqualTo("none");
        assertThat(rectangle.attr("width")).isEqualTo("30");
    }

    @Test
    void what_is_drawn_has_a_stroke_class_its_width_and_no_fill() {
        Element ring = drawn(graphics -> {
                    graphics.setPaint(ChartColour.GRID);
                    graphics.setStroke(new BasicStroke(3));
                    graphics.draw(new Ellipse2D.Double(1, 2, 3, 3));
                })
                .selectFirst("circle");
        assertThat(classesAround(ring)).contains("stroke-grid");
        assertThat(ring.attr("fill")).isEqualTo("none");
        assertThat(ring.parents().eachAttr("stroke-width").get(0)).isEqualTo("3");
    }

    /** Classes of an element and of the groups that it inherits from. */
    private static Set<String> classesAround(Element element) {
        Set<String> classes = element.parents().stream()
                .flatMap(parent -> parent.classNames().stream())
                .collect(Collectors.toSet());
        classes.addAll(element.classNames());
        return classes;
    }

    @ParameterizedTest
    @EnumSource(Label.class)
    void every_label_has_a_class_for_its_colour_and_for_its_pale_colour(Label label) {
        assertThat(filled(ChartColour.solid(label)).select(".fill-" + label.key()))
                .isNotEmpty();
        assertThat(filled(ChartColour.soft(label)).select(".fill-" + label.key() + "-soft"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Label.class)
    void the_style_sheet_knows_every_class_in_light_and_dark(Label label) {
        String css = ReportAssets.shipped().css();
        for (String role : List.of(label.key(), label.key() + "-soft")) {
            assertThat(css).contains(".fill-" + role + " { fill: var(--" + role + ")");
            // light, dark and print
            assertThat(css.split("--" + role + ": #", -1)).hasSize(4);
        }
    }

    static List<Paint> colours_without_a_role() {
        return List.of(Color.RED, new Color(9, 9, 9), new GradientPaint(0, 0, Color.RED, 9, 9, Color.BLUE));
    }

    @ParameterizedTest
    @MethodSource("colours_without_a_role")
    void a_colour_that_stands_for_nothing_is_refused(Paint paint) {
        assertThatThrownBy(() -> filled(paint))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stands for nothing");
    }

    @Test
    void text_stays_text_in_the_report_s_own_font() {
        Document svg = drawn(graphics -> {
            graphics.setFont(new Font(Font.SERIF, Font.BOLD, 12));
            graphics.drawString("off topic", 10, 20);
        });
        assertThat(svg.select("text").eachText()).containsExactly("off topic");
        assertThat(svg.select("path, font, glyph")).isEmpty();
        assertThat(svg.select("[font-family]")).isEmpty();
        assertThat(svg.select("[font-weight=bold]")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void no_text_becomes_an_element_or_an_attribute(String text) throws Exception {
        String svg = ChartSvg.drawn(
                new ChartCaption("k-", text, text), 200, 100, graphics -> graphics.drawString(text, 10, 20));
        Document asXml = Fonts.parsed(svg);
        Document asHtml = Jsoup.parse(svg);
        for (Document document : List.of(asXml, asHtml)) {
            assertThat(document.select("svg *").stream().map(Element::tagName))
                    .containsOnly("title", "desc", "g", "text");
            assertThat(attributes(document)).noneMatch(name -> name.startsWith("on") || name.contains("href"));
        }
        assertThat(asXml.selectFirst("title").wholeText()).isEqualTo(VisibleText.line(text));
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static Set<String> attributes(Document document) {
        return document.select("svg, svg *").stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(Attribute::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void no_style_hint_clip_or_comment_of_the_library_is_left() {
        String svg = svg(graphics -> {
            graphics.setPaint(ChartColour.INK);
            graphics.setClip(new Rectangle2D.Double(0, 0, 9, 9));
            graphics.fill(new Rectangle2D.Double(1, 1, 2, 2));
        });
        assertThat(svg)
                .doesNotContain("<!--")
                .doesNotContain("rgb(")
                .doesNotContain("xlink")
                .doesNotContain("<?");
        assertThat(Fonts.parsed(svg).select("[style], style, defs, clipPath, [clip-path], [color-rendering]"))
                .isEmpty();
    }

    @Test
    void a_picture_is_left_out() {
        Document svg = drawn(
                graphics -> graphics.drawImage(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), 0, 0, 2, 2, null));
        assertThat(svg.select("image, [xlink:href], [href]")).isEmpty();
    }

    @Test
    void the_ids_are_those_of_the_caption() {
        assertThat(filled(ChartColour.INK).select("[id]").eachAttr("id")).containsExactly("k-title", "k-desc");
    }

    @Test
    void text_is_measured_at_its_true_width_in_copies_of_the_canvas_too() {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        double width = font.getStringBounds("propaganda", new FontRenderContext(null, true, true))
                .getWidth();
        drawn(graphics -> {
            Graphics2D copy = (Graphics2D) graphics.create();
            for (Graphics2D each : List.of(graphics, copy)) {
                assertThat((double) each.getFontMetrics(font).stringWidth("propaganda"))
                        .isCloseTo(width, within(0.51));
            }
            copy.dispose();
        });
    }

    @Test
    void charts_drawn_at_the_same_time_come_out_alike() {
        Consumer<Graphics2D> drawing = graphics -> {
            graphics.setPaint(ChartColour.INK);
            for (int i = 0; i < 200; i++) {
                graphics.fill(new Rectangle2D.Double(i / 3.0, i / 7.0, 1.25, 2.5));
            }
        };
        String alone = svg(drawing);
        List<String> together =
                IntStream.range(0, 64).parallel().mapToObj(i -> svg(drawing)).toList();
        assertThat(together).containsOnly(alone);
    }
}
