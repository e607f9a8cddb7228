package urna.note;

/** The signature types of C2SP signed-note that Urna makes and checks. Signatures of other types are by unknown keys. */
public enum SignatureType {
    /** Ed25519 over the note's text. */
    ED25519(0x01),
    /** Ed25519 over a time and the note's text: C2SP tlog-cosignature v1. */
    COSIGNATURE(0x04);

    private final byte code;

    SignatureType(int code) {
        this.code = (byte) code;
    }

    public byte code() {
        return code;
    }

    static SignatureType of(byte code) throws MalformedKeyException {
        for (SignatureType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new MalformedKeyException("a key of type " + code + ", which this software does not know");
    }
}
