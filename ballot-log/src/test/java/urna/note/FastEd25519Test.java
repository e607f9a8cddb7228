package urna.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urna.testing.SeededRandom;

/** Hub and audit verify with two libraries, a kiosk and other auditors with one: all come to the same verdict. */
class FastEd25519Test {
    /** The order of the prime subgroup (RFC 8032 section 5.1). */
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final byte[] MESSAGE = StrictText.utf8("urna.vote/v1\n");

    private final SeededRandom random = new SeededRandom(11);
    private final byte[] seed = random.bytes(Ed25519.KEY_BYTES);
    private final Ed25519PrivateKey signing = new Ed25519PrivateKey(seed);
    private final Ed25519PublicKey key = new Ed25519PublicKey(signing.publicKey());
    private final FastEd25519.@Nullable Key fast = FastEd25519.key(signing.publicKey());

    @Test
    void theFastLibraryLoadsHereOrNothingBelowWouldBeTested() {
        assertThat(FastEd25519.isAvailable()).isTrue();
        assertThat(fast).isNotNull();
    }

    @Test
    void bothMakeTheSameSignature() {
        assertThat(FastEd25519.signer(seed)).isNotNull();
        for (int length = 0; length < 300; length++) {
            byte[] message = random.bytes(length);
            assertThat(signing.sign(message)).as("%d bytes", length).isEqualTo(signing.signSlowly(message));
        }
    }

    @Test
    void bothTakeAGoodSignatureAndNoneOfItsNeighbours() {
        byte[] good = signing.sign(MESSAGE);
        assertThat(verdict(good)).isTrue();
        for (int bit = 0; bit < good.length * Byte.SIZE; bit++) {
            byte[] other = good.clone();
            other[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertThat(verdict(other)).as("bit %d", bit).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 128})
    void aSignatureOfAnotherLengthIsNone(int length) {
        assertThat(key.verify(MESSAGE, Arrays.copyOf(signing.sign(MESSAGE), length)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {FastEd25519.MOST_MESSAGE_BYTES, FastEd25519.MOST_MESSAGE_BYTES + 1, 8 << 20})
    void aMessageOfAnyLengthIsVerified(int length) {
        byte[] message = new byte[length];
        byte[] signature = signing.sign(message);
        assertThat(key.verify(message, signature)).isTrue();
        message[length - 1] ^= 1;
        assertThat(key.verify(message, signature)).isFalse();
    }

    @Test
    void aNumberThatIsNotReducedIsRefused() {
        byte[] signature = signing.sign(MESSAGE);
        BigInteger number = number(Arrays.copyOfRange(signature, 32, 64));
        System.arraycopy(bytes(number.add(ORDER)), 0, signature, 32, 32);
        assertThat(verdict(signature)).isFalse();
    }

    /**
     * The points of small order, and forms of them that are not canonical. The key's owner can sign with each: without the
     * cofactor only the neutral element holds, with it all that are canonical do.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void aPointOfSmallOrderGetsOneVerdict(String point) throws Exception {
        byte[] commitment = HexFormat.of().parseHex(point);
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        digest.update(commitment);
        digest.update(signing.publicKey());
        BigInteger challenge = number(digest.digest(MESSAGE)).mod(ORDER);
        byte[] signature = Arrays.copyOf(commitment, Ed25519.SIGNATURE_BYTES);
        System.arraycopy(bytes(challenge.multiply(secret()).mod(ORDER)), 0, signature, 32, 32);
        verdict(signature);
    }

    /** What the hub says, which is what a program without the fast library says; and the fast one never says yes alone. */
    private boolean verdict(byte[] signature) {
        boolean slow = key.verifySlowly(MESSAGE, signature);
        assertThat(key.verify(MESSAGE, signature)).isEqualTo(slow);
        if (fast != null && fast.verify(MESSAGE, signature)) {
            assertThat(slow).as("taken by the fast library alone").isTrue();
        }
        return slow;
    }

    private BigInteger secret() throws Exception {
        byte[] half = Arrays.copyOf(MessageDigest.getInstance("SHA-512").digest(seed), 32);
        half[0] &= (byte) 0xf8;
        half[31] &= 0x7f;
        half[31] |= 0x40;
        return number(half);
    }

    private static BigInteger number(byte[] littleEndian) {
        byte[] bytes = new byte[littleEndian.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = littleEndian[bytes.length - 1 - i];
        }
        return new BigInteger(1, bytes);
    }

    private static byte[] bytes(BigInteger number) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = number.shiftRight(Byte.SIZE * i).byteValue();
        }
        return bytes;
    }
}
