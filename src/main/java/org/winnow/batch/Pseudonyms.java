package org.winnow.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RemovedComment;
import org.winnow.fault.InputException;

/**
 * Hides who wrote, before anything is scored, so that no result holds what was hidden. Thread-safe.
 *
 * <p>Names become keyed hashes (HMAC-SHA256), the same for a name at an outlet; ids of the source too; addresses of comments go;
 * texts lose e-mail addresses, telephone numbers, handles, and names of the thread that cannot be words. Who has the key can
 * tell whether a name is meant, and a search engine may find a text: this is no anonymity.
 */
public final class Pseudonyms implements UnaryOperator<Discussion> {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_KEY = 16;
    private static final int MOST_KEY = 4_096;
    private static final int SHOWN = 12;

    private final SecretKeySpec key;

    /**
     * @param key secret of 16 bytes or more
     */
    public Pseudonyms(byte[] key) {
        if (key.length < LEAST_KEY) {
            throw new IllegalArgumentException("a key has " + LEAST_KEY + " bytes or more");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Returns what hides with the key in a file.
     *
     * @throws InputException if the file cannot be read, or holds too little or too much for a key
     */
    public static Pseudonyms withKey(Path file) throws InputException {
        byte[] key;
        try {
            key = Files.size(file) > MOST_KEY ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException(
                    file.toString(), null, "the key cannot be read; make one: head -c 32 /dev/urandom > FILE");
        }
        if (key.length < LEAST_KEY) {
            throw new InputException(
                    file.toString(),
                    null,
                    "no key: expected " + LEAST_KEY + " to " + MOST_KEY
                            + " bytes; make one: head -c 32 /dev/urandom > FILE");
        }
        return new Pseudonyms(key);
    }

    /** Returns what tells this key from others and does not give it away. */
    public String fingerprint() {
        return hash("winnow key", "").substring(0, SHOWN);
    }

    @Override
    public Discussion apply(Discussion discussion) {
        String place = discussion.outlet() == null ? "" : discussion.outlet();
        Map<String, String> names = new HashMap<>();
        discussion.comments().forEach(comment -> name(names, comment.author(), place));
        discussion.removed().forEach(comment -> name(names, comment.author(), place));
        PersonalData data = new PersonalData(names);
        List<Comment> comments = new ArrayList<>(discussion.comments().size());
        for (Comment comment : discussion.comments()) {
            comments.add(hidden(comment, names, data, place));
        }
        List<RemovedComment> removed = discussion.removed().stream()
                .map(stub -> new RemovedComment(
                        stub.id(), stub.parent(), stub.author() == null ? null : names.get(stub.author())))
                .toList();
        return new Discussion(
                discussion.id(),
                discussion.source(),
                discussion.url(),
                discussion.outlet(),
                discussion.published(),
                discussion.language(),
                discussion.warnings(),
                discussion.announcedComments(),
                List.of(),
                discussion.article(),
                comments,
                removed);
    }

    private void name(Map<String, String> names, @Nullable String author, String place) {
        if (author != null) {
            names.computeIfAbsent(author, name -> "p-" + hash(place, name).substring(0, SHOWN));
        }
    }

    private Comment hidden(Comment comment, Map<String, String> names, PersonalData data, String place) {
        String text = data.removedFrom(comment.text());
        String sourceId = comment.sourceId();
        return new Comment(
                comment.id(),
                comment.parent(),
                comment.author() == null ? null : names.get(comment.author()),
                comment.time(),
                comment.timeText(),
                comment.language(),
                comment.status(),
                sourceId == null ? null : hash("id " + place, sourceId).substring(0, SHOWN),
                null,
                comment.note(),
                text,
                comment.firstLine(),
                comment.lastLine());
    }

    private String hash(String domain, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(domain.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
