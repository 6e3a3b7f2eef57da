package org.winnow.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.winnow.network.SoftmaxNetwork;

/**
 * Fits the models over line states.
 *
 * <p>What a lower model says of its own training lines is too good to be true. So the pages are parted in two, and each upper model
 * learns from what a lower model that saw only the other part says.
 */
final class RoleTrainer {
    private static final int STATES = LineState.values().length;
    private static final SoftmaxNetwork.Fitting FIRST = new SoftmaxNetwork.Fitting(160, 10, 2e-3, 0.15, 256, 17);
    private static final SoftmaxNetwork.Fitting SECOND = new SoftmaxNetwork.Fitting(128, 10, 2e-3, 0.15, 256, 18);

    private final List<Rows> pages;

    private RoleTrainer(List<Rows> pages) {
        this.pages = pages;
    }

    /** A page with its features, which do not depend on any model. */
    private record Rows(TrainingPage page, List<LineView> views, float[][] lines, float[][] surroundings, int part) {}

    static RoleModel fit(List<TrainingPage> training) throws IOException {
        List<Rows> pages = new ArrayList<>();
        for (TrainingPage page : training) {
            List<LineView> views =
                    page.page().lines().stream().map(LineView::of).toList();
            if (!views.isEmpty()) {
                float[][] lines = views.stream().map(LineFeatures::of).toArray(float[][]::new);
                pages.add(new Rows(
                        page,
                        views,
                        lines,
                        PageFeatures.of(views),
                        part(page.page().id())));
            }
        }
        return new RoleTrainer(pages).fit(StateDecoder.count(training));
    }

    /** The part of a page; variants of one page ("id-stripped-1") must not stand on both sides. */
    private static int part(String id) {
        int variant = id.indexOf("-stripped-");
        String base = variant < 0 ? id : id.substring(0, variant);
        return Math.floorMod(base.hashCode() * 0x2c1b3c6d >> 13, 2);
    }

    private RoleModel fit(StateDecoder decoder) throws IOException {
        MaxentModel[] words = {words(1), words(0)}; // by the part that it is to judge: learnt from the other one
        float[][][] sparse = new float[pages.size()][][];
        for (int p = 0; p < sparse.length; p++) {
            MaxentModel model = words[pages.get(p).part()];
            sparse[p] = RoleModel.sparse(
                    model, RoleModel.outcomes(model), pages.get(p).views());
        }
        float[][][] firstRows = new float[pages.size()][][];
        for (int p = 0; p < firstRows.length; p++) {
            firstRows[p] = ContextRows.first(pages.get(p).lines(), pages.get(p).surroundings(), sparse[p]);
        }
        SoftmaxNetwork[] first = {network(firstRows, 1, FIRST), network(firstRows, 0, FIRST)};
        float[][][] secondRows = new float[pages.size()][][];
        for (int p = 0; p < secondRows.length; p++) {
            Rows rows = pages.get(p);
            float[][] states = first[rows.part()].probabilities(firstRows[p]);
            secondRows[p] = ContextRows.second(rows.views(), rows.lines(), rows.surroundings(), states);
        }
        return new RoleModel(
                WordWeights.mean(words[0], words[1]), List.of(first), network(secondRows, -1, SECOND), decoder);
    }

    /** Fits the sparse model on one part, or on all for -1. */
    private MaxentModel words(int part) throws IOException {
        List<Event> events = new ArrayList<>();
        for (Rows rows : pages) {
            if (part >= 0 && rows.part() != part) {
                continue;
            }
            Blocks blocks = Blocks.of(rows.views());
            for (int i = 0; i < rows.views().size(); i++) {
                LineState state = rows.page().states().get(i);
                if (state != null) {
                    events.add(new Event(state.name(), Predicates.of(rows.views(), blocks, i)));
                }
            }
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 50);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 4);
        parameters.put(QNTrainer.THREADS_PARAM, 2);
        parameters.put(QNTrainer.L1COST_PARAM, 0.3);
        parameters.put(QNTrainer.L2COST_PARAM, 1.0);
        parameters.put("PrintMessages", false);
        try (ObjectStream<Event> stream = ObjectStreamUtils.createObjectStream(events)) {
            return TrainerFactory.getEventTrainer(parameters, new HashMap<>()).train(stream);
        }
    }

    private SoftmaxNetwork network(float[][][] rows, int part, SoftmaxNetwork.Fitting fitting) {
        List<float[]> x = new ArrayList<>();
        List<Integer> y = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            if (part >= 0 && pages.get(p).part() != part) {
                continue;
            }
            TrainingPage page = pages.get(p).page();
            for (int i = 0; i < rows[p].length; i++) {
                LineState state = page.states().get(i);
                if (state != null) {
                    x.add(rows[p][i]);
                    y.add(state.ordinal());
                    weights.add((float) page.weight());
                }
            }
        }
        float[] w = new float[weights.size()];
        for (int i = 0; i < w.length; i++) {
            w[i] = weights.get(i);
        }
        return SoftmaxNetwork.fit(
                x.toArray(float[][]::new),
                y.stream().mapToInt(Integer::intValue).toArray(),
                w,
                STATES,
                fitting);
    }
}
