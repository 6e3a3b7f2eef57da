package org.winnow.archive.formats;

import java.io.IOException;
import java.util.Optional;
import org.winnow.archive.ArchiveContainer;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;
import org.winnow.archive.Problem;

/** Tells a format without reading more than the beginning. */
final class Detection implements ArchiveContainer.Members {
    private Optional<ArchiveFormat> found = Optional.empty();

    private Detection() {}

    /** Enough was seen. */
    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    static Optional<ArchiveFormat> of(ArchiveInput in) throws IOException {
        Detection detection = new Detection();
        try {
            detection.look(in);
        } catch (Enough enough) {
            return detection.found;
        }
        return detection.found;
    }

    private void look(ArchiveInput in) throws IOException {
        Head head = in.head();
        Optional<ArchiveContainer> container = Formats.container(head);
        if (container.isEmpty()) {
            found = Formats.detect(head);
        } else if (in.depth() < in.limits().nesting()) {
            container.get().unwrap(in, this);
        }
    }

    @Override
    public void member(ArchiveInput member) throws IOException {
        look(member);
        if (found.isPresent()) {
            throw new Enough();
        }
    }

    @Override
    public void problem(Problem problem) {
        // told when it is read
    }
}
