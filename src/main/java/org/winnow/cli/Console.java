package org.winnow.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.winnow.output.WriterOptions;

/**
 * Where results, messages and progress go. Results go to standard output, everything else to standard error, progress only where that is
 * a terminal.
 *
 * @param in standard input
 * @param out standard output; unlike {@link System#out} it fails when a pipe is closed
 * @param err standard error
 * @param terminal whether standard output is a terminal
 * @param progress whether standard error is a terminal
 * @param columns width of the terminal
 */
record Console(InputStream in, OutputStream out, OutputStream err, boolean terminal, boolean progress, int columns) {
    /** The process's own streams; the launcher says what is a terminal. */
    static Console standard() {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Boolean.getBoolean("winnow.terminal"),
                Boolean.getBoolean("winnow.progress"),
                Integer.getInteger("winnow.columns", 80));
    }

    WriterOptions writerOptions(boolean lines) {
        WriterOptions options = new WriterOptions(lines, false, columns);
        return terminal ? options.forTerminal(columns) : options;
    }

    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }

    /** Tells the user what went wrong. */
    void error(String message) {
        note("winnow: " + message);
    }

    /** Tells the user something, on a line of its own. */
    synchronized void note(String message) {
        PrintWriter writer = errWriter();
        writer.print(progress ? "\r\u001b[K" + printable(message) + "\n" : printable(message) + "\n");
        writer.flush();
    }

    /** Control characters out of file names and texts would steer the terminal. */
    private static String printable(String message) {
        StringBuilder b = new StringBuilder(message.length());
        message.codePoints()
                .forEach(c -> b.appendCodePoint(Character.isISOControl(c) && c != '\n' && c != '\t' ? 0xfffd : c));
        return b.toString();
    }

    static boolean isClosedPipe(Throwable e) {
        String message = e instanceof IOException ? e.getMessage() : null;
        return message != null
                && (message.toLowerCase(Locale.ROOT).contains("broken pipe")
                        || message.contains("pipe is being closed"));
    }
}
