package org.winnow.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A protobuf message that is written once, field by field; its length is known before its parts are made, so that hundreds of
 * megabytes need not be held.
 */
final class ProtoMessage {
    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;

    private final List<Part> parts = new ArrayList<>();
    private long length;

    /** Something of known length that can be written. */
    interface Body {
        long length();

        void writeTo(OutputStream out) throws IOException;
    }

    private interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    ProtoMessage number(int field, long value) {
        return bytes(concat(varint(((long) field << 3) | VARINT), varint(value)));
    }

    ProtoMessage text(int field, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return bytes(concat(header(field, utf8.length), utf8));
    }

    ProtoMessage message(int field, ProtoMessage value) {
        bytes(header(field, value.length));
        length += value.length;
        parts.add(value::writeTo);
        return this;
    }

    ProtoMessage body(int field, Body value) {
        bytes(header(field, value.length()));
        length += value.length();
        parts.add(value::writeTo);
        return this;
    }

    /** How many bytes the message has. */
    long length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        for (Part part : parts) {
            part.writeTo(out);
        }
    }

    private ProtoMessage bytes(byte[] bytes) {
        length += bytes.length;
        parts.add(out -> out.write(bytes));
        return this;
    }

    private static byte[] header(int field, long bodyLength) {
        return concat(varint(((long) field << 3) | LENGTH_DELIMITED), varint(bodyLength));
    }

    /** Seven bits a byte, lowest first, the eighth bit set on all but the last. */
    static byte[] varint(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }

    private static byte[] concat(byte[] head, byte[] tail) {
        byte[] both = new byte[head.length + tail.length];
        System.arraycopy(head, 0, both, 0, head.length);
        System.arraycopy(tail, 0, both, head.length, tail.length);
        return both;
    }
}
