package urna.hub.acta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import urna.election.Body;
import urna.election.Commission;
import urna.election.Commune;
import urna.election.Contest;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.LocalizedText;
import urna.election.Origin;
import urna.log.Checkpoint;
import urna.log.Rules;
import urna.merkle.Hash;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.VerifierKey;
import urna.record.Counts;
import urna.record.Sessions;
import urna.tally.Acta;
import urna.tally.ActaText;
import urna.tally.BodyActa;
import urna.tally.BodyTree;
import urna.tally.Outcome;

/**
 * An acta as paper, CSV and JSON tell it, a commune's or a body's.
 *
 * @param kind {@code commune}, or the kind of body
 * @param id the commune's id, or the body's path
 * @param name what people call it
 * @param above the bodies above it, nearest first
 * @param election the election's id
 * @param title the election's title
 * @param contests those that are counted
 * @param checkpoints the kiosks' final checkpoints; none of a body
 * @param revoked the kiosks whose logs the commission ended; none of a body
 * @param below the actas directly below; none of a commune
 * @param pending the communes anywhere below that have no acta yet; none of a commune
 * @param missing the ids of the communes anywhere below that an index names and the hub has no package of; none of a commune
 * @param communesBelow how many communes are below, the missing ones too; 1 of a commune
 * @param commission who signs besides the hub; a body has none
 * @param hub the key that the hub signs with
 * @param note the acta with the signatures that it has
 */
public record ActaSheet(
        String kind,
        String id,
        String name,
        List<Body> above,
        String election,
        LocalizedText title,
        long register,
        Sessions sessions,
        List<Contest> contests,
        Counts counts,
        Map<String, Outcome> outcomes,
        List<Checkpoint> checkpoints,
        List<Origin> revoked,
        List<Below> below,
        List<Commune> pending,
        List<String> missing,
        long communesBelow,
        Optional<Commission> commission,
        VerifierKey hub,
        SignedNote note) {
    /**
     * An acta directly below a body's.
     *
     * @param name what people call the body or commune
     * @param place {@code body <path>} or {@code commune <id>}
     * @param text SHA-256 of the acta's text
     */
    public record Below(String name, String place, Hash text) {}

    /**
     * Reads a commune's acta from its note, with nothing but the definition beside it.
     *
     * @param place what to call the note in a message
     * @throws OtherActaException if somebody else than the hub and members of the commission signed it
     * @throws urna.tally.MalformedActaException if it is no acta by this definition
     */
    public static ActaSheet read(ElectionPackage commune, SignedNote note, String place) throws RefusedException {
        SignedActa.requireSigners(note, place, commune.election());
        return of(ActaText.read(Rules.of(commune), note.text()), note);
    }

    static ActaSheet of(Acta acta, SignedNote note) {
        Election election = acta.election();
        return new ActaSheet(
                Body.COMMUNE,
                election.commune().id(),
                election.commune().name(),
                election.commune().bodies(),
                election.id(),
                election.title(),
                election.commune().register(),
                acta.sessions(),
                election.contests(),
                acta.counts(),
                acta.outcomes(),
                acta.checkpoints(),
                acta.revoked(),
                List.of(),
                List.of(),
                List.of(),
                1,
                Optional.of(election.commission()),
                election.hub().signer(),
                note);
    }

    static ActaSheet of(BodyActa acta, SignedNote note) {
        BodyTree tree = acta.tree();
        Election first = tree.all()
                .flatMap(body -> body.communes().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a body is there for its communes"));
        List<Body> bodies = first.commune().bodies();
        return new ActaSheet(
                tree.body().kind(),
                tree.path().toString(),
                tree.body().name(),
                bodies.subList(bodies.size() - tree.path().ids().size() + 1, bodies.size()),
                tree.election(),
                first.title(),
                acta.register(),
                acta.sessions(),
                tree.contests(),
                acta.counts(),
                acta.outcomes(),
                List.of(),
                List.of(),
                below(acta),
                pending(acta),
                acta.missing(),
                tree.communesBelow(),
                Optional.empty(),
                first.hub().signer(),
                note);
    }

    private static List<Below> below(BodyActa acta) {
        List<Below> below = new ArrayList<>();
        Stream<String[]> bodies = acta.tree().bodies().stream()
                .map(body -> new String[] {"body " + body.path(), body.body().name()});
        Stream<String[]> communes = acta.tree().communes().stream().map(commune -> new String[] {
            "commune " + commune.commune().id(), commune.commune().name()
        });
        Stream.concat(bodies, communes).forEach(place -> {
            Hash text = acta.below().get(place[0]);
            if (text != null) {
                below.add(new Below(place[1], place[0], text));
            }
        });
        return below;
    }

    private static List<Commune> pending(BodyActa acta) {
        return acta.tree()
                .all()
                .flatMap(body -> body.communes().stream())
                .map(Election::commune)
                .filter(commune -> acta.pending().contains(commune.id()))
                .sorted(Comparator.comparing(Commune::id))
                .toList();
    }

    /** The same acta with other signatures. */
    ActaSheet with(SignedNote signed) {
        return new ActaSheet(
                kind,
                id,
                name,
                above,
                election,
                title,
                register,
                sessions,
                contests,
                counts,
                outcomes,
                checkpoints,
                revoked,
                below,
                pending,
                missing,
                communesBelow,
                commission,
                hub,
                signed);
    }

    /** The last id: what the acta's files are called after. */
    public String fileName() {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** How many communes below are not in its sums. */
    public int notCounted() {
        return pending.size() + missing.size();
    }

    /** Whether it is a commune's: only a commune has a commission. */
    public boolean isCommune() {
        return commission.isPresent();
    }
}
