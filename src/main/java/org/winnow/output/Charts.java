package org.winnow.output;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;
import org.winnow.label.Label;
import org.winnow.summarize.Interval;
import org.winnow.summarize.Prevalence;
import org.winnow.summarize.Stretch;
import org.winnow.summarize.Wording;

/**
 * Draws the charts of a report as SVG. Thread-safe.
 *
 * <p>Text is measured with the fonts of the machine. One without any gets no charts, and the report says so.
 */
final class Charts {
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final int WIDTH = 380;
    private static final double FULL = 1.0;

    private Charts() {}

    /** A chart, or nothing where the machine cannot draw. */
    private interface Drawing {
        String draw();
    }

    /** Draws the share of each label with its interval; nothing where no label was scored. */
    static Optional<String> prevalence(Map<Label, Prevalence> labels, String keyPrefix) {
        List<Label> scored = new ArrayList<>();
        for (Label label : Label.values()) {
            if (labels.containsKey(label) && labels.get(label).scored() > 0) {
                scored.add(label);
            }
        }
        return scored.isEmpty() ? Optional.empty() : attempt(() -> drawPrevalence(scored, labels, keyPrefix));
    }

    /** Draws the share of hostile and of otherwise flagged comments from the start of a thread to its end. */
    static Optional<String> course(List<Stretch> course, String keyPrefix) {
        return course.size() < 2 ? Optional.empty() : attempt(() -> drawCourse(course, keyPrefix));
    }

    /** Draws a label's share over time. */
    static Optional<String> timeline(Label label, Timeline timeline, String keyPrefix) {
        return attempt(() -> TimelineChart.draw(label, timeline, keyPrefix));
    }

    private static Optional<String> attempt(Drawing drawing) {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        try {
            return Optional.of(drawing.draw());
        } catch (LinkageError | InternalError | RuntimeException e) {
            // What AWT throws where fonts or its native libraries are missing differs by platform and release.
            return Optional.empty();
        }
    }

    private static String drawPrevalence(List<Label> scored, Map<Label, Prevalence> labels, String keyPrefix) {
        String[] names = scored.stream().map(Wording::of).toArray(String[]::new);
        Double[][] low = new Double[1][names.length];
        Double[][] high = new Double[1][names.length];
        DefaultCategoryDataset shares = new DefaultCategoryDataset();
        for (int i = 0; i < names.length; i++) {
            Prevalence prevalence = labels.get(scored.get(i));
            Interval interval = Interval.wilson(prevalence.count(), prevalence.scored());
            low[0][i] = interval.low();
            high[0][i] = interval.high();
            shares.addValue((double) prevalence.count() / prevalence.scored(), "share", names[i]);
        }
        CategoryDataset bounds = new DefaultIntervalCategoryDataset(new String[] {"interval"}, names, low, high);
        CategoryPlot plot = plot(bounds, new Whiskers(scored), highest(high));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        // A dot at 0 % stands half outside the axis.
        plot.getDomainAxis().setCategoryLabelPositionOffset(9);
        plot.setDataset(1, shares);
        plot.setRenderer(1, new Dots(scored));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        ChartCaption caption =
                new ChartCaption(keyPrefix, "Share of comments with each label", inWords(scored, labels));
        return svg(plot, 30 + 34 * names.length, caption);
    }

    private static String inWords(List<Label> scored, Map<Label, Prevalence> labels) {
        return scored.stream()
                .map(label -> inWords(label, labels.get(label)))
                .collect(Collectors.joining("; ", "", "."));
    }

    private static String inWords(Label label, Prevalence prevalence) {
        return Wording.of(label) + " " + Wording.percent((double) prevalence.count() / prevalence.scored()) + ", "
                + Wording.grouped(prevalence.count()) + " of " + Wording.grouped(prevalence.scored())
                + " (95% interval " + Wording.range(Interval.wilson(prevalence.count(), prevalence.scored())) + ")";
    }

