package urna.provisioning.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import urna.disk.AtomicWrite;
import urna.handover.KeyFile;
import urna.handover.PemFile;
import urna.handover.TlsIdentity;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.note.StrictText;

/**
 * The project's authority, in a folder of the workshop: {@code ca.pem}, {@code ca.key}, {@code crl.pem} with what was
 * revoked, and {@code issued/} with every certificate that it ever issued, so that one can be revoked whose holder is out of
 * reach.
 *
 * @param folder where it lies
 * @param certificate what brokers, hubs and kiosks trust
 * @param key its key
 */
public record Authority(Path folder, X509Certificate certificate, PrivateKey key) {
    public static final String CERTIFICATE_FILE = TlsIdentity.AUTHORITY_FILE;
    public static final String KEY_FILE = "ca.key";
    public static final String REVOCATION_FILE = "crl.pem";
    public static final String ISSUED_FOLDER = "issued";

    /**
     * Makes an authority; its folder appears whole or not at all.
     *
     * @param name what browsers show of it
     */
    public static Authority create(Path folder, String name, Validity validity, RandomSource random)
            throws IOException, RefusedException {
        KeyPair pair = Certificates.newKey();
        X509Certificate root = Certificates.root(new X500Principal("CN=" + quoted(name)), pair, validity, random);
        AtomicWrite.newPrivateFolder(folder, part -> {
            KeyFile.write(part.resolve(KEY_FILE), Issued.pem(new JcaPKCS8Generator(pair.getPrivate(), null)));
            Files.writeString(part.resolve(CERTIFICATE_FILE), Issued.pem(root));
            Files.writeString(
                    part.resolve(REVOCATION_FILE),
                    RevocationList.empty().pem(root, pair.getPrivate(), validity.from()));
            AtomicWrite.makePrivateFolder(part.resolve(ISSUED_FOLDER));
        });
        return new Authority(folder, root, pair.getPrivate());
    }

    private static String quoted(String name) {
        if (name.isBlank() || name.matches("(?s).*[\"\\\\\\p{Cntrl}].*")) {
            throw new IllegalArgumentException("not a name for an authority: \"" + name + "\"");
        }
        return "\"" + name + "\"";
    }

    /**
     * Opens an authority.
     *
     * @throws RefusedException naming the file, if one of them cannot be read or key and certificate are not a pair
     */
    public static Authority open(Path folder) throws IOException, RefusedException {
        TlsIdentity own = TlsIdentity.read(folder, CERTIFICATE_FILE, KEY_FILE);
        return new Authority(folder, own.certificate(), own.key());
    }

    /** When it runs out, and with it all that it issued. */
    public Instant until() {
        return certificate.getNotAfter().toInstant();
    }

    /**
     * Issues a certificate for a new key. It stands in {@code issued/} before anybody gets it: one that was lost on the way
     * can be revoked.
     */
    public Issued issue(Holder holder, Validity validity, RandomSource random) throws IOException, RefusedException {
        KeyPair pair = Certificates.newKey();
        X509Certificate issued = Certificates.leaf(certificate, key, holder, pair.getPublic(), validity, random);
        String file = holder.name() + "." + issued.getSerialNumber().toString(16) + ".pem";
        AtomicWrite.replaceFile(folder.resolve(ISSUED_FOLDER).resolve(file), StrictText.utf8(Issued.pem(issued)));
        return new Issued(certificate, issued, pair.getPrivate());
    }

    /**
     * Revokes all certificates of a name, and writes the new {@code crl.pem}.
     *
     * @param name a common name: a kiosk's id, {@code _hub-1}, …
     * @return how many were revoked
     * @throws UnknownHolderException if there is none of that name that was not revoked before
     */
    public int revoke(String name, Instant now) throws IOException, RefusedException {
        RevocationList before = RevocationList.read(folder.resolve(REVOCATION_FILE));
        List<X509Certificate> found = new ArrayList<>();
        for (X509Certificate issued : issued()) {
            boolean itsName = issued.getSubjectX500Principal().getName().equals("CN=" + name);
            if (itsName && !before.contains(issued)) {
                found.add(issued);
            }
        }
        if (found.isEmpty()) {
            throw new UnknownHolderException(
                    folder.resolve(ISSUED_FOLDER) + ": no certificate of \"" + name + "\" that is not revoked already");
        }
        String list = before.with(found, now).pem(certificate, key, Validity.beginning(now));
        AtomicWrite.replaceFile(folder.resolve(REVOCATION_FILE), StrictText.utf8(list));
        return found.size();
    }

    private List<X509Certificate> issued() throws IOException, RefusedException {
        List<X509Certificate> certificates = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(ISSUED_FOLDER))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".pem"))
                    .sorted()
                    .toList()) {
                certificates.add(PemFile.readCertificate(file));
            }
        }
        return certificates;
    }
}
