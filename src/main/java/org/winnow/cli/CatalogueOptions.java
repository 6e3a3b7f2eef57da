package org.winnow.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.Winnow;
import org.winnow.catalogue.Catalogue;
import org.winnow.catalogue.CatalogueReader;
import org.winnow.catalogue.EntryMatcher;
import org.winnow.encode.SentenceEncoder;
import picocli.CommandLine.Option;

/** Which entries are in force: those that ship and the user's. */
final class CatalogueOptions {
    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "your own entries; default: a folder `catalogue` beside the models")
    @Nullable
    Path own;

    @Option(names = "--models", paramLabel = "DIR", hidden = true)
    Path models = Home.folder().resolve("models");

    Path userFolder() {
        return own == null ? Winnow.userCatalogue(models) : own;
    }

    Path shippedFolder() {
        return Winnow.shippedCatalogue(models);
    }

    List<Path> folders() {
        return List.of(shippedFolder(), userFolder());
    }

    Catalogue load() {
        return CatalogueReader.load(folders());
    }

    SentenceEncoder encoder() {
        return SentenceEncoder.load(models.resolve("encoder"));
    }

    EntryMatcher matcher(Catalogue catalogue, SentenceEncoder encoder) {
        return Winnow.matcher(models, userFolder(), catalogue, encoder);
    }
}
