package org.winnow.evaluate;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How well one segmenter does on some pages, with intervals over their hosts.
 *
 * @param counts what was counted, all pages together
 * @param comment F1 of comment lines of any kind
 * @param body F1 of article lines
 * @param commentBody F1 of lines of comment text
 * @param title F1 of headlines
 * @param exact F1 of comments whose text is exact
 * @param author share of exact comments whose author is right
 * @param hasComments share of pages rightly said to have comments or none
 */
public record SegmentFigures(
        PageScore counts,
        Figure comment,
        Figure body,
        Figure commentBody,
        Figure title,
        Figure exact,
        Figure author,
        Figure hasComments) {
    /** Makes figures from the sums of each host. */
    static SegmentFigures of(List<PageScore> byHost, Bootstrap bootstrap) {
        PageScore all = sum(byHost, null);
        List<PageScore> draws = bootstrap.draws(byHost.size(), times -> sum(byHost, times));
        return new SegmentFigures(
                all,
                figure(all, draws, s -> s.comment().f1()),
                figure(all, draws, s -> s.body().f1()),
                figure(all, draws, s -> s.commentBody().f1()),
                figure(all, draws, s -> s.title().f1()),
                figure(all, draws, s -> s.comments().exactF1()),
                figure(all, draws, s -> s.comments().authorShare()),
                figure(all, draws, s -> s.hasComments().accuracy()));
    }

    /** The sum of all hosts, each as often as told, or once. */
    private static PageScore sum(List<PageScore> byHost, int @Nullable [] times) {
        PageScore sum = PageScore.NONE;
        for (int host = 0; host < byHost.size(); host++) {
            for (int i = 0; i < (times == null ? 1 : times[host]); i++) {
                sum = sum.plus(byHost.get(host));
            }
        }
        return sum;
    }

    private static Figure figure(PageScore all, List<PageScore> draws, Function<PageScore, Double> metric) {
        return new Figure(
                metric.apply(all), Bootstrap.interval(draws.stream().map(metric).toList()));
    }
}
