package urna.election;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import urna.merkle.Hash;

/**
 * Which communes are below a body, each by its election package and its commission (formats.md, "Election package"). With it,
 * one fingerprint vouches for all communes, and a commune that was left out is missed.
 *
 * @param election the election's id
 * @param kind the body's kind
 * @param body which body
 * @param revision 1, and one more for each later index
 * @param commission the body's own, which signs the index
 * @param communes at least one, by id
 */
public record BodyIndex(
        String election,
        String kind,
        BodyPath body,
        int revision,
        Commission commission,
        NavigableMap<String, IndexedCommune> communes) {
    private static final int MOST_NAMED = 5;

    public BodyIndex {
        Id.require("an election", election);
        Id.require("a kind of body", kind);
        communes = Collections.unmodifiableNavigableMap(new TreeMap<>(communes));
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be at least 1");
        }
        if (communes.isEmpty()) {
            throw new IllegalArgumentException("an index without a commune");
        }
        for (IndexedCommune commune : communes.values()) {
            if (!body.isAround(commune.above())) {
                throw new IllegalArgumentException(
                        "the commune " + commune.id() + " is below " + commune.above() + ", not below " + body);
            }
        }
    }

    /** The text that the body's commission signs. */
    public String text() {
        StringBuilder text = new StringBuilder(BodyIndexText.KIND + "\nelection " + election + "\nbody " + kind + " "
                + body + "\nrevision " + revision + "\ncommission " + IndexedCommune.words(commission) + "\n");
        communes.values().forEach(commune -> text.append(commune.line()));
        return text.toString();
    }

    /** Requires that a commune's package is the one that the index names. */
    public void require(ElectionPackage signed)
            throws ElectionMismatchException, UnlistedCommuneException, BodyMismatchException, PackageMismatchException,
                    CommissionMismatchException {
        require(signed.election(), IndexedCommune.packageHash(signed.note().text()));
    }

    /**
     * Requires that a commune's definition and the note that vouches for it are those that the index names.
     *
     * @param packageHash of the note ({@link IndexedCommune#packageHash})
     * @throws ElectionMismatchException if it is of another election
     * @throws UnlistedCommuneException if the index does not name the commune
     * @throws BodyMismatchException if the commune's definition puts it elsewhere
     * @throws CommissionMismatchException if its commission is another
     * @throws PackageMismatchException if the note is another
     */
    public void require(Election definition, Hash packageHash)
            throws ElectionMismatchException, UnlistedCommuneException, BodyMismatchException, PackageMismatchException,
                    CommissionMismatchException {
        Commune commune = definition.commune();
        String place = "commune " + commune.id() + ": ";
        if (!definition.id().equals(election)) {
            throw new ElectionMismatchException(place + "is of election " + definition.id() + ", the index of " + body
                    + " of election " + election);
        }
        IndexedCommune named = communes.get(commune.id());
        if (named == null) {
            throw new UnlistedCommuneException(place + "not in the index of " + body + ", revision " + revision);
        }
        requireBelow(commune, named);
        if (!named.commission().equals(definition.commission())) {
            throw new CommissionMismatchException(place + "its commission is "
                    + definition.commission().fingerprint().hex() + ", in the index of " + body + " it is "
                    + named.commission().fingerprint().hex());
        }
        if (!named.packageHash().equals(packageHash)) {
            throw new PackageMismatchException(place + "the text of its " + ElectionPackage.NOTE_FILE
                    + " has the SHA-256 " + packageHash.hex() + ", in the index of " + body + " it is "
                    + named.packageHash().hex());
        }
    }

    private void requireBelow(Commune commune, IndexedCommune named) throws BodyMismatchException {
        List<Body> bodies = commune.bodies();
        String above = BodyPath.above(commune).map(BodyPath::toString).orElse("no body");
        if (!named.above().toString().equals(above)) {
            throw new BodyMismatchException("commune " + commune.id() + ": its definition puts it below " + above
                    + ", the index of " + body + " below " + named.above());
        }
        Body itself = bodies.get(bodies.size() - body.ids().size());
        if (!itself.kind().equals(kind)) {
            throw new BodyMismatchException("commune " + commune.id() + ": its definition calls " + body + " a "
                    + itself.kind() + ", the index a " + kind);
        }
    }

    /**
     * The communes of the index that are not among some.
     *
     * @param present ids
     */
    public List<IndexedCommune> missing(Collection<String> present) {
        List<IndexedCommune> missing = new ArrayList<>(communes.values());
        missing.removeIf(commune -> present.contains(commune.id()));
        return List.copyOf(missing);
    }

    /**
     * Requires that every commune of the index is there.
     *
     * @param present ids
     * @throws MissingCommuneException naming how many are not, and the first of them
     */
    public void requireAll(Collection<String> present) throws MissingCommuneException {
        List<IndexedCommune> missing = missing(present);
        if (!missing.isEmpty()) {
            throw new MissingCommuneException(lineOfMissing(missing));
        }
    }

    /** One line that tells how many communes are not there, and names the first of them. */
    public String lineOfMissing(List<IndexedCommune> missing) {
        String named =
                missing.stream().limit(MOST_NAMED).map(IndexedCommune::id).collect(Collectors.joining(", "));
        String more = missing.size() > MOST_NAMED ? ", and " + (missing.size() - MOST_NAMED) + " more" : "";
        return missing.size() + " of the " + communes.size() + " communes in the index of " + body + " missing: "
                + named + more;
    }
}
