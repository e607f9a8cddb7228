package urna.provisioning.authority;

import java.io.IOException;
import java.nio.file.Path;
import urna.disk.AtomicWrite;
import urna.handover.TlsIdentity;
import urna.note.RandomSource;
import urna.note.RefusedException;

/**
 * Gives kiosks and hubs their certificates while their folders are made.
 *
 * @param validity of each certificate
 */
public record Issuer(Authority authority, Validity validity) {
    /** Makes {@code tls/} in the holder's folder. */
    public void writeTo(Path folder, Holder holder, RandomSource random) throws IOException, RefusedException {
        authority
                .issue(holder, validity, random)
                .write(AtomicWrite.makePrivateFolder(folder.resolve(TlsIdentity.FOLDER)));
    }
}
