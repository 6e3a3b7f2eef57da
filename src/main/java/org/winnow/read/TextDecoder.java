package org.winnow.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the character set of bytes and decodes them.
 *
 * <p>In this order: byte order mark; UTF-16 by its pattern of zero bytes; UTF-8 where every byte fits; the character set that
 * the page or its header declares; UTF-8 with some damage; what juniversalchardet detects; windows-1252. UTF-8 goes before the
 * declared one because text that happens to be well-formed UTF-8 practically always is, and declarations are often wrong.
 */
final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final int DETECTOR_BYTES = 256 * 1024;
    private static final int PATTERN_BYTES = 4096;

    /** Names that pages use for a smaller set than the one they are written in (WHATWG Encoding Standard). */
    private static final Map<String, String> WIDER = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949",
            "tis-620", "x-windows-874");

    private TextDecoder() {}

    /**
     * @param bytes all of the text
     * @param declared name of a character set that the source claims, or null
     */
    static Decoded decode(byte[] bytes, @Nullable String declared) {
        Bom bom = Bom.of(bytes);
        if (bom != Bom.NONE) {
            return counted(new String(bytes, bom.length, bytes.length - bom.length, bom.charset));
        }
        Charset wide = byZeroBytes(bytes);
        if (wide != null) {
            return counted(new String(bytes, wide));
        }
        Charset claimed = known(declared);
        Utf8Scan scan = Utf8Scan.of(bytes);
        if (scan.isValid() && !isSevenBit(claimed)) {
            return new Decoded(new String(bytes, UTF_8), List.of());
        }
        return decodeOther(bytes, claimed, scan);
    }

    private static Decoded decodeOther(byte[] bytes, @Nullable Charset claimed, Utf8Scan scan) {
        if (claimed != null && !isUnicode(claimed)) {
            return counted(new String(bytes, claimed));
        }
        if (scan.isNearlyValid() || (UTF_8.equals(claimed) && scan.malformed() <= scan.multibyte())) {
            return new Decoded(new String(bytes, UTF_8), replaced(scan.malformed() + scan.surrogates()));
        }
        Charset detected = detect(bytes);
        Charset charset = detected == null || isUnicode(detected) ? WINDOWS_1252 : detected;
        Decoded guessed = counted(new String(bytes, charset));
        List<String> warnings = new ArrayList<>();
        warnings.add("character set not declared; read as " + charset.name() + " by its bytes");
        warnings.addAll(guessed.warnings());
        return new Decoded(guessed.text(), warnings);
    }

    /** Returns text with U+FFFD in place of lone surrogates, and a warning if there are any. */
    static Decoded ofText(String text) {
        int lone = Surrogates.countLone(text);
        return lone == 0 ? new Decoded(text, List.of()) : new Decoded(Surrogates.replaceLone(text), replaced(lone));
    }

    /** Java's decoders put U+FFFD in place of what does not fit. */
    private static Decoded counted(String text) {
        int damaged = 0;
        for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
            damaged++;
        }
        return new Decoded(text, replaced(damaged));
    }

    private static List<String> replaced(int count) {
        return count == 0 ? List.of() : List.of(count + " lone surrogates or malformed bytes replaced by U+FFFD");
    }

    private static @Nullable Charset known(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String plain = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(WIDER.getOrDefault(plain, plain));
        } catch (IllegalArgumentException notKnown) {
            return null;
        }
    }

    private static boolean isUnicode(Charset charset) {
        return charset.name().startsWith("UTF-");
    }

    /** ISO-2022 and its like write every character in bytes that are also valid UTF-8. */
    private static boolean isSevenBit(@Nullable Charset charset) {
        return charset != null && charset.name().toUpperCase(Locale.ROOT).contains("2022");
    }

    /** Text in Latin letters as UTF-16 without a mark has a zero byte in most pairs, always on the same side. */
    private static @Nullable Charset byZeroBytes(byte[] bytes) {
        int[] zeros = new int[2];
        int seen = Math.min(bytes.length, PATTERN_BYTES) & ~1;
        for (int i = 0; i < seen; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        if (seen < 4 || bytes.length % 2 != 0) {
            return null;
        }
        if (zeros[1] * 4 > seen && zeros[0] * 50 < seen) {
            return UTF_16LE;
        }
        return zeros[0] * 4 > seen && zeros[1] * 50 < seen ? UTF_16BE : null;
    }

    private static @Nullable Charset detect(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int start = Math.max(0, first - 1024);
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, start, Math.min(DETECTOR_BYTES, bytes.length - start));
        detector.dataEnd();
        return known(detector.getDetectedCharset());
    }

    private enum Bom {
        UTF32LE(UTF_32LE, 0xFF, 0xFE, 0, 0),
        UTF32BE(UTF_32BE, 0, 0, 0xFE, 0xFF),
        UTF8(UTF_8, 0xEF, 0xBB, 0xBF),
        UTF16LE(UTF_16LE, 0xFF, 0xFE),
        UTF16BE(UTF_16BE, 0xFE, 0xFF),
        NONE(UTF_8);

        private final Charset charset;
        private final int[] mark;
        private final int length;

        Bom(Charset charset, int... mark) {
            this.charset = charset;
            this.mark = mark;
            this.length = mark.length;
        }

        static Bom of(byte[] bytes) {
            for (Bom bom : values()) {
                if (bom.isAtStartOf(bytes)) {
                    return bom;
                }
            }
            return NONE;
        }

        private boolean isAtStartOf(byte[] bytes) {
            for (int i = 0; i < mark.length; i++) {
                if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
