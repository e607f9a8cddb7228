package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import urna.election.Body;
import urna.election.BodyIndex;
import urna.election.BodyMismatchException;
import urna.election.BodyPath;
import urna.election.Commission;
import urna.election.ElectionMismatchException;
import urna.election.ElectionPackage;
import urna.election.IndexedCommune;
import urna.election.RepeatedCommuneException;
import urna.handover.CommuneFolder;
import urna.note.RefusedException;

/** An index while it is made, package by package. Of a nation's packages no more than a line each is held. */
final class IndexDraft {
    private final BodyPath body;
    private final NavigableMap<String, IndexedCommune> communes = new TreeMap<>();
    private @Nullable String election;
    private @Nullable String kind;

    private IndexDraft(BodyPath body) {
        this.body = body;
    }

    /**
     * Makes an index.
     *
     * @param body whose
     * @param commission the body's own
     * @param packages folders of communes, each with {@code commission.json} and {@code election/}; at least one
     * @throws RefusedException naming the folder: not signed by enough of its commission, of another election than the first,
     *     not below the body, of a commune that another folder has too
     */
    static BodyIndex make(BodyPath body, Commission commission, int revision, List<Path> packages)
            throws IOException, RefusedException {
        IndexDraft draft = new IndexDraft(body);
        for (Path folder : packages) {
            draft.add(folder);
        }
        if (draft.election == null || draft.kind == null) {
            throw new IllegalArgumentException("an index without a package");
        }
        return new BodyIndex(draft.election, draft.kind, body, revision, commission, draft.communes);
    }

    private void add(Path folder) throws IOException, RefusedException {
        ElectionPackage signed;
        try {
            signed = CommuneFolder.load(folder);
        } catch (RefusedException e) {
            throw new UnusablePackageException(folder + ": " + e.getMessage(), e);
        }
        String id = signed.election().id();
        if (election != null && !election.equals(id)) {
            throw new ElectionMismatchException(
                    folder + ": is of election " + id + ", those before it are of election " + election);
        }
        election = id;
        requireBelow(folder, signed.election().commune().bodies());
        IndexedCommune commune = IndexedCommune.of(signed);
        if (communes.put(commune.id(), commune) != null) {
            throw new RepeatedCommuneException(
                    folder + ": the commune " + commune.id() + " has another folder among those given already");
        }
    }

    private void requireBelow(Path folder, List<Body> bodies) throws BodyMismatchException {
        if (bodies.isEmpty() || !body.isAround(BodyPath.of(bodies))) {
            throw new BodyMismatchException(folder + ": its commune is below "
                    + (bodies.isEmpty() ? "no body" : BodyPath.of(bodies)) + ", not below " + body);
        }
        String its = bodies.get(bodies.size() - body.ids().size()).kind();
        if (kind != null && !kind.equals(its)) {
            throw new BodyMismatchException(
                    folder + ": calls " + body + " a " + its + ", those before it call it a " + kind);
        }
        kind = its;
    }
}
