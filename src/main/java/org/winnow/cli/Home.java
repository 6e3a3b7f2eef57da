package org.winnow.cli;

import java.nio.file.Path;

/** Where Winnow is installed: the launcher says it, else the working folder. */
final class Home {
    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("winnow.home", "."));
    }
}
