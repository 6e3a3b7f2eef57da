package org.winnow.read;

/**
 * How well bytes fit UTF-8 (RFC 3629).
 *
 * @param multibyte well-formed characters of two to four bytes
 * @param malformed bytes that belong to no well-formed character
 * @param surrogates UTF-16 surrogates that were encoded as three bytes each, which UTF-8 forbids
 */
record Utf8Scan(int multibyte, int malformed, int surrogates) {
    /** Returns the scan of all bytes. */
    static Utf8Scan of(byte[] bytes) {
        int multibyte = 0;
        int malformed = 0;
        int surrogates = 0;
        for (int i = 0; i < bytes.length; ) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = sequenceLength(bytes, i);
            if (length > 0) {
                multibyte++;
                i += length;
            } else if (isSurrogate(bytes, i)) {
                surrogates++;
                i += 3;
            } else {
                malformed++;
                i++;
            }
        }
        return new Utf8Scan(multibyte, malformed, surrogates);
    }

    /** Returns whether every byte belongs to a well-formed character. */
    boolean isValid() {
        return malformed == 0 && surrogates == 0;
    }

    /** Returns whether the bytes are UTF-8 with some damage rather than another character set. */
    boolean isNearlyValid() {
        return malformed * 10L <= multibyte + surrogates;
    }

    private static int sequenceLength(byte[] bytes, int i) {
        int lead = bytes[i] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (length == 0 || i + length > bytes.length) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return isShortestForm(lead, bytes[i + 1] & 0xFF) ? length : 0;
    }

    private static boolean isShortestForm(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second <= 0x9F;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second <= 0x8F;
            default -> true;
        };
    }

    private static boolean isSurrogate(byte[] bytes, int i) {
        return i + 2 < bytes.length
                && (bytes[i] & 0xFF) == 0xED
                && (bytes[i + 1] & 0xE0) == 0xA0
                && (bytes[i + 2] & 0xC0) == 0x80;
    }
}
