package urna.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import urna.election.ElectionPackage;
import urna.election.Hub;
import urna.election.IndexedCommune;
import urna.election.Kiosk;
import urna.election.MalformedDefinitionException;
import urna.election.SignedIndex;
import urna.election.StrictJson;
import urna.note.RefusedException;
import urna.note.SigningKey;

/**
 * Everything that a hub is given: {@code hub.json}, {@code cosigner.key}, {@code signer.key}, and for each commune a folder
 * below {@code communes/} with {@code commission.json} and {@code election/}; {@code index/} where a body above signed one.
 *
 * @param path the folder; the hub keeps its database in its {@link #data} folder
 * @param settings ports
 * @param cosigner cosigns checkpoints
 * @param signer signs refusals and actas
 * @param communes the verified elections, in the order of their folders, which are named after the communes
 * @param index which communes must be there; empty if no body above signed an index
 */
public record HubFolder(
        Path path,
        HubSettings settings,
        SigningKey cosigner,
        SigningKey signer,
        List<ElectionPackage> communes,
        Optional<SignedIndex> index) {
    public static final String SETTINGS_FILE = "hub.json";
    public static final String COSIGNER_FILE = "cosigner.key";
    public static final String SIGNER_FILE = "signer.key";
    public static final String COMMUNES_FOLDER = "communes";

    public HubFolder {
        communes = List.copyOf(communes);
    }

    /**
     * Loads a folder.
     *
     * @throws RefusedException naming file and reason, if anything in it does not hold together
     */
    public static HubFolder load(Path folder) throws IOException, RefusedException {
        HubFolder hub = read(folder);
        hub.requireIndexed();
        return hub;
    }

    /** The same for who brings the next index: that the one that is there does not name every package is no matter then. */
    public static HubFolder read(Path folder) throws IOException, RefusedException {
        Path settingsFile = folder.resolve(SETTINGS_FILE);
        HubSettings settings =
                StrictJson.read(settingsFile.toString(), Files.readAllBytes(settingsFile), HubSettings.class);
        SigningKey cosigner = KeyFile.read(folder.resolve(COSIGNER_FILE));
        SigningKey signer = KeyFile.read(folder.resolve(SIGNER_FILE));
        Hub hub = new Hub(cosigner.verifierKey(), signer.verifierKey());
        List<ElectionPackage> communes = new ArrayList<>();
        Set<String> kiosks = new HashSet<>();
        for (Path commune : communeFolders(folder)) {
            ElectionPackage electionPackage = loadCommune(commune);
            if (!electionPackage.election().hub().equals(hub)) {
                throw new MalformedDefinitionException(commune + ": the election names other hub keys than this hub's");
            }
            for (Kiosk kiosk : electionPackage.election().kiosks()) {
                if (!kiosks.add(kiosk.id())) {
                    throw new MalformedDefinitionException(commune + ": kiosk " + kiosk.id() + " is in two communes");
                }
            }
            communes.add(electionPackage);
        }
        return new HubFolder(
                folder, settings, cosigner, signer, communes, IndexFolder.find(folder.resolve(SignedIndex.FOLDER)));
    }

    /** A hub that counts another package than the one that the body above knows would make an acta that nobody can use. */
    private void requireIndexed() throws UnusableCommuneException {
        if (index.isEmpty()) {
            return;
        }
        for (ElectionPackage commune : communes) {
            try {
                index.get().index().require(commune);
            } catch (RefusedException e) {
                throw new UnusableCommuneException(path.resolve(COMMUNES_FOLDER) + ": " + e.getMessage(), e);
            }
        }
    }

    /** The communes that the index names and the hub has no package of, by id; none without an index. */
    public List<IndexedCommune> missing() {
        Set<String> present = communes.stream()
                .map(commune -> commune.election().commune().id())
                .collect(Collectors.toSet());
        return index.map(signed -> signed.index().missing(present)).orElse(List.of());
    }

    /** Among thousands of communes, a message that does not name the folder helps nobody. */
    private static ElectionPackage loadCommune(Path folder) throws IOException, RefusedException {
        ElectionPackage electionPackage;
        try {
            electionPackage = CommuneFolder.load(folder);
        } catch (RefusedException e) {
            throw new UnusableCommuneException(folder + ": " + e.getMessage(), e);
        }
        String id = electionPackage.election().commune().id();
        if (!id.equals(String.valueOf(folder.getFileName()))) {
            throw new MalformedDefinitionException(
                    folder + ": holds the election of commune " + id + "; name the folder " + id);
        }
        return electionPackage;
    }

    /** Where a commune's part of the hub's folder is. */
    public Path commune(String id) {
        return path.resolve(COMMUNES_FOLDER).resolve(id);
    }

    private static List<Path> communeFolders(Path folder) throws IOException {
        try (Stream<Path> communes = Files.list(folder.resolve(COMMUNES_FOLDER))) {
            return communes.sorted().toList();
        }
    }

    /** Where the hub keeps its database. */
    public Path data() {
        return path.resolve("data");
    }
}
