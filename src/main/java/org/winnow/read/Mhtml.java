package org.winnow.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.winnow.fault.InputException;
import org.winnow.page.Page;

/** Reads the page out of a web archive (RFC 2557): its first HTML part. */
final class Mhtml {
    private static final int MOST_PARTS = 10_000;

    private Mhtml() {}

    static Page read(String id, String source, byte[] bytes, ReadLimits limits) throws InputException {
        MimeConfig config = new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderCount(1000)
                .setMaxHeaderLen(100_000)
                .setMaxContentLen(-1)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config);
        try {
            stream.parse(new ByteArrayInputStream(bytes));
            int parts = 0;
            for (EntityState state = stream.getState();
                    state != EntityState.T_END_OF_STREAM && parts < MOST_PARTS;
                    state = stream.next()) {
                if (state != EntityState.T_BODY) {
                    continue;
                }
                parts++;
                BodyDescriptor body = stream.getBodyDescriptor();
                if (isHtml(body.getMimeType())) {
                    byte[] html = stream.getDecodedInputStream().readNBytes(limits.bytes());
                    return HtmlPage.read(id, source, TextDecoder.decode(html, body.getCharset()), limits);
                }
            }
        } catch (MimeException e) {
            throw broken(source, e.getMessage());
        } catch (InputException known) {
            throw known;
        } catch (IOException e) {
            throw broken(source, e.getMessage());
        }
        throw broken(source, "no HTML part in it");
    }

    private static boolean isHtml(String type) {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    private static InputException broken(String source, String why) {
        return new InputException(source, null, "not a whole web archive: " + why + "; save the page again as MHTML");
    }
}
