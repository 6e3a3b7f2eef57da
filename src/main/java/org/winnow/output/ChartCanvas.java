package org.winnow.output;

import java.awt.Graphics;
import java.awt.RenderingHints;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/**
 * A canvas that keeps text as text and measures it as browsers do: at its true width, where Java rounds every letter to whole
 * pixels. Labels that end at an axis would end raggedly otherwise.
 */
final class ChartCanvas extends SVGGraphics2D {
    /**
     * Makes an empty canvas.
     *
     * @param document what makes its elements
     */
    ChartCanvas(Document document) {
        super(new ChartContext(document), false);
        measureTruly();
    }

    private ChartCanvas(ChartCanvas canvas) {
        super(canvas);
        measureTruly();
    }

    private void measureTruly() {
        fmg.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        fmg.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    @Override
    public Graphics create() {
        return new ChartCanvas(this);
    }
}
