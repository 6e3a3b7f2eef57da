package org.winnow.archive.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveContainer.Members;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Problem;

/**
 * Goes through the members of a zip or tar from front to back.
 *
 * @param <E> an entry of that kind of bundle
 */
final class Bundle<E extends ArchiveEntry> {
    /** Most bytes before a member's content: name, sizes and the like. A tar may claim a name of gigabytes. */
    private static final long MOST_HEADER_BYTES = 4L << 20;

    private final ArchiveInput around;
    private final Members members;
    private final ArchiveInputStream<E> archive;
    private final Allowance allowance;
    private final Rules<E> rules;
    private final MemberNames names = new MemberNames();

    private Bundle(
            ArchiveInput around, Members members, ArchiveInputStream<E> archive, Allowance allowance, Rules<E> rules) {
        this.around = around;
        this.members = members;
        this.archive = archive;
        this.allowance = allowance;
        this.rules = rules;
    }

    /** What a kind of bundle says of its members. */
    interface Rules<E extends ArchiveEntry> {
        /** Returns the stream of its members. */
        ArchiveInputStream<E> open(InputStream in) throws IOException;

        /** Returns why a member is left out whatever it is called, or null. */
        @Nullable
        String refusal(E entry);

        /** Returns whether the next member is found even if this one's content is not read or is damaged. */
        boolean isSkippable(E entry);
    }

    /** Hands over what lies in a bundle. */
    static <E extends ArchiveEntry> void read(ArchiveInput around, Members members, Rules<E> rules) throws IOException {
        Allowance allowance = new Allowance(around.stream());
        try (ArchiveInputStream<E> archive = rules.open(allowance)) {
            new Bundle<>(around, members, archive, allowance, rules).read();
        }
    }

    private void read() throws IOException {
        int seen = 0;
        for (E entry = next(); entry != null; entry = next()) {
            if (++seen > around.limits().entries()) {
                members.problem(around.problem(
                        null,
                        null,
                        "more members than the limit",
                        "the first " + around.limits().entries() + " were read; split it for the rest"));
                return;
            }
            if (!read(entry)) {
                return;
            }
        }
    }

    private @Nullable E next() throws IOException {
        allowance.begin(MOST_HEADER_BYTES);
        try {
            return archive.getNextEntry();
        } catch (IOException | RuntimeException e) {
            members.problem(around.problem(null, around.offset(), "damaged or cut", Damage.inWords(e)));
            return null;
        } finally {
            allowance.end();
        }
    }

    /** Returns whether the members after this one can be read. */
    private boolean read(E entry) throws IOException {
        String name = String.valueOf(entry.getName());
        String refusal = entry.isDirectory() ? null : names.refusal(name);
        if (refusal == null) {
            refusal = rules.refusal(entry);
        }
        if (refusal != null) {
            members.problem(note(name, refusal));
        }
        long start = around.offset();
        MemberStream content = new MemberStream(
                around, MemberNames.shown(name), members, archive, () -> around.offset() - start, new ArrayDeque<>());
        if (refusal == null && !isFurniture(entry)) {
            members.member(around.inner(name, content));
        }
        return pass(entry, content);
    }

    private boolean pass(E entry, MemberStream content) throws IOException {
        if (rules.isSkippable(entry)) {
            return true;
        }
        content.skipToEnd();
        if (content.isBroken()) {
            members.problem(around.problem(
                    null,
                    around.offset(),
                    "members after a damaged one are not read",
                    "where they begin cannot be told from it; unpack it with a tool that reads its directory"));
        }
        return !content.isBroken();
    }

    /** Folders, and what macOS puts beside each file. */
    private static boolean isFurniture(ArchiveEntry entry) {
        String name = entry.getName();
        return entry.isDirectory() || name.startsWith("__MACOSX/") || name.endsWith("/.DS_Store");
    }

    private Problem note(String name, String refusal) {
        ArchiveInput member = around.inner(MemberNames.shown(name), InputStream.nullInputStream());
        return member.problem(null, null, refusal, null);
    }
}
