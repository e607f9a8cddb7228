package urna.election;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;
import urna.note.MalformedTextException;
import urna.note.StrictText;
import urna.note.VerifierKey;

/**
 * JSON as Urna reads it: no unknown, missing, repeated or null fields, no numbers for strings or the other way round, one
 * document and nothing after it. Reads into records, whose constructors check the rest.
 */
public final class StrictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .withCoercionConfig(LogicalType.Textual, config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .addModule(new SimpleModule()
                    .addSerializer(new VerifierKeyJson.Writer())
                    .addDeserializer(VerifierKey.class, new VerifierKeyJson.Reader()))
            .build();

    /** What Jackson says to programmers about its own settings and our classes. */
    private static final Pattern OF_THE_LIBRARY = Pattern.compile("; `DeserializationFeature\\.\\w+` enabled"
            + "|: not allowed as per `DeserializationFeature\\.\\w+`"
            + "| \\(but (could|might) .*\\)$"
            + "| \\(class [\\w.$]+\\), not marked as ignorable"
            + "| \\((index \\d+|bound as `[\\w.]+`|for POJO property '\\w+')\\)"
            + "| \\(for (Array|Object) starting at .*\\)$"
            + "| \\(start marker at .*\\)$"
            + "| of type `urna[\\w.$]+`"
            + "| as a subtype of `urna[\\w.$]+`");

    private StrictJson() {}

    /**
     * Reads one JSON document.
     *
     * @param source what to call the document in a message, such as a file's name
     * @throws MalformedDefinitionException naming source, line, field and reason
     */
    public static <T> T read(String source, byte[] json, Class<T> type) throws MalformedDefinitionException {
        try {
            // Decoded here: left to itself, Jackson guesses UTF-16 and UTF-32 too, and other readers would not.
            T value = MAPPER.readValue(StrictText.utf8(json), type);
            if (value == null) {
                throw new MalformedDefinitionException(source + ": null");
            }
            return value;
        } catch (MalformedTextException e) {
            throw new MalformedDefinitionException(source + ": " + e.getMessage());
        } catch (JacksonException e) {
            throw new MalformedDefinitionException(source + place(e) + ": " + reason(e));
        }
    }

    public static byte[] write(Object value) {
        byte[] json = MAPPER.writeValueAsBytes(value);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    private static String place(JacksonException e) {
        StringBuilder place = new StringBuilder();
        if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
            place.append(" line ").append(e.getLocation().getLineNr());
        }
        if (e instanceof DatabindException && !e.getPath().isEmpty()) {
            place.append(" at ");
            for (JacksonException.Reference step : e.getPath()) {
                place.append(step.getPropertyName() != null ? "/" + step.getPropertyName() : "/" + step.getIndex());
            }
        }
        return place.toString();
    }

    private static String reason(JacksonException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof NullPointerException) {
            return "null where a value must stand";
        }
        String message = cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage();
        String line = Objects.toString(message, "not valid").lines().findFirst().orElse("not valid");
        return OF_THE_LIBRARY.matcher(line).replaceAll("");
    }
}
