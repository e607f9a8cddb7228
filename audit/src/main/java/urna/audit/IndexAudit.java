package urna.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import urna.election.BodyIndex;
import urna.election.BodyIndexText;
import urna.election.Commission;
import urna.election.Election;
import urna.election.IndexedCommune;
import urna.election.SignedIndex;
import urna.handover.IndexFolder;
import urna.log.MalformedExportException;
import urna.note.RefusedException;
import urna.note.SignedNote;

/**
 * The index of a site, and how the communes are held against it. An index that the commission did not sign is used all the
 * same, so that whatever else is broken is found too; the audit has failed by then.
 *
 * @param index what it says; empty if there is none, or none that reads
 * @param isBroken whether one must be there that does not read: then nobody knows which communes are missing
 * @param isGiven whether the auditor named the commission that it is held to
 */
record IndexAudit(Optional<BodyIndex> index, boolean isBroken, boolean isGiven) {
    /** An index with its note. */
    private record Found(BodyIndex index, SignedNote note) {}

    /**
     * Checks the index itself. A site needs none; but where the auditor names the commission that signs it, one that was taken
     * away is missed.
     *
     * @param copy a folder with the files of the site's {@code index/}
     * @param trusted the commission of the body; without one, that which the index names for itself is taken
     */
    static IndexAudit read(Path copy, Optional<Commission> trusted, Claims claims) throws IOException {
        Path file = copy.resolve(SignedIndex.FILE);
        if (!Files.exists(file) && trusted.isEmpty()) {
            return new IndexAudit(Optional.empty(), false, false);
        }
        Optional<Found> found = claims.find(ClaimKind.INDEX_FORM, SiteSums.INDEX, () -> find(file));
        if (found.isEmpty()) {
            claims.skip(ClaimKind.INDEX_SIGNED, SiteSums.INDEX);
            claims.skip(ClaimKind.INDEX_SIGNERS, SiteSums.INDEX);
            return new IndexAudit(Optional.empty(), true, trusted.isPresent());
        }
        BodyIndex index = found.get().index();
        SignedNote note = found.get().note();
        Commission commission = trusted.orElse(index.commission());
        boolean isSigned = claims.check(
                ClaimKind.INDEX_SIGNED,
                SiteSums.INDEX,
                () -> SignedIndex.open(SiteSums.INDEX, note.bytes(), commission));
        claims.checkIf(
                isSigned,
                ClaimKind.INDEX_SIGNERS,
                SiteSums.INDEX,
                () -> Signers.requireNoOthers(note, commission.members()));
        return new IndexAudit(Optional.of(index), false, trusted.isPresent());
    }

    private static Found find(Path file) throws IOException, RefusedException {
        if (!Files.exists(file)) {
            throw new MalformedExportException(
                    "missing, so there is nothing that the commission of --commission signed; a site"
                            + " without an index has a commission for each commune: give it with communes/<id> of a copy of the site");
        }
        SignedNote note = SignedIndex.parse(SiteSums.INDEX, IndexFolder.read(file));
        return new Found(BodyIndexText.read(SiteSums.INDEX, note.text()), note);
    }

    /** Checks that a commune's package is the one that the index names; nothing without an index. */
    boolean checkCommune(ExportFiles files, Election election, Claims claims) throws IOException {
        Optional<SignedNote> note = files.findNote(ExportFiles.ELECTION_NOTE);
        if (index.isEmpty()) {
            return true;
        }
        return claims.checkIf(
                note.isPresent(),
                ClaimKind.INDEX_NAMES_COMMUNE,
                ExportFiles.ELECTION_NOTE,
                () -> index.get()
                        .require(
                                election,
                                IndexedCommune.packageHash(note.orElseThrow().text())));
    }

    /** Checks that no commune of the index is left out; nothing without an index. */
    void checkWhole(Collection<String> present, Claims claims) throws IOException {
        if (index.isPresent() || isBroken) {
            claims.checkIf(
                    index.isPresent(),
                    ClaimKind.INDEX_WHOLE,
                    SiteSums.INDEX,
                    () -> index.orElseThrow().requireAll(present));
        }
    }

    /** The communes of the index that the site does not have; none without an index. */
    List<IndexedCommune> missing(Collection<String> present) {
        return index.map(known -> known.missing(present)).orElse(List.of());
    }
}
