package org.winnow.archive.assemble;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Status;

/** Records as bytes for the disk index of one run: strings with their length in front, nothing that outlives the run. */
final class RecordCodec {
    private static final int NONE = -1;

    private RecordCodec() {}

    static byte[] encode(ThreadRecord thread) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream out = new DataOutputStream(bytes);
        for (String part : new @Nullable String[] {
            thread.site(),
            thread.id(),
            thread.url(),
            thread.title(),
            thread.article(),
            thread.outlet(),
            thread.published()
        }) {
            write(out, part);
        }
        out.writeInt(thread.announced() == null ? NONE : thread.announced());
        return bytes.toByteArray();
    }

    static byte[] encode(CommentRecord comment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream out = new DataOutputStream(bytes);
        for (String part : new @Nullable String[] {
            comment.site(),
            comment.thread(),
            comment.id(),
            comment.parent(),
            comment.author(),
            comment.time(),
            comment.timeText(),
            comment.text(),
            comment.url(),
            comment.note()
        }) {
            write(out, part);
        }
        out.writeByte(comment.status().ordinal());
        out.writeByte(comment.markup().ordinal());
        return bytes.toByteArray();
    }

    static ThreadRecord thread(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String site = given(in);
        String id = given(in);
        String url = read(in);
        String title = read(in);
        String article = given(in);
        String outlet = read(in);
        String published = read(in);
        int announced = in.readInt();
        return new ThreadRecord(site, id, url, title, article, outlet, published, announced == NONE ? null : announced);
    }

    static CommentRecord comment(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String site = given(in);
        String thread = read(in);
        String id = given(in);
        String parent = read(in);
        String author = read(in);
        String time = read(in);
        String timeText = read(in);
        String text = given(in);
        String url = read(in);
        String note = read(in);
        Status status = Status.values()[in.readUnsignedByte()];
        TextMarkup markup = TextMarkup.values()[in.readUnsignedByte()];
        return new CommentRecord(site, thread, id, parent, author, time, timeText, text, status, url, markup, note);
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NONE);
            return;
        }
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == NONE ? null : new String(in.readNBytes(length), UTF_8);
    }

    private static String given(DataInputStream in) throws IOException {
        String text = read(in);
        return text == null ? "" : text;
    }
}
