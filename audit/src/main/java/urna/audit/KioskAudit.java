package urna.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.election.Election;
import urna.election.Kiosk;
import urna.election.Revocation;
import urna.log.Checkpoint;
import urna.log.RevokedLog;
import urna.log.RootMismatchException;
import urna.log.Rules;
import urna.log.SignedCheckpoint;
import urna.log.TileDirectory;
import urna.log.VerifiedLog;
import urna.merkle.Frontier;
import urna.merkle.Hash;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.VerifierKey;

/**
 * What was found in one kiosk's directory.
 *
 * @param entries the entries, if each of them is signed and well formed; of a kiosk that was revoked, those that count
 * @param log the whole log, if every claim about it holds
 */
record KioskAudit(Optional<OpenedEntries> entries, Optional<VerifiedLog> log) {

    /** Checks all that one kiosk's directory claims. */
    static KioskAudit check(ExportFiles files, Kiosk kiosk, Rules rules, Claims claims) throws IOException {
        int before = claims.list().size();
        String place = ExportFiles.log(kiosk);
        Optional<Revocation> revocation = rules.revocation(kiosk);
        if (revocation.isPresent() && revocation.get().size() == 0 && !files.has(place)) {
            // Nothing of it counts, and nothing of it ever came.
            return wholeLog(true, new OpenedEntries(kiosk, List.of(), List.of()), rules, place, claims);
        }
        Optional<TileDirectory> read = claims.find(ClaimKind.LOG_FILES, place, () -> files.readLog(kiosk));
        checkSignatures(files, kiosk, rules.election(), claims);
        if (read.isEmpty()) {
            skipFrom(ClaimKind.CHECKPOINT_ROOT, place, claims);
            return new KioskAudit(Optional.empty(), Optional.empty());
        }
        TileDirectory log = read.get();
        claims.check(ClaimKind.CHECKPOINT_ROOT, place, () -> requireHead(log));
        Optional<OpenedEntries> opened = OpenedEntries.check(kiosk, log.entries(), claims);
        if (opened.isEmpty()) {
            skipFrom(ClaimKind.POLLS_OPENED, place, claims);
            return new KioskAudit(Optional.empty(), Optional.empty());
        }
        OpenedEntries counted =
                revocation.map(each -> opened.get().upTo(each.size())).orElse(opened.get());
        if (revocation.isPresent()) {
            DayAudit.checkUnfinished(counted, rules, place, claims);
        } else {
            DayAudit.check(counted, rules, place, claims);
        }
        boolean sound = claims.list().stream().skip(before).allMatch(claim -> claim.status() == Claim.Status.PASS);
        return wholeLog(sound, counted, rules, place, claims);
    }

    private static void checkSignatures(ExportFiles files, Kiosk kiosk, Election election, Claims claims)
            throws IOException {
        String place = ExportFiles.log(kiosk) + "/" + TileDirectory.CHECKPOINT_FILE;
        Optional<SignedNote> found = files.findNote(place);
        if (found.isEmpty()) {
            // What is wrong with the file, the claim about the log's files has said.
            claims.skip(ClaimKind.CHECKPOINT_SIGNED, place);
            claims.skip(ClaimKind.CHECKPOINT_COSIGNED, place);
            claims.skip(ClaimKind.CHECKPOINT_SIGNERS, place);
            return;
        }
        SignedNote note = found.get();
        VerifierKey hub = election.hub().cosigner();
        boolean signed =
                claims.check(ClaimKind.CHECKPOINT_SIGNED, place, () -> SignedCheckpoint.open(note, kiosk.key()));
        boolean cosigned = claims.check(ClaimKind.CHECKPOINT_COSIGNED, place, () -> Signers.requireSigned(note, hub));
        List<VerifierKey> named = new ArrayList<>(election.witnesses());
        named.add(kiosk.key());
        named.add(hub);
        claims.checkIf(
                signed && cosigned, ClaimKind.CHECKPOINT_SIGNERS, place, () -> Signers.requireNoOthers(note, named));
    }

    private static void requireHead(TileDirectory log) throws RefusedException {
        Frontier tree = Frontier.EMPTY;
        for (byte[] entry : log.entries()) {
            tree = tree.append(Hash.ofLeaf(entry));
        }
        Checkpoint head = Checkpoint.parse(log.checkpoint().text());
        if (head.size() != tree.size() || !head.root().equals(tree.root())) {
            throw new RootMismatchException(
                    "the checkpoint's root is " + head.root().base64() + ", that of its " + tree.size() + " entries is "
                            + tree.root().base64());
        }
    }

    private static KioskAudit wholeLog(boolean sound, OpenedEntries opened, Rules rules, String place, Claims claims)
            throws IOException {
        if (!sound) {
            claims.skip(ClaimKind.WHOLE_LOG, place);
            return new KioskAudit(Optional.of(opened), Optional.empty());
        }
        Optional<VerifiedLog> whole = claims.find(ClaimKind.WHOLE_LOG, place, () -> {
            VerifiedLog log = VerifiedLog.empty(rules.election())
                    .extendOpened(opened.notes(), opened.entries(), opened.kiosk(), rules)
                    .log();
            Optional<Revocation> revocation = rules.revocation(opened.kiosk());
            if (revocation.isPresent()) {
                RevokedLog.requireEnd(log, revocation.get());
            }
            return log;
        });
        return new KioskAudit(Optional.of(opened), whole);
    }

    /** The claims about a kiosk that rest on one that failed. */
    private static void skipFrom(ClaimKind first, String place, Claims claims) {
        for (ClaimKind kind : ClaimKind.values()) {
            if (kind.compareTo(first) >= 0 && kind.compareTo(ClaimKind.WHOLE_LOG) <= 0) {
                claims.skip(kind, place);
            }
        }
    }
}
