package urna.hall.broker;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import urna.handover.TlsIdentity;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.provisioning.authority.Authority;
import urna.provisioning.authority.BrokerFolder;
import urna.provisioning.authority.Holder;
import urna.provisioning.authority.HostName;
import urna.provisioning.authority.Issued;
import urna.provisioning.authority.Issuer;
import urna.provisioning.authority.Validity;
import urna.testing.MosquittoServer;
import urna.testing.SeededRandom;

/** An authority, and a running Mosquitto that trusts it. */
final class SecuredBroker implements AutoCloseable {
    private final RandomSource random = new SeededRandom(1);
    private final Instant now = Instant.now();
    private final Authority authority;
    private final Path folder;
    private final MosquittoServer server;

    /** Under the name {@code localhost}, for two processes of a hub. */
    SecuredBroker(Path temp) throws IOException, RefusedException {
        authority = Authority.create(temp.resolve("authority"), "Test", Validity.ofDays(now, 100), random);
        folder = temp.resolve("broker");
        int port = MosquittoServer.freePort();
        new BrokerFolder(List.of(new HostName("localhost")), port, 2, folder)
                .write(folder, new Issuer(authority, Validity.ofDays(now, 10)), random);
        server = MosquittoServer.in(folder, URI.create("ssl://localhost:" + port));
    }

    URI address() {
        return server.address();
    }

    RandomSource random() {
        return random;
    }

    TlsIdentity identity(Holder holder) throws IOException, RefusedException {
        return identity(holder, Validity.ofDays(now, 10));
    }

    TlsIdentity identity(Holder holder, Validity validity) throws IOException, RefusedException {
        Issued issued = authority.issue(holder, validity, random);
        return new TlsIdentity(issued.authority(), issued.certificate(), issued.key());
    }

    /** Writes {@code tls/} into a folder, as a kiosk is given it. */
    void hand(Path kioskFolder, Holder holder) throws IOException, RefusedException {
        new Issuer(authority, Validity.ofDays(now, 10)).writeTo(kioskFolder, holder, random);
    }

    /** Revokes all that a name has, and lets the broker know, as the guide says. */
    void revoke(String name) throws IOException, RefusedException {
        authority.revoke(name, now);
        Files.copy(
                authority.folder().resolve(Authority.REVOCATION_FILE),
                folder.resolve(Authority.REVOCATION_FILE),
                StandardCopyOption.REPLACE_EXISTING);
        server.restart();
    }

    @Override
    public void close() {
        server.close();
    }
}
