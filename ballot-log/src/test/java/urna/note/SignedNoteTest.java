package urna.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urna.testing.SeededRandom;

class SignedNoteTest {
    private static final String KNOWN_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String KNOWN_NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private final SeededRandom random = new SeededRandom(7);
    private final SigningKey ana = key("ana", SignatureType.ED25519);
    private final SigningKey berta = key("berta", SignatureType.ED25519);
    private final SigningKey testigo = key("testigo", SignatureType.COSIGNATURE);

    private SigningKey key(String name, SignatureType type) {
        try {
            return SigningKey.generate(name, type, random);
        } catch (MalformedKeyException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void bytesThatAreNoPublicKeyMakeNoVerifierKey() {
        // No point of the curve; the neutral element, under which anybody can sign.
        for (int first : new int[] {2, 1}) {
            byte[] bytes = new byte[32];
            bytes[0] = (byte) first;
            String text = VerifierKey.of("ana", SignatureType.ED25519, bytes).toString();
            assertThatThrownBy(() -> VerifierKey.parse(text))
                    .isInstanceOf(MalformedKeyException.class)
                    .hasMessageContaining("no Ed25519 public key");
        }
    }

    @Test
    void verifiesTheKnownAnswerOfTheSpecification() throws Exception {
        SignedNote note = SignedNote.parse(StrictText.utf8(KNOWN_NOTE));

        VerifiedNote verified = NoteVerifier.verify(note, List.of(VerifierKey.parse(KNOWN_KEY)));

        assertThat(verified.text()).isEqualTo("This is an example message.\n");
        assertThat(note.bytes()).isEqualTo(StrictText.utf8(KNOWN_NOTE));
    }

    @Test
    void aNoteComesBackByteForByteWithEverySignature() throws Exception {
        SignedNote note = SignedNote.sign("una línea\n\notra\n", ana)
                .with(berta.sign("una línea\n\notra\n"))
                .with(testigo.cosign("una línea\n\notra\n", 1_795_305_600));

        SignedNote parsed = SignedNote.parse(note.bytes());

        assertThat(parsed).isEqualTo(note);
        assertThat(NoteVerifier.verify(parsed, List.of(ana.verifierKey(), testigo.verifierKey()))
                        .signers())
                .containsExactlyInAnyOrder(ana.verifierKey(), testigo.verifierKey());
    }

    @Test
    void aSignatureByAnUnknownKeyIsSetAside() throws Exception {
        SignedNote note = SignedNote.sign("texto\n", ana).with(berta.sign("texto\n"));

        VerifiedNote verified = NoteVerifier.verify(note, List.of(ana.verifierKey()));

        assertThat(verified.isSignedBy(ana.verifierKey())).isTrue();
        assertThat(verified.unknownNames()).isEqualTo("berta");
    }

    @Test
    void oneWrongSignatureByAKnownKeyRefusesTheWholeNote() {
        SignedNote note = SignedNote.sign("texto\n", ana).with(berta.sign("otro texto\n"));

        assertThatThrownBy(() -> NoteVerifier.verify(note, List.of(ana.verifierKey(), berta.verifierKey())))
                .isInstanceOf(InvalidSignatureException.class)
                .hasMessageContaining("berta");
    }

    @Test
    void aNoteThatNoKnownKeySignedIsRefused() {
        assertThatThrownBy(() -> NoteVerifier.verify(SignedNote.sign("texto\n", ana), List.of(berta.verifierKey())))
                .isInstanceOf(UnknownSignerException.class);
    }

    @Test
    void aCosignatureCoversItsTime() throws Exception {
        NoteSignature now = testigo.cosign("texto\n", 1000);
        byte[] moved = StrictText.base64(now.base64());
        moved[11] ^= 1;
        SignedNote note = new SignedNote("texto\n", List.of(new NoteSignature("testigo", StrictText.base64(moved))));

        assertThatThrownBy(() -> NoteVerifier.verify(note, List.of(testigo.verifierKey())))
                .isInstanceOf(InvalidSignatureException.class);
    }

    @Test
    void aKeyServesOnePurpose() {
        assertThatThrownBy(() -> testigo.sign("texto\n")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ana.cosign("texto\n", 1)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no signatures\n",
                "no signature lines\n\n",
                "no last newline\n\n— ana AAAAAAAA",
                "a hyphen for a dash\n\n- ana AAAAAAAA\n",
                "no name\n\n—  AAAAAAAA\n",
                "a plus in the name\n\n— a+na AAAAAAAA\n",
                "too short\n\n— ana AAAA\n",
                "unpadded\n\n— ana AAAAAAA\n",
                "loose bits\n\n— ana AAAAAAB=\n",
                "two spaces\n\n— ana  AAAAAAAA\n",
                "a tab\there\n\n— ana AAAAAAAA\n",
                "a carriage return\r\n\n— ana AAAAAAAA\n"
            })
    void whatIsNotANoteIsRefused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(StrictText.utf8(text))).isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void brokenUtf8IsRefusedAndNotRepaired() {
        byte[] bytes = SignedNote.sign("texto\n", ana).bytes();
        bytes[0] = (byte) 0xc3;

        assertThatThrownBy(() -> SignedNote.parse(bytes)).isInstanceOf(MalformedNoteException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+Aekye",
                "example com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void whatIsNotAVerifierKeyIsRefused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedKeyException.class);
    }

    @Test
    void keysComeBackFromTheirTextForms() throws Exception {
        for (SigningKey key : List.of(ana, testigo)) {
            assertThat(SigningKey.parse(key.secretText()).secretText()).isEqualTo(key.secretText());
            assertThat(VerifierKey.parse(key.verifierKey().toString())).isEqualTo(key.verifierKey());
        }
    }

    @Test
    void noMessageShowsASigningKey() {
        String secret = ana.secretText();
        String seed = secret.substring(secret.indexOf(ana.verifierKey().name()) + "ana+00000000+".length());
        String damaged = secret.substring(0, secret.length() - 1) + "!";

        assertThat(ana.toString()).doesNotContain(seed);
        assertThatThrownBy(() -> SigningKey.parse(damaged))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessageNotContaining(seed.substring(0, 20));
    }

    @Test
    void aRefusalKnowsTheWordForItsReason() {
        assertThat(new InvalidSignatureException("…").reason()).isEqualTo("invalid-signature");
    }
}
