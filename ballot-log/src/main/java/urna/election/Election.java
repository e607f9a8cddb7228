package urna.election;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import urna.note.SignatureType;
import urna.note.VerifierKey;

/**
 * The definition of one commune's election: the content of {@code election.json}.
 *
 * @param format {@value #FORMAT}
 * @param id stands in the log
 * @param revision 1, and one more for each later package
 * @param title stands on screens and actas
 * @param commune who decides
 * @param publication when votes leave the ballot box
 * @param poolSize no segment stands for fewer votes a contest than this, before the close; at least 1
 * @param contests in the order of the ballot
 * @param kiosks the roster
 * @param hub the hub's keys
 * @param witnesses further cosigners
 * @param commission who signs
 * @param limits bounds of time and number
 * @param paper what is printed
 * @param pictures at most one for an option; may be empty
 */
@JsonPropertyOrder({"format", "id", "revision", "title", "commune"})
public record Election(
        String format,
        String id,
        int revision,
        LocalizedText title,
        Commune commune,
        Publication publication,
        int poolSize,
        List<Contest> contests,
        List<Kiosk> kiosks,
        Hub hub,
        List<VerifierKey> witnesses,
        Commission commission,
        Limits limits,
        Paper paper,
        List<Picture> pictures) {
    public static final String FORMAT = "urna.election/v1";

    /**
     * How the ids of test elections begin, and no others: each kiosk makes its own for test mode, with a key drawn for the
     * occasion. They stand in every entry and checkpoint, so nothing of a test can pass for the election.
     */
    public static final String TEST_PREFIX = "test-";

    /** Of the 65,535 bytes of an entry; the rest is for what stands before the counts, and the signature. */
    private static final int MOST_COUNT_BYTES = 60_000;

    public Election {
        require(format.equals(FORMAT), "format must be \"" + FORMAT + "\"");
        Id.require("an election", id);
        require(revision >= 1, "revision must be at least 1");
        require(poolSize >= 1 && poolSize <= 1000, "poolSize must be 1 to 1000");
        contests = List.copyOf(contests);
        require(!contests.isEmpty() && contests.size() <= 50, "an election must have 1 to 50 contests");
        Id.requireDistinct("contests", contests, Contest::id);
        require(
                countBytes(contests) <= MOST_COUNT_BYTES,
                "contests and options are too many: their counts must fit into one entry of the log");
        kiosks = List.copyOf(kiosks);
        require(!kiosks.isEmpty() && kiosks.size() <= 1000, "an election must have 1 to 1000 kiosks");
        Id.requireDistinct("kiosks", kiosks, Kiosk::id);
        // Folders and certificates are named after them, and not everything that keeps those tells A from a.
        Id.requireDistinct(
                "kiosks, but for upper and lower case,",
                kiosks,
                kiosk -> kiosk.id().toLowerCase(Locale.ROOT));
        for (Kiosk kiosk : kiosks) {
            String name = new Origin(id, commune.id(), kiosk.id()).toString();
            require(
                    kiosk.key().name().equals(name) && kiosk.key().type() == SignatureType.ED25519,
                    "the key of kiosk " + kiosk.id() + " must be an Ed25519 key named " + name);
        }
        witnesses = List.copyOf(witnesses);
        require(
                witnesses.stream().allMatch(key -> key.type() == SignatureType.COSIGNATURE),
                "a witness's key must be a cosignature key");
        requireOnePurposeAKey(kiosks, hub, witnesses, commission);
        pictures = List.copyOf(pictures);
        requirePictures(contests, pictures);
    }

    private static void requirePictures(List<Contest> contests, List<Picture> pictures) {
        Set<String> seen = new HashSet<>();
        for (Picture picture : pictures) {
            String place = picture.contest() + "/" + picture.option();
            require(
                    contests.stream()
                            .anyMatch(contest ->
                                    contest.id().equals(picture.contest()) && contest.hasOption(picture.option())),
                    "a picture of the unknown option " + place);
            require(seen.add(place), "two pictures of the option " + place);
        }
    }

    /** Whether this is a kiosk's test, which nobody counts. */
    @JsonIgnore
    public boolean isTest() {
        return id.startsWith(TEST_PREFIX);
    }

    /** One signature must not count twice: as the hub's and a member's, say. */
    private static void requireOnePurposeAKey(
            List<Kiosk> kiosks, Hub hub, List<VerifierKey> witnesses, Commission commission) {
        Stream<VerifierKey> all = Stream.of(
                        kiosks.stream().map(Kiosk::key),
                        Stream.of(hub.cosigner(), hub.signer()),
                        witnesses.stream(),
                        commission.members().stream())
                .flatMap(keys -> keys);
        Set<String> seen = new HashSet<>();
        all.forEach(key ->
                require(seen.add(key.publicKeyBase64()), "the key of " + key.name() + " serves another purpose too"));
    }

    public Optional<Contest> contest(String contestId) {
        return contests.stream()
                .filter(contest -> contest.id().equals(contestId))
                .findFirst();
    }

    public Optional<Kiosk> kiosk(String kioskId) {
        return kiosks.stream().filter(kiosk -> kiosk.id().equals(kioskId)).findFirst();
    }

    /** The origin of one of this election's kiosks. */
    public Origin origin(Kiosk kiosk) {
        return new Origin(id, commune.id(), kiosk.id());
    }

    /** At least what the lines of a close report's counts take, with numbers of ten digits. */
    private static int countBytes(List<Contest> contests) {
        int bytes = 0;
        for (Contest contest : contests) {
            int line = contest.id().length() + 20;
            bytes += 2 * line;
            for (Option option : contest.options()) {
                bytes += line + option.id().length();
            }
        }
        return bytes;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
