package org.winnow.bench;

/** BERT's encoder in plain loops, for one text: what the graph must compute. */
final class ReferenceBert {
    private final BertShape shape;

    ReferenceBert(BertShape shape) {
        this.shape = shape;
    }

    double[][] encode(int[] ids) {
        int width = shape.width();
        float[] words = weights("embeddings.word", shape.vocabulary() * width);
        float[] places = weights("embeddings.position", shape.positions() * width);
        float[] types = weights("embeddings.type", 2 * width);
        double[][] hidden = new double[ids.length][width];
        for (int i = 0; i < ids.length; i++) {
            for (int h = 0; h < width; h++) {
                hidden[i][h] = words[ids[i] * width + h] + places[i * width + h] + types[h];
            }
            normalize(hidden[i]);
        }
        for (int layer = 0; layer < shape.layers(); layer++) {
            hidden = layer("layer." + layer + ".", hidden);
        }
        return hidden;
    }

    private double[][] layer(String name, double[][] x) {
        double[][] mixed = attention(
                dense(name + "query", x, shape.width()),
                dense(name + "key", x, shape.width()),
                dense(name + "value", x, shape.width()));
        double[][] first = addAndNormalize(dense(name + "output", mixed, shape.width()), x);
        double[][] inner = dense(name + "inner", first, shape.inner());
        for (double[] vector : inner) {
            for (int h = 0; h < vector.length; h++) {
                vector[h] = vector[h] * normalBelow(vector[h]);
            }
        }
        return addAndNormalize(dense(name + "outer", inner, shape.width()), first);
    }

    private double[][] attention(double[][] query, double[][] key, double[][] value) {
        int size = shape.width() / shape.heads();
        double[][] mixed = new double[query.length][shape.width()];
        for (int head = 0; head < shape.heads(); head++) {
            for (int i = 0; i < query.length; i++) {
                double[] scores = new double[key.length];
                double sum = 0;
                for (int j = 0; j < key.length; j++) {
                    double dot = 0;
                    for (int h = head * size; h < (head + 1) * size; h++) {
                        dot += query[i][h] * key[j][h];
                    }
                    scores[j] = Math.exp(dot / Math.sqrt(size));
                    sum += scores[j];
                }
                for (int j = 0; j < key.length; j++) {
                    for (int h = head * size; h < (head + 1) * size; h++) {
                        mixed[i][h] += scores[j] / sum * value[j][h];
                    }
                }
            }
        }
        return mixed;
    }

    private double[][] dense(String name, double[][] x, int to) {
        float[] weight = weights(name + ".weight", x[0].length * to);
        float[] bias = weights(name + ".bias", to);
        double[][] y = new double[x.length][to];
        for (int i = 0; i < x.length; i++) {
            for (int o = 0; o < to; o++) {
                y[i][o] = bias[o];
                for (int h = 0; h < x[i].length; h++) {
                    y[i][o] += x[i][h] * weight[h * to + o];
                }
            }
        }
        return y;
    }

    private static double[][] addAndNormalize(double[][] x, double[][] y) {
        for (int i = 0; i < x.length; i++) {
            for (int h = 0; h < x[i].length; h++) {
                x[i][h] += y[i][h];
            }
            normalize(x[i]);
        }
        return x;
    }

    private static void normalize(double[] vector) {
        double mean = 0;
        double square = 0;
        for (double v : vector) {
            mean += v / vector.length;
            square += v * v / vector.length;
        }
        double spread = Math.sqrt(square - mean * mean + 1e-12);
        for (int h = 0; h < vector.length; h++) {
            vector[h] = (vector[h] - mean) / spread;
        }
    }

    /** The normal distribution by Simpson's rule, exact enough to check single precision. */
    private static double normalBelow(double z) {
        int steps = 200;
        double width = z / steps;
        double sum = density(0) + density(z);
        for (int i = 1; i < steps; i++) {
            sum += density(i * width) * (i % 2 == 0 ? 2 : 4);
        }
        return 0.5 + sum * width / 3;
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static float[] weights(String name, int count) {
        return new RandomFloats(name, count).toArray();
    }
}
