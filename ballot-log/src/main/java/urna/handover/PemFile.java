package urna.handover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import urna.note.MalformedKeyException;
import urna.note.MalformedTextException;
import urna.note.StrictText;

/** X.509 certificates and their keys in PEM files (RFC 7468): one in a file, elliptic curve keys as PKCS#8 without a passphrase. */
public final class PemFile {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----\\R(.+)\\R-----END PRIVATE KEY-----\\R?", Pattern.DOTALL);

    private PemFile() {}

    /**
     * Reads a certificate; whether it is valid today is not looked at.
     *
     * @throws MalformedCertificateException naming the file, if it holds none
     */
    public static X509Certificate readCertificate(Path file) throws IOException, MalformedCertificateException {
        byte[] content = InputFile.read(file);
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content));
        } catch (CertificateException e) {
            throw new MalformedCertificateException(file + ": not a certificate in PEM");
        }
    }

    /**
     * Reads a key.
     *
     * @throws MalformedKeyException naming the file, if it holds no key or if others can read it
     */
    public static PrivateKey readKey(Path file) throws IOException, MalformedKeyException {
        byte[] content = InputFile.read(file);
        KeyFile.requirePrivate(file);
        try {
            Matcher pem = KEY.matcher(StrictText.utf8(content));
            if (!pem.matches()) {
                throw new MalformedKeyException(file + ": not a private key in PEM (PKCS#8, no passphrase)");
            }
            byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (MalformedTextException | IllegalArgumentException | InvalidKeySpecException e) {
            throw new MalformedKeyException(file + ": not the private key of an elliptic curve");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has elliptic curves", e);
        }
    }
}
