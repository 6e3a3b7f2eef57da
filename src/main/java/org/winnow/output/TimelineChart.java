package org.winnow.output;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.winnow.label.Label;
import org.winnow.output.Timeline.Point;
import org.winnow.summarize.Interval;
import org.winnow.summarize.Wording;

/** Draws a label's share over time as a line in the band of its intervals. A stretch without comments is a gap. */
final class TimelineChart {
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final int WIDTH = 560;
    private static final int HEIGHT = 170;
    private static final int LEFT = 42;
    private static final int RIGHT = 10;
    private static final int TOP = 10;
    private static final int BOTTOM = 24;
    private static final int DOTS_UP_TO = 24;
    private static final double[] HIGHEST = {0.02, 0.04, 0.1, 0.2, 0.4, 0.6, 1};

    private final Label label;
    private final List<Point> points;
    private final double highest;

    private TimelineChart(Label label, List<Point> points) {
        this.label = label;
        this.points = points;
        double top = 0;
        for (Point point : points) {
            Double share = point.prevalence().share();
            Interval interval = point.prevalence().interval();
            // a wide interval of few comments must not flatten the line
            top = Math.max(top, share == null || interval == null ? 0 : Math.min(interval.high(), 2 * share + 0.02));
        }
        double found = 1;
        for (int i = HIGHEST.length - 1; i >= 0 && HIGHEST[i] >= top; i--) {
            found = HIGHEST[i];
        }
        this.highest = found;
    }

    static String draw(Label label, Timeline timeline, String keyPrefix) {
        TimelineChart chart = new TimelineChart(label, timeline.points());
        ChartCaption caption = new ChartCaption(keyPrefix, Wording.of(label) + " over time", chart.inWords());
        return ChartSvg.drawn(caption, WIDTH, HEIGHT, chart::draw);
    }

    private String inWords() {
        List<String> told = new ArrayList<>();
        for (Point point : points) {
            Double share = point.prevalence().share();
            Interval interval = point.prevalence().interval();
            if (share != null && interval != null) {
                told.add(point.name() + " " + Wording.percent(share) + " of "
                        + Wording.grouped(point.prevalence().scored()) + " (" + Wording.range(interval) + ")");
            }
        }
        return String.join("; ", told) + ".";
    }

    private void draw(Graphics2D g) {
        g.setFont(FONT);
        grid(g);
        for (int from = 0; from < points.size(); from++) {
            int to = from;
            while (to < points.size() && points.get(to).prevalence().scored() > 0) {
                to++;
            }
            if (to > from) {
                band(g, from, to);
                line(g, from, to);
                from = to;
            }
        }
        names(g);
    }

    private void grid(Graphics2D g) {
        FontMetrics metrics = g.getFontMetrics();
        for (int i = 0; i <= 2; i++) {
            double share = highest * i / 2;
            g.setColor(ChartColour.GRID);
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(LEFT, y(share), WIDTH - RIGHT, y(share)));
            String name = Math.round(share * 100) + "%";
            g.setColor(ChartColour.INK);
            g.drawString(name, LEFT - 8 - metrics.stringWidth(name), (float) y(share) + 4);
        }
    }

    private void band(Graphics2D g, int from, int to) {
        Path2D band = new Path2D.Double();
        for (int i = from; i < to; i++) {
            Interval interval = interval(i);
            double y = y(Math.min(highest, interval.high()));
            if (i == from) {
                band.moveTo(x(i) - (to - from == 1 ? 3 : 0), y);
            }
            band.lineTo(x(i) + (to - from == 1 ? 3 : 0), y);
        }
        for (int i = to - 1; i >= from; i--) {
            band.lineTo(x(i) + (to - from == 1 ? 3 : 0), y(interval(i).low()));
        }
        if (to - from == 1) {
            band.lineTo(x(from) - 3, y(interval(from).low()));
        }
        band.closePath();
        g.setColor(ChartColour.soft(label));
        g.fill(band);
    }

    private void line(Graphics2D g, int from, int to) {
        g.setColor(ChartColour.solid(label));
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D line = new Path2D.Double();
        for (int i = from; i < to; i++) {
            double y = y(Math.min(highest, share(i)));
            if (i == from) {
                line.moveTo(x(i), y);
            } else {
                line.lineTo(x(i), y);
            }
        }
        if (to - from > 1) {
            g.draw(line);
        }
        for (int i = from; i < to && (points.size() <= DOTS_UP_TO || to - from == 1); i++) {
            g.fill(new Ellipse2D.Double(x(i) - 3, y(Math.min(highest, share(i))) - 3, 6, 6));
        }
    }

    /** Names the first, the last, and what has room between. */
    private void names(Graphics2D g) {
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(ChartColour.INK);
        int widest = points.stream()
                .mapToInt(point -> metrics.stringWidth(point.name()))
                .max()
                .orElse(1);
        int room = Math.max(1, (WIDTH - LEFT - RIGHT) / (widest + 16));
        int step = Math.max(1, (points.size() + room - 1) / room);
        for (int i = 0; i < points.size(); i += step) {
            String name = points.get(i).name();
            int width = metrics.stringWidth(name);
            double x = Math.max(LEFT - 8, Math.min(WIDTH - width, x(i) - width / 2.0));
            g.drawString(name, (float) x, HEIGHT - 6f);
        }
    }

    private double share(int i) {
        Double share = points.get(i).prevalence().share();
        return share == null ? 0 : share;
    }

    private Interval interval(int i) {
        Interval interval = points.get(i).prevalence().interval();
        return interval == null ? Interval.NONE : interval;
    }

    private double x(int i) {
        int last = Math.max(1, points.size() - 1);
        double width = WIDTH - LEFT - RIGHT - 12.0;
        return LEFT + 6 + (points.size() == 1 ? width / 2 : width * i / last);
    }

    private double y(double share) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share / highest);
    }
}
