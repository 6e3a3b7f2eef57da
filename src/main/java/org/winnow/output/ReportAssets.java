package org.winnow.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Style sheet and script of a report, and the content security policy that lets these two in and nothing else.
 *
 * @param css the style sheet
 * @param script the script
 * @param policy content security policy
 */
public record ReportAssets(String css, String script, String policy) {
    private static final ReportAssets SHIPPED = read(resource("report.css"), resource("report.js"));
    private static final ReportAssets CORPUS =
            read(resource("report.css") + resource("corpus.css"), resource("corpus.js"));

    /** Returns those that ship. */
    public static ReportAssets shipped() {
        return SHIPPED;
    }

    /** Returns those of the report over a result folder. */
    static ReportAssets corpus() {
        return CORPUS;
    }

    private static ReportAssets read(String css, String script) {
        String policy = "default-src 'none'; style-src '" + hash(css) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
        return new ReportAssets(css, script, policy);
    }

    private static String resource(String name) {
        try (InputStream in = ReportAssets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            // A browser hashes what it parsed, and it parses line ends as line feeds.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
