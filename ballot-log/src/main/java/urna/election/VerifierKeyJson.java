package urna.election;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;
import urna.note.MalformedKeyException;
import urna.note.VerifierKey;

/** Verifier keys in JSON: a string, in the text form of C2SP signed-note. */
final class VerifierKeyJson {
    private VerifierKeyJson() {}

    static final class Writer extends StdSerializer<VerifierKey> {
        Writer() {
            super(VerifierKey.class);
        }

        @Override
        public void serialize(VerifierKey key, JsonGenerator json, SerializationContext context) {
            json.writeString(key.toString());
        }
    }

    static final class Reader extends StdDeserializer<VerifierKey> {
        Reader() {
            super(VerifierKey.class);
        }

        @Override
        public VerifierKey deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getValueAsString("");
            try {
                return VerifierKey.parse(text);
            } catch (MalformedKeyException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
    }
}
