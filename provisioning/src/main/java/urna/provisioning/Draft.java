package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import urna.election.Commission;
import urna.election.Commune;
import urna.election.Contest;
import urna.election.Election;
import urna.election.Hub;
import urna.election.Kiosk;
import urna.election.Limits;
import urna.election.LocalizedText;
import urna.election.MalformedDefinitionException;
import urna.election.Origin;
import urna.election.Paper;
import urna.election.Picture;
import urna.election.Publication;
import urna.election.StrictJson;
import urna.handover.InputFile;
import urna.merkle.Hash;
import urna.note.MalformedKeyException;
import urna.note.SignatureType;
import urna.note.SigningKey;
import urna.note.StrictText;
import urna.note.VerifierKey;

/**
 * An election as the commission writes it down, before there are keys: everything that {@code election.json} holds but the
 * verifier keys of kiosks, hub and commission, and the files of the pictures in place of their hashes.
 *
 * @param id the election's
 * @param title stands on screens and actas
 * @param commune who decides
 * @param publication when votes leave the ballot box
 * @param poolSize no segment stands for fewer votes a contest than this, before the close
 * @param contests in the order of the ballot
 * @param kiosks the ids of the kiosks
 * @param limits bounds of time and number
 * @param witnesses verifier keys of further cosigners; may be empty
 * @param paper what is printed
 * @param pictures at most one for an option; may be empty
 */
public record Draft(
        String id,
        LocalizedText title,
        Commune commune,
        Publication publication,
        int poolSize,
        List<Contest> contests,
        List<String> kiosks,
        Limits limits,
        List<VerifierKey> witnesses,
        Paper paper,
        List<DraftPicture> pictures) {
    private static final int FIRST_REVISION = 1;

    /** Stands for the hash of a file that is not read yet. */
    private static final Hash NO_FILE = Hash.of(new byte[0]);

    public Draft(
            String id,
            LocalizedText title,
            Commune commune,
            Publication publication,
            int poolSize,
            List<Contest> contests,
            List<String> kiosks,
            Limits limits,
            List<VerifierKey> witnesses,
            Paper paper,
            List<DraftPicture> pictures) {
        this.id = id;
        this.title = title;
        this.commune = commune;
        this.publication = publication;
        this.poolSize = poolSize;
        this.contests = List.copyOf(contests);
        this.kiosks = List.copyOf(kiosks);
        this.limits = limits;
        this.witnesses = List.copyOf(witnesses);
        this.paper = paper;
        this.pictures = List.copyOf(pictures);
        if (id.startsWith(Election.TEST_PREFIX)) {
            throw new IllegalArgumentException("an election's id must not begin with \"" + Election.TEST_PREFIX
                    + "\": such ids are for tests of a kiosk");
        }
        requireElection();
    }

    /** A draft holds if an election can be made of it; tried here, its reader can still say where in the file it does not. */
    private void requireElection() {
        election(
                new Commission(1, List.of(noKey("commission", SignatureType.ED25519))),
                new Hub(noKey("hub", SignatureType.COSIGNATURE), noKey("hub", SignatureType.ED25519)),
                origin -> noKey(origin.toString(), SignatureType.ED25519),
                pictures.stream()
                        .map(picture -> new Picture(picture.contest(), picture.option(), NO_FILE.hex()))
                        .toList());
    }

    /**
     * Reads a draft from its file.
     *
     * @throws MalformedDefinitionException naming file, line, field and reason
     */
    public static Draft read(Path file) throws IOException, MalformedDefinitionException {
        return StrictJson.read(file.toString(), InputFile.read(file), Draft.class);
    }

    /** The first revision of the election, with the keys that were missing, and the pictures by their hashes. */
    Election election(
            Commission commission, Hub hub, Function<Origin, VerifierKey> kioskKeys, List<Picture> signedPictures) {
        List<Kiosk> roster = new ArrayList<>();
        for (String kiosk : kiosks) {
            roster.add(new Kiosk(kiosk, kioskKeys.apply(new Origin(id, commune.id(), kiosk))));
        }
        return new Election(
                Election.FORMAT,
                id,
                FIRST_REVISION,
                title,
                commune,
                publication,
                poolSize,
                contests,
                roster,
                hub,
                witnesses,
                commission,
                limits,
                paper,
                signedPictures);
    }

    /** Stands for a key to come, each for another. Nothing is signed or verified with it. */
    private static VerifierKey noKey(String name, SignatureType type) {
        Hash standIn = Hash.of(StrictText.utf8(name + " " + type));
        try {
            return SigningKey.generate(name, type, count -> standIn.bytes()).verifierKey();
        } catch (MalformedKeyException e) {
            throw new IllegalStateException("names of ours, and ids that were checked", e);
        }
    }
}
