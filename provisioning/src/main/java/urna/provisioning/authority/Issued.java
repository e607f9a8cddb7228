package urna.provisioning.authority;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import urna.handover.KeyFile;
import urna.handover.TlsIdentity;

/**
 * A certificate that was just issued, with the key that nobody else has.
 *
 * @param authority who issued it
 */
public record Issued(X509Certificate authority, X509Certificate certificate, PrivateKey key) {

    /** When it runs out. */
    public Instant until() {
        return certificate.getNotAfter().toInstant();
    }

    /** Writes {@code ca.pem}, {@code certificate.pem} and {@code certificate.key} into a folder that has none of them. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(TlsIdentity.AUTHORITY_FILE), pem(authority));
        write(folder, TlsIdentity.CERTIFICATE_FILE, TlsIdentity.KEY_FILE);
    }

    /** Writes certificate and key alone, beside others of the same authority. */
    public void write(Path folder, String certificateFile, String keyFile) throws IOException {
        Files.writeString(folder.resolve(certificateFile), pem(certificate));
        // No passphrase: a kiosk starts by itself after a power cut, and who can read the file can read what opens it.
        KeyFile.write(folder.resolve(keyFile), pem(new JcaPKCS8Generator(key, null)));
    }

    /** Writes anything that Bouncy Castle knows in PEM. */
    static String pem(Object content) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(content);
        }
        return text.toString();
    }
}