    private static String inWords(List<Stretch> course) {
        StringJoiner told = new StringJoiner("; ", "Comments ", ".");
        int from = 1;
        for (Stretch stretch : course) {
            int to = from + stretch.comments() - 1;
            told.add(Wording.grouped(from) + " to " + Wording.grouped(to) + ": "
                    + Wording.grouped(stretch.flagged()) + " flagged, " + Wording.grouped(stretch.hostile())
                    + " of them hostile");
            from = to + 1;
        }
        return told.toString();
    }

    private static double highest(Double[][] values) {
        double highest = 0;
        for (double value : values[0]) {
            highest = Math.max(highest, value);
        }
        return highest;
    }

    private static String drawCourse(List<Stretch> course, String keyPrefix) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        int from = 1;
        for (Stretch stretch : course) {
            Integer place = from;
            data.addValue((double) stretch.hostile() / stretch.comments(), "hostile", place);
            data.addValue(stretch.share() - (double) stretch.hostile() / stretch.comments(), "other", place);
            from += stretch.comments();
        }
        StackedBarRenderer renderer = new StackedBarRenderer();
        flat(renderer);
        renderer.setMaximumBarWidth(0.12);
        renderer.setSeriesPaint(0, ChartColour.solid(Label.HOSTILITY));
        renderer.setSeriesPaint(1, ChartColour.OTHER);
        ChartCaption caption = new ChartCaption(keyPrefix, "How the talk runs", inWords(course));
        return svg(plot(data, renderer, FULL), 166, caption);
    }

    private static CategoryPlot plot(CategoryDataset data, BarRenderer renderer, double highest) {
        CategoryAxis categories = new CategoryAxis();
        categories.setTickLabelFont(FONT);
        categories.setTickLabelPaint(ChartColour.INK);
        categories.setAxisLineVisible(false);
        categories.setTickMarksVisible(false);
        categories.setCategoryMargin(0.2);
        categories.setMaximumCategoryLabelWidthRatio(1);
        CategoryPlot plot = new CategoryPlot(data, categories, percentAxis(highest), renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(ChartColour.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setInsets(new RectangleInsets(8, 2, 2, 20));
        return plot;
    }

    private static NumberAxis percentAxis(double highest) {
        NumberAxis axis = new NumberAxis();
        double step = highest > 0.5 ? 0.25 : highest > 0.2 ? 0.1 : highest > 0.1 ? 0.05 : 0.02;
        NumberFormat percent = NumberFormat.getPercentInstance(Locale.ROOT);
        axis.setTickUnit(new NumberTickUnit(step, percent));
        axis.setRange(0, Math.min(FULL, Math.ceil(highest / step - 1e-9) * step));
        axis.setTickLabelFont(FONT);
        axis.setTickLabelPaint(ChartColour.INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static void flat(BarRenderer renderer) {
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
    }

    private static String svg(CategoryPlot plot, int height, ChartCaption caption) {
        JFreeChart chart = new JFreeChart(null, FONT, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        Rectangle2D area = new Rectangle2D.Double(0, 0, WIDTH, height);
        return ChartSvg.drawn(caption, WIDTH, height, graphics -> chart.draw(graphics, area));
    }

    /** Bars from the lower to the upper bound, each in its label's colour. */
    private static final class Whiskers extends IntervalBarRenderer {
        private static final long serialVersionUID = 1L;
        private final transient List<Label> labels;

        Whiskers(List<Label> labels) {
            this.labels = labels;
            flat(this);
            setMaximumBarWidth(0.08);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return ChartColour.soft(labels.get(column));
        }
    }

    /** A dot at each share, in its label's colour. */
    private static final class Dots extends LineAndShapeRenderer {
        private static final long serialVersionUID = 1L;
        private final transient List<Label> labels;

        Dots(List<Label> labels) {
            super(false, true);
            this.labels = labels;
            setDefaultShape(new Ellipse2D.Double(-5, -5, 10, 10));
            setAutoPopulateSeriesShape(false);
            setDrawOutlines(false);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return ChartColour.solid(labels.get(column));
        }
    }
}
