package urna.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import urna.disk.AlreadyThereException;
import urna.disk.AtomicWrite;
import urna.election.BodyIndex;
import urna.election.CommissionMismatchException;
import urna.election.ElectionPackage;
import urna.election.SignedIndex;
import urna.election.StrictJson;
import urna.handover.CommuneFolder;
import urna.handover.HubFolder;
import urna.note.RefusedException;

/**
 * Gives an index that enough of the body's commission signed to a hub: {@code index/} in its folder. Everything is checked
 * before anything is written.
 */
final class IndexHandover {
    private IndexHandover() {}

    /**
     * Hands over.
     *
     * @param folder what {@code provision index} wrote and the body's commission signed
     * @param hub the hub's folder
     * @return what was handed over
     * @throws RefusedException if too few members signed, if a package of the hub is not the one that the index names, or if
     *     the hub has an index that this one does not follow
     */
    static SignedIndex handOver(Path folder, Path hub) throws IOException, RefusedException {
        SignedIndex signed = IndexSigning.open(folder).requireSigned();
        HubFolder there = HubFolder.read(hub);
        for (ElectionPackage commune : there.communes()) {
            requireIndexed(hub, commune, signed.index());
        }
        Path target = hub.resolve(SignedIndex.FOLDER);
        byte[] note = signed.note().note().bytes();
        if (there.index().isPresent()) {
            requireFollows(target, there.index().get().index(), signed.index());
            AtomicWrite.replaceFile(target.resolve(SignedIndex.FILE), note);
        } else {
            AtomicWrite.newPrivateFolder(target, part -> {
                Files.write(
                        part.resolve(CommuneFolder.COMMISSION_FILE),
                        StrictJson.write(signed.index().commission()));
                Files.write(part.resolve(SignedIndex.FILE), note);
            });
        }
        return signed;
    }

    private static void requireIndexed(Path hub, ElectionPackage commune, BodyIndex index) throws RefusedException {
        try {
            index.require(commune);
        } catch (RefusedException e) {
            throw new UnusablePackageException(hub.resolve(HubFolder.COMMUNES_FOLDER) + ": " + e.getMessage(), e);
        }
    }

    private static void requireFollows(Path target, BodyIndex old, BodyIndex index) throws RefusedException {
        if (!index.commission().equals(old.commission())) {
            throw new CommissionMismatchException(target + ": the index there is of another commission");
        }
        boolean isSame = index.text().equals(old.text());
        boolean isLater = index.election().equals(old.election())
                && index.body().equals(old.body())
                && index.revision() > old.revision();
        if (!isSame && !isLater) {
            throw new AlreadyThereException(target + ": the index of " + old.body() + ", revision " + old.revision()
                    + ", is there already; give a later one a higher --revision");
        }
    }
}
