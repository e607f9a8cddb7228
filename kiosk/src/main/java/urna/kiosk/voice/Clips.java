package urna.kiosk.voice;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import urna.election.Election;
import urna.kiosk.screen.Texts;

/**
 * The recorded phrases in a folder: {@code <language>/<first 16 digits of the phrase's SHA-256>.wav}.
 *
 * @param folder need not exist
 */
public record Clips(Path folder) {
    private static final int NAME_BYTES = 8;
    private static final String NAME = "[0-9a-f]{" + 2 * NAME_BYTES + "}";

    /** The clips of a kiosk's folder. */
    public static Clips ofKiosk(Path kioskFolder) {
        return new Clips(kioskFolder.resolve("voice"));
    }

    /** A phrase's name: no phrase of ours can have the name of another, and none has a letter that a file's name must not have. */
    public static String name(String phrase) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(phrase.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, NAME_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Where a phrase's clip is, or would be. */
    Path place(String language, String phrase) {
        return folder.resolve(language).resolve(name(phrase) + ".wav");
    }

    /** The clip of a phrase, if there is one. */
    public Optional<Path> clip(String language, String phrase) {
        return named(language, name(phrase));
    }

    /** The clip of a name; empty for whatever is none of ours. */
    public Optional<Path> named(String language, String name) {
        if (!Texts.LANGUAGES.contains(language) || !name.matches(NAME)) {
            return Optional.empty();
        }
        return Optional.of(folder.resolve(language).resolve(name + ".wav")).filter(Files::isRegularFile);
    }

    /** How many phrases of an election have no clip. */
    public long missing(Election election) {
        return Texts.LANGUAGES.stream()
                .mapToLong(language -> Phrases.of(election, language).stream()
                        .filter(phrase -> clip(language, phrase).isEmpty())
                        .count())
                .sum();
    }

    /** The names of a speech's clips, in its order, without those that are missing. */
    public List<Path> of(Speech speech) {
        return speech.phrases().stream()
                .flatMap(phrase -> clip(speech.language(), phrase).stream())
                .toList();
    }
}
