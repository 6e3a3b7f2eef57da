package org.winnow.archive.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.archive.ArchiveContainer;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.Problem;

/** Everything that comes out of a packed file, wrapper by wrapper. Contents are kept up to 1 MiB, lengths whole. */
final class Unwrapped implements ArchiveContainer.Members {
    private static final int KEPT = 1 << 20;

    final Map<String, String> contents = new LinkedHashMap<>();
    final List<String> kinds = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<String> notices = new ArrayList<>();
    long length;

    static Unwrapped of(byte[] file) throws IOException {
        return of(new ByteArrayInputStream(file), ArchiveLimits.DEFAULT);
    }

    static Unwrapped of(InputStream file, ArchiveLimits limits) throws IOException {
        Unwrapped all = new Unwrapped();
        all.member(new ArchiveInput("file", null, file, ArchiveOptions.DEFAULT.with(limits)));
        return all;
    }

    @Override
    public void member(ArchiveInput member) throws IOException {
        Optional<ArchiveContainer> around = Containers.all().stream()
                .filter(container -> recognises(container, member))
                .findFirst();
        if (around.isPresent()) {
            kinds.add(around.get().name());
            around.get().unwrap(member, this);
            return;
        }
        byte[] kept = member.stream().readNBytes(KEPT);
        length += kept.length;
        byte[] buffer = new byte[1 << 16];
        for (int read = 0; read >= 0; read = member.stream().read(buffer)) {
            length += read;
        }
        contents.put(
                member.member() == null ? member.source() : member.member(), new String(kept, StandardCharsets.UTF_8));
    }

    private static boolean recognises(ArchiveContainer container, ArchiveInput member) {
        try {
            return container.recognises(member.head());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void notice(ArchiveInput in, String words) {
        notices.add(words);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    List<String> reasons() {
        return problems.stream().map(Problem::reason).toList();
    }
}
