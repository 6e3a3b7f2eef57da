package org.winnow.network;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.winnow.network.SoftmaxNetwork.Fitting;

/** Fits softmax networks with Deeplearning4j. */
final class SoftmaxFit {
    private SoftmaxFit() {}

    /** Fits a network; the arguments are those of {@link SoftmaxNetwork#fit}. */
    static SoftmaxNetwork fit(float[][] x, int[] y, float[] weights, int outputs, Fitting fitting) {
        NativeThreads.one();
        int inputs = x[0].length;
        MultiLayerNetwork network = new MultiLayerNetwork(configuration(inputs, outputs, fitting));
        network.init();
        int[] order = IntStream.range(0, x.length).filter(i -> weights[i] > 0).toArray();
        Random random = new Random(fitting.seed());
        for (int epoch = 0; epoch < fitting.epochs(); epoch++) {
            shuffle(order, random);
            network.setLearningRate(fitting.rate() * (1 - 0.9 * epoch / fitting.epochs()));
            for (int from = 0; from < order.length; from += fitting.batch()) {
                int[] rows = Arrays.copyOfRange(order, from, Math.min(order.length, from + fitting.batch()));
                network.fit(batch(x, y, weights, outputs, rows));
            }
        }
        float[] parameters = network.params().dup('c').data().asFloat();
        return new SoftmaxNetwork(inputs, fitting.hidden(), outputs, parameters);
    }

    /** Returns the same network in Deeplearning4j. */
    static MultiLayerNetwork library(SoftmaxNetwork network) {
        NativeThreads.one();
        Fitting without = new Fitting(network.hidden(), 0, 1e-3, 0, 1, 1);
        MultiLayerNetwork library = new MultiLayerNetwork(configuration(network.inputs(), network.outputs(), without));
        float[] parameters = network.parameters();
        library.init(Nd4j.create(parameters, new long[] {1, parameters.length}), false);
        return library;
    }

    private static MultiLayerConfiguration configuration(int inputs, int outputs, Fitting fitting) {
        return new NeuralNetConfiguration.Builder()
                .seed(fitting.seed())
                .updater(new Adam(fitting.rate()))
                .weightInit(WeightInit.XAVIER)
                .l2(1e-5)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(inputs)
                        .nOut(fitting.hidden())
                        .activation(Activation.RELU)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(fitting.hidden())
                        .nOut(outputs)
                        .dropOut(1 - fitting.dropout())
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
    }

    private static DataSet batch(float[][] x, int[] y, float[] weights, int outputs, int[] rows) {
        float[][] features = new float[rows.length][];
        float[][] labels = new float[rows.length][outputs];
        float[][] rowWeights = new float[rows.length][1];
        for (int i = 0; i < rows.length; i++) {
            features[i] = x[rows[i]];
            labels[i][y[rows[i]]] = 1;
            rowWeights[i][0] = weights[rows[i]];
        }
        // the label mask multiplies each row's loss and gradient; Deeplearning4j takes that of a single row for one of
        // outputs
        return new DataSet(
                Nd4j.create(features), Nd4j.create(labels), null, rows.length == 1 ? null : Nd4j.create(rowWeights));
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
