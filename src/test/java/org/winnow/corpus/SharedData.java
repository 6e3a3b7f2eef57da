package org.winnow.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Finds the shared corpora, which lie beside the checkout on some machines only. */
public final class SharedData {
    private SharedData() {}

    /** Returns the data folder, or skips the test with a message. */
    public static Path dataOrSkip() {
        String named = Optional.ofNullable(System.getProperty("winnow.shared"))
                .or(() -> Optional.ofNullable(System.getenv("WINNOW_SHARED")))
                .orElse("../shared");
        Path data = Path.of(named).resolve("data");
        Assumptions.assumeTrue(Files.isDirectory(data), data + " is not there: the public corpora are not checked");
        return data;
    }
}
