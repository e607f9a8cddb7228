package urna.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;
import urna.note.RefusedException;

/**
 * Who one end of a TLS connection is and whom it trusts: a folder with {@code ca.pem}, {@code certificate.pem} and {@code
 * certificate.key}. No other authority is trusted, and none of the operating system's.
 *
 * @param authority the project's own
 * @param certificate issued by it
 * @param key the certificate's
 */
public record TlsIdentity(X509Certificate authority, X509Certificate certificate, PrivateKey key) {
    /** In the folder of a kiosk or a hub: who it is to the broker. */
    public static final String FOLDER = "tls";

    /** In a hub's folder: who it is to browsers. */
    public static final String WEB_FOLDER = "web-tls";

    public static final String AUTHORITY_FILE = "ca.pem";
    public static final String CERTIFICATE_FILE = "certificate.pem";
    public static final String KEY_FILE = "certificate.key";

    private static final String SIGNATURE = "SHA256withECDSA";

    /**
     * Reads a folder. Whether the certificate is valid today is for whoever is shown it: a kiosk whose certificate ran out
     * takes votes all the same.
     *
     * @throws RefusedException naming the file, if one of them cannot be read or they do not belong together
     */
    public static TlsIdentity read(Path folder) throws IOException, RefusedException {
        return read(folder, CERTIFICATE_FILE, KEY_FILE);
    }

    /** Reads an identity of which the folder holds several. */
    public static TlsIdentity read(Path folder, String certificateFile, String keyFile)
            throws IOException, RefusedException {
        X509Certificate authority = PemFile.readCertificate(folder.resolve(AUTHORITY_FILE));
        X509Certificate certificate = PemFile.readCertificate(folder.resolve(certificateFile));
        PrivateKey key = PemFile.readKey(folder.resolve(keyFile));
        try {
            certificate.verify(authority.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new MalformedCertificateException(
                    folder.resolve(certificateFile) + ": not issued by the authority in " + AUTHORITY_FILE);
        }
        if (!belongs(key, certificate)) {
            throw new MalformedCertificateException(
                    folder.resolve(keyFile) + ": not the key of the certificate in " + certificateFile);
        }
        return new TlsIdentity(authority, certificate, key);
    }

    private static boolean belongs(PrivateKey key, X509Certificate certificate) {
        try {
            byte[] message = {1};
            Signature signer = Signature.getInstance(SIGNATURE);
            signer.initSign(key);
            signer.update(message);
            Signature verifier = Signature.getInstance(SIGNATURE);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(message);
            return verifier.verify(signer.sign());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whether the certificate's name is this one: by it a broker tells who is there. */
    public boolean isOf(String name) {
        return certificate.getSubjectX500Principal().equals(new X500Principal("CN=" + name));
    }

    /** The certificate's name, to be shown to a person: {@code CN=k-1}. */
    public String name() {
        return certificate.getSubjectX500Principal().getName();
    }

    /** Certificate and key, as a TLS library takes them. */
    public KeyStore shown() {
        KeyStore store = emptyStore();
        try {
            store.setKeyEntry("own", key, new char[0], new Certificate[] {certificate});
        } catch (KeyStoreException e) {
            throw new IllegalStateException("a store in memory", e);
        }
        return store;
    }

    /** The authority, as a TLS library takes it. */
    public KeyStore trusted() {
        KeyStore store = emptyStore();
        try {
            store.setCertificateEntry("authority", authority);
        } catch (KeyStoreException e) {
            throw new IllegalStateException("a store in memory", e);
        }
        return store;
    }

    private static KeyStore emptyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a store in memory", e);
        }
    }
}
