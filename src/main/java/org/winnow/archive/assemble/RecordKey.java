package org.winnow.archive.assemble;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Keys of threads and comments in the disk index: 128 bits of SHA-256 over format, site and id, so that nobody can make two
 * threads meet by choosing ids.
 */
final class RecordKey {
    private final MessageDigest digest;

    RecordKey() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    UUID of(String format, String site, String id) {
        add(format);
        add(site);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(id.getBytes(UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private void add(String part) {
        byte[] bytes = part.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
