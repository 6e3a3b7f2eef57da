package org.winnow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.winnow.train.CatalogueTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winnow train catalogue}. */
@Command(
        name = "catalogue",
        description = "Encode the catalogue and fit its matcher; after a change of encoder or catalogue.",
        mixinStandardHelpOptions = true)
final class TrainCatalogueCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--own", paramLabel = "DIR", description = "our own labelled data; default: training-data")
    Path own = Home.folder().resolve("training-data");

    @Option(names = "--encoder", paramLabel = "DIR", description = "default: models/encoder")
    Path encoder = Home.folder().resolve("models/encoder");

    @Option(names = "--out", paramLabel = "DIR", description = "default: models/catalogue")
    Path out = Home.folder().resolve("models/catalogue");

    TrainCatalogueCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        new CatalogueTraining(own, encoder, out, console::note).run();
        console.note("wrote " + out);
        return Exit.DONE;
    }
}
