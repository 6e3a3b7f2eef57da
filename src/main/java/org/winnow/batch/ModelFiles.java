package org.winnow.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.label.Label;
import org.winnow.label.Policy;

/** What a manifest says of the models. */
public final class ModelFiles {
    private static final List<String> FOLDERS = List.of("segment", "labels", "catalogue");

    private ModelFiles() {}

    /**
     * Returns versions and fingerprints by name. A model's own manifest holds the hashes of its files, so its hash stands for
     * all of them.
     *
     * @param version versions as results carry them
     * @param models the folder of the models
     * @param policy the policy
     */
    public static Map<String, Object> of(String version, Path models, Policy policy) throws IOException {
        Map<String, Object> all = new TreeMap<>();
        all.put("version", version);
        for (String folder : FOLDERS) {
            Path manifest = models.resolve(folder).resolve("manifest.json");
            if (Files.exists(manifest)) {
                all.put(folder + "_sha256", Fingerprint.of(manifest).sha256());
            }
        }
        Map<String, Object> thresholds = new TreeMap<>();
        for (Label label : Label.values()) {
            thresholds.put(label.key(), policy.thresholds().get(label));
        }
        policy.kindThresholds().forEach((kind, threshold) -> thresholds.put(kind.key(), threshold));
        all.put("policy", policy.name());
        all.put("thresholds", thresholds);
        return all;
    }
}
