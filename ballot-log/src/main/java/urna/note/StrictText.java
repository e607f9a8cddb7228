package urna.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Decoding that takes one form only. The JDK's own decoders forgive unpadded Base64, a plus sign before a number and
 * broken UTF-8; a signed format must not, or one content would have many encodings.
 */
public final class StrictText {
    private StrictText() {}

    /** Decodes UTF-8, refusing what is not valid. */
    public static String utf8(byte[] bytes) throws MalformedTextException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedTextException("not valid UTF-8");
        }
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Decodes padded standard Base64 (RFC 4648 section 4) without loose trailing bits. */
    public static byte[] base64(String text) throws MalformedTextException {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedTextException("not Base64");
        }
        if (!base64(decoded).equals(text)) {
            throw new MalformedTextException("Base64 that is not in its canonical form");
        }
        return decoded;
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Decodes lower-case hexadecimal of exactly {@code length} bytes. */
    public static byte[] hex(String text, int length) throws MalformedTextException {
        if (text.length() != 2 * length || !text.chars().allMatch(StrictText::isLowerHex)) {
            throw new MalformedTextException("expected " + 2 * length + " lower-case hexadecimal digits");
        }
        return HexFormat.of().parseHex(text);
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Decodes a decimal number from 0 to {@link Long#MAX_VALUE}: ASCII digits, no sign, no leading zero. */
    public static long decimal(String text) throws MalformedTextException {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.startsWith("0"))) {
            throw new MalformedTextException("not a decimal number without sign or leading zero");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedTextException("a number above " + Long.MAX_VALUE);
        }
    }

    /** Splits a text that ends in a newline into its lines, at {@code \n} alone. */
    public static List<String> lines(String text) throws MalformedTextException {
        if (!text.endsWith("\n")) {
            throw new MalformedTextException("the last line does not end in a newline");
        }
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    private static boolean isLowerHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
